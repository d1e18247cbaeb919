import type { ExtraMessages } from '../../core/extra-messages.js'
import { numberFormat } from '../../core/formats.js'

const count = numberFormat('de')

export const extras: ExtraMessages = {
  auto: {
    loading: 'Ihr Konto wird geprüft…',
    asksCurrent: 'Ihr Konto hat ein Passwort. Bitte geben Sie es ebenfalls ein.',
    asksNone: 'Ihr Konto hat noch kein Passwort, daher müssen Sie keines eingeben.',
  },
  sessions: {
    ask: 'Auf meinen anderen Geräten abmelden',
    hint: 'Dies geschieht, sobald Ihr neues Passwort gespeichert ist. Sie erfahren, ob es gelungen ist.',
    pending: 'Sie werden auf Ihren anderen Geräten abgemeldet…',
    none: 'Sie waren auf keinem anderen Gerät angemeldet.',
    all: 'Sie wurden auf Ihren anderen Geräten abgemeldet.',
    some: ({ ended, total }) => `Andere abgemeldete Geräte: ${count(ended)} von ${count(total)}.`,
    unknown: 'Wir konnten nicht feststellen, ob Sie auf Ihren anderen Geräten abgemeldet wurden.',
  },
  card: {
    title: 'Passwort',
    loading: 'Die Angaben zu Ihrem Passwort werden geladen…',
    failed: 'Die Angaben zu Ihrem Passwort konnten nicht geladen werden.',
    set: 'Ihr Konto hat ein Passwort.',
    notSet: 'Ihr Konto hat noch kein Passwort.',
    changed: ({ when }) => `Zuletzt geändert: ${when}.`,
    level: {
      low: 'Es ist leicht zu erraten.',
      medium: 'Es könnte schwerer zu erraten sein.',
      high: 'Es ist schwer zu erraten.',
    },
    mustChange: 'Bei der nächsten Anmeldung müssen Sie ein neues wählen.',
    expires: ({ when }) => `Ihr Passwort läuft ${when} ab.`,
    later: 'Später',
  },
  mail: { open: ({ app }) => `${app} öffnen` },
  sms: { filled: 'Der Code aus der SMS wurde eingetragen.' },
  suggest: {
    button: 'Starkes Passwort vorschlagen',
    filled:
      'Ein starkes Passwort wurde eingetragen und ist sichtbar. Speichern Sie es in Ihrem Passwortmanager oder schreiben Sie es auf.',
  },
  recovery: {
    link: 'Aktuelles Passwort vergessen?',
    title: 'Bestätigen Sie, dass Sie es sind',
    intro: ({ account }) => `Wir senden einen Code an ${account}.`,
    other: ({ account }) => `Code stattdessen an ${account} senden`,
    back: 'Stattdessen das aktuelle Passwort eingeben',
    unsupported:
      'Ihr Konto lässt sich hier nicht mit einem Code bestätigen. Melden Sie sich ab und wählen Sie bei der Anmeldung „Passwort vergessen?“.',
  },
  verify: {
    link: 'Anders bestätigen',
    unsupported: 'Der Dienst nimmt diese Bestätigung hier nicht an. Bitte geben Sie Ihr aktuelles Passwort ein.',
  },
  challenge: { title: 'Noch eine Prüfung' },
}
