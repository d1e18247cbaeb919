import { listFormat, numberFormat } from '../core/formats.js'
import type { Locale } from '../core/messages.js'

const count = numberFormat('de')
const plural = new Intl.PluralRules('de')
const list = listFormat('de')
const counted = (n: number, one: string, other: string) => `${count(n)} ${plural.select(n) === 'one' ? one : other}`
const characters = (n: number) => counted(n, 'Zeichen', 'Zeichen')
const duration = (seconds: number) =>
  seconds < 60 ? counted(seconds, 'Sekunde', 'Sekunden') : counted(Math.ceil(seconds / 60), 'Minute', 'Minuten')

const classNames = {
  letter: 'Buchstaben',
  lowercase: 'Kleinbuchstaben',
  uppercase: 'Großbuchstaben',
  digit: 'Ziffern',
  symbol: 'Sonderzeichen',
}
const classes = ({ limit, classes: of = [] }: { limit: number; classes?: readonly (keyof typeof classNames)[] }) => {
  const names = list(of.map((name) => classNames[name]))
  if (limit < of.length) return `mindestens ${count(limit)} der folgenden Zeichenarten: ${names}`
  return names || 'beliebige Zeichen'
}

const notProtected =
  'Ihr Passwort konnte nicht geschützt werden, daher wurde nichts gesendet. Bitte versuchen Sie es später erneut.'
const unreadable =
  'Der Dienst hat unerwartet geantwortet, daher wurde nichts geändert. Bitte versuchen Sie es später erneut.'
const damaged = 'Dieses Passwort enthält ein beschädigtes Zeichen. Bitte geben Sie es erneut ein.'

const changed = {
  submit: 'Passwort ändern',
  pending: 'Ihr Passwort wird geändert…',
  done: 'Ihr Passwort wurde geändert.',
  success: 'Passwort geändert',
  next: 'Verwenden Sie bei der nächsten Anmeldung Ihr neues Passwort.',
}

/** German. */
export const de: Locale = {
  tag: 'de',
  dir: 'ltr',
  loadExtras: async () => (await import('./extras/de.js')).extras,
  messages: {
    change: { title: 'Passwort ändern', ...changed },
    set: {
      title: 'Passwort festlegen',
      submit: 'Passwort festlegen',
      pending: 'Ihr Passwort wird festgelegt…',
      done: 'Ihr Passwort wurde festgelegt.',
      success: 'Passwort festgelegt',
      next: 'Sie können sich jetzt mit Ihrem neuen Passwort anmelden.',
    },
    forced: {
      title: 'Eigenes Passwort wählen',
      description: 'Bitte ersetzen Sie das Passwort, das Sie erhalten haben.',
      ...changed,
    },
    expired: {
      title: 'Ihr Passwort ist abgelaufen',
      description: 'Bitte wählen Sie ein neues, um fortzufahren.',
      ...changed,
    },
    account: {
      title: 'Passwort vergessen?',
      description: 'Wir senden Ihnen einen Bestätigungscode.',
      label: { email: 'E-Mail-Adresse', phone: 'Telefonnummer', both: 'E-Mail-Adresse oder Telefonnummer' },
      enter: {
        email: 'Geben Sie Ihre E-Mail-Adresse im Format name@example.com ein.',
        phone: 'Geben Sie Ihre Telefonnummer ein.',
        both: 'Geben Sie Ihre E-Mail-Adresse oder Telefonnummer ein.',
      },
      country: 'Land oder Region der Telefonnummer',
      submit: 'Code senden',
      pending: 'Der Code wird gesendet…',
      change: 'Ändern',
    },
    code: {
      title: 'Code eingeben',
      sent: 'Falls es dieses Konto gibt, ist ein Code unterwegs.',
      recent: 'Es wurde kein neuer Code gesendet. Falls Sie bereits einen haben, geben Sie ihn ein.',
      used: 'Der letzte Code kann nicht noch einmal verwendet werden.',
      label: 'Bestätigungscode',
      hint: ({ seconds }) => `Der Code ist ${duration(seconds)} lang gültig.`,
      enter: ({ length }) => `Geben Sie den vollständigen Code aus ${characters(length)} ein.`,
      submit: 'Weiter',
      pending: 'Der Code wird geprüft…',
      again: 'Neuen Code anfordern',
      wait: ({ seconds }) => `Sie können in ${duration(seconds)} einen neuen Code anfordern.`,
      waitOver: 'Sie können jetzt einen neuen Code anfordern.',
    },
    reset: {
      title: 'Neues Passwort wählen',
      submit: 'Passwort zurücksetzen',
      pending: 'Ihr Passwort wird zurückgesetzt…',
      done: 'Ihr Passwort wurde zurückgesetzt.',
      success: 'Passwort zurückgesetzt',
      next: 'Sie können sich jetzt mit Ihrem neuen Passwort anmelden.',
      deadline: ({ seconds }) => `Sie haben dafür ${duration(seconds)} Zeit.`,
      leave: 'Zurück zur Anmeldung',
    },
    fields: {
      currentPassword: {
        label: 'Aktuelles Passwort',
        required: 'Geben Sie Ihr aktuelles Passwort ein.',
        show: 'Aktuelles Passwort anzeigen',
        hide: 'Aktuelles Passwort ausblenden',
        shown: 'Ihr aktuelles Passwort wird angezeigt.',
        hidden: 'Ihr aktuelles Passwort ist ausgeblendet.',
      },
      newPassword: {
        label: 'Neues Passwort',
        required: 'Geben Sie ein neues Passwort ein.',
        show: 'Neues Passwort anzeigen',
        hide: 'Neues Passwort ausblenden',
        shown: 'Ihr neues Passwort wird angezeigt.',
        hidden: 'Ihr neues Passwort ist ausgeblendet.',
      },
      confirmPassword: {
        label: 'Neues Passwort bestätigen',
        required: 'Geben Sie das neue Passwort noch einmal ein.',
        show: 'Passwortbestätigung anzeigen',
        hide: 'Passwortbestätigung ausblenden',
        shown: 'Ihre Passwortbestätigung wird angezeigt.',
        hidden: 'Ihre Passwortbestätigung ist ausgeblendet.',
      },
    },
    hint: 'Einige Wörter ohne Zusammenhang sind schwer zu erraten und leicht zu merken.',
    rules: {
      'ill-formed': damaged,
      'too-short': ({ limit }) => `Verwenden Sie mindestens ${characters(limit)}.`,
      'too-long': ({ limit }) => `Verwenden Sie höchstens ${characters(limit)}.`,
      'too-many-bytes': ({ measured, limit }) =>
        `Um ${counted(measured - limit, 'Byte', 'Byte')} zu lang. Buchstaben und Ziffern zählen 1, Umlaute und ß 2, die meisten Emojis 4.`,
      classes: (about) => `Verwenden Sie ${classes(about)}.`,
      forbidden: 'Wählen Sie ein Passwort, das weder Ihr Kontoname noch der Name dieses Dienstes ist.',
      common: 'Dies ist eines der am häufigsten verwendeten Passwörter. Wählen Sie eines, das schwerer zu erraten ist.',
      custom: 'Dieses Passwort entspricht nicht den Regeln des Dienstes. Wählen Sie ein anderes Passwort.',
      breached: 'Dieses Passwort ist aus Datenlecks bekannt. Wählen Sie ein anderes Passwort.',
      'same-password': 'Wählen Sie ein Passwort, das sich von Ihrem aktuellen unterscheidet.',
      mismatch: 'Die Bestätigung stimmt nicht mit dem neuen Passwort überein.',
    },
    requirements: {
      'too-short': ({ limit }) => `Mindestens ${characters(limit)}`,
      'too-long': ({ limit }) => `Höchstens ${characters(limit)}`,
      classes: (about) => `Enthält ${classes(about)}`,
      forbidden: 'Weder Ihr Kontoname noch der Name dieses Dienstes',
      custom: 'Entspricht den Regeln des Dienstes',
      'same-password': 'Unterscheidet sich von Ihrem aktuellen Passwort',
    },
    requirementsTitle: 'Ihr neues Passwort',
    requirementStates: { met: ': erfüllt.', unmet: ': noch nicht erfüllt.', service: ': wird vom Dienst geprüft.' },
    requirementsMet: ({ met, total }) => `${count(met)} von ${counted(total, 'Anforderung', 'Anforderungen')} erfüllt.`,
    policyLoading: 'Die Passwortregeln werden geladen…',
    policyFailed: 'Die Passwortregeln konnten nicht geladen werden. Der Dienst prüft Ihr neues Passwort.',
    notes: {
      'blank-at-edge': 'Ihr Passwort beginnt oder endet mit einem Leerzeichen. Es gehört zum Passwort.',
      invisible:
        'Ihr Passwort enthält unsichtbare Zeichen. Vergewissern Sie sich, dass Sie sie wieder eingeben können.',
      'other-keyboards': 'Manche Zeichen in Ihrem Passwort lassen sich auf anderen Geräten vielleicht schwer eingeben.',
      'breach-unknown': 'Wir konnten nicht prüfen, ob dieses Passwort aus Datenlecks bekannt ist.',
    },
    strength: {
      label: 'Passwortstärke',
      none: 'Nicht bewertet',
      words: { 0: 'Sehr schwach', 1: 'Schwach', 2: 'Mittel', 3: 'Gut', 4: 'Stark' },
    },
    errors: {
      'wrong-password': ({ attemptsLeft }) =>
        attemptsLeft === undefined
          ? 'Dies ist nicht Ihr aktuelles Passwort. Bitte geben Sie es erneut ein.'
          : `Dies ist nicht Ihr aktuelles Passwort. Sie haben noch ${counted(attemptsLeft, 'Versuch', 'Versuche')}.`,
      'same-password': 'Wählen Sie ein Passwort, das sich von Ihrem aktuellen unterscheidet.',
      'weak-password': 'Dieses Passwort ist zu leicht zu erraten. Bitte wählen Sie ein längeres.',
      'wrong-code':
        'Dieser Code ist nicht richtig. Nach einer falschen Eingabe gilt er nicht mehr: Bitte fordern Sie einen neuen an.',
      'code-expired': 'Dieser Code ist abgelaufen. Bitte fordern Sie einen neuen an.',
      'account-malformed': 'Der Dienst kann diese Angabe nicht lesen. Bitte prüfen Sie sie.',
      'token-missing':
        'Dieser Link ist unvollständig. Bitte öffnen Sie ihn noch einmal, oder fordern Sie einen neuen Code an.',
      'token-invalid':
        'Diese Passwortzurücksetzung ist abgelaufen oder wurde bereits verwendet. Bitte fordern Sie einen neuen Code an.',
      'token-expired': 'Diese Passwortzurücksetzung ist abgelaufen. Bitte fordern Sie einen neuen Code an.',
      'token-used':
        'Diese Passwortzurücksetzung wurde bereits verwendet. Versuchen Sie zuerst, sich mit dem neuen Passwort anzumelden.',
      locked: 'Ihr Konto ist gesperrt. Bitte versuchen Sie es später erneut, oder wenden Sie sich an den Support.',
      'rate-limited': 'Zu viele Versuche. Bitte warten Sie ein wenig, und versuchen Sie es erneut.',
      'password-not-set': 'Ihr Konto hat noch kein Passwort.',
      'change-required': 'Sie müssen ein neues Passwort wählen, um fortzufahren.',
      'policy-changed':
        'Die Passwortregeln wurden gerade geändert. Bitte prüfen Sie Ihr neues Passwort, und versuchen Sie es erneut.',
      challenge: 'Der Dienst verlangt einen weiteren Nachweis Ihrer Identität.',
      'account-not-found': 'Wir konnten dieses Konto nicht finden.',
      forbidden: 'Sie sind nicht berechtigt, dieses Passwort zu ändern.',
      unauthorized: 'Ihre Sitzung ist beendet. Bitte melden Sie sich an, und versuchen Sie es erneut.',
      config: 'Dieses Formular ist nicht richtig eingerichtet. Bitte informieren Sie die Betreiber dieser Website.',
      network: 'Der Dienst war nicht erreichbar, daher wurde nichts geändert. Bitte versuchen Sie es erneut.',
      offline:
        'Sie sind offline, daher wurde nichts gesendet. Bitte stellen Sie eine Internetverbindung her, und versuchen Sie es erneut.',
      'reload-needed':
        'Ein Teil dieses Formulars konnte nicht geladen werden, daher wurde nichts geändert. Bitte prüfen Sie Ihre Internetverbindung, und laden Sie die Seite neu.',
      timeout: 'Der Dienst hat zu lange nicht geantwortet, daher wurde nichts geändert. Bitte versuchen Sie es erneut.',
      redirected: unreadable,
      'bad-response': unreadable,
      'outcome-unknown':
        'Wir konnten nicht feststellen, ob Ihr Passwort geändert wurde. Versuchen Sie zuerst, sich mit dem neuen Passwort anzumelden.',
      aborted: 'Der Vorgang wurde abgebrochen, daher wurde nichts geändert.',
      'no-key': notProtected,
      'bad-key': notProtected,
      'crypto-unavailable':
        'Dieser Browser kann Ihr Passwort nicht schützen, daher wurde nichts gesendet. Bitte verwenden Sie einen aktuellen Browser.',
      encryption: notProtected,
      undecryptable:
        'Der Dienst konnte das Gesendete nicht lesen, daher wurde nichts geändert. Bitte versuchen Sie es erneut.',
      'too-long': 'Dieses Passwort ist zu lang für den Dienst. Bitte wählen Sie ein kürzeres.',
      'ill-formed': damaged,
      rejected: 'Der Dienst hat dies nicht angenommen, daher wurde nichts geändert.',
    },
    wait: ({ seconds }) => `Sie können es in ${duration(seconds)} erneut versuchen.`,
    waitOver: 'Sie können es jetzt erneut versuchen.',
    fieldIssue: ({ field, issue }) => `${field}: ${issue}`,
    capsLock: 'Die Feststelltaste ist aktiviert.',
    cancel: 'Abbrechen',
    close: 'Schließen',
    unchanged: 'Ihr Passwort wurde nicht geändert.',
    retry: 'Erneut versuchen',
    reference: ({ requestId }) => `Wenn Sie sich an den Support wenden, nennen Sie die Referenznummer ${requestId}.`,
  },
}
