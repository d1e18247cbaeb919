import { listFormat, numberFormat } from '../core/formats.js'
import type { Locale } from '../core/messages.js'

const count = numberFormat('fr')
const plural = new Intl.PluralRules('fr')
const list = listFormat('fr')

interface Forms {
  one: string
  /** Whole millions. */
  many: string
  other: string
}
const counted = (n: number, forms: Forms) => `${count(n)} ${forms[plural.select(n) as keyof Forms]}`
const forms = (one: string, many = `de ${one}s`): Forms => ({ one, many, other: `${one}s` })
const characters = (n: number) => counted(n, forms('caractère'))
const duration = (seconds: number) =>
  seconds < 60 ? counted(seconds, forms('seconde')) : counted(Math.ceil(seconds / 60), forms('minute'))
const criteria = { one: 'critère rempli', many: 'de critères remplis', other: 'critères remplis' }

const classNames = {
  letter: 'lettres',
  lowercase: 'lettres minuscules',
  uppercase: 'lettres majuscules',
  digit: 'chiffres',
  symbol: 'symboles',
}
const classes = ({ limit, classes: of = [] }: { limit: number; classes?: readonly (keyof typeof classNames)[] }) => {
  const names = of.map((name) => classNames[name])
  if (limit < of.length) {
    return `au moins ${count(limit)} des types de caractères suivants\u202f: ${list(names)}`
  }
  return list(names.map((name) => `des ${name}`)) || 'des caractères quelconques'
}

const notProtected =
  'Votre mot de passe n’a pas pu être protégé, donc rien n’a été envoyé. Veuillez réessayer plus tard.'
const unreadable = 'Le service a donné une réponse inattendue, donc rien n’a été modifié. Veuillez réessayer plus tard.'
const damaged = 'Ce mot de passe contient un caractère endommagé. Veuillez le saisir à nouveau.'

const changed = {
  submit: 'Modifier le mot de passe',
  pending: 'Modification de votre mot de passe…',
  done: 'Votre mot de passe a été modifié.',
  success: 'Mot de passe modifié',
  next: 'Utilisez votre nouveau mot de passe lors de votre prochaine connexion.',
}

/** French. */
export const fr: Locale = {
  tag: 'fr',
  dir: 'ltr',
  loadExtras: async () => (await import('./extras/fr.js')).extras,
  messages: {
    change: { title: 'Modifier le mot de passe', ...changed },
    set: {
      title: 'Définir un mot de passe',
      submit: 'Définir le mot de passe',
      pending: 'Définition de votre mot de passe…',
      done: 'Votre mot de passe a été défini.',
      success: 'Mot de passe défini',
      next: 'Vous pouvez maintenant vous connecter avec votre nouveau mot de passe.',
    },
    forced: {
      title: 'Choisissez votre propre mot de passe',
      description: 'Veuillez remplacer le mot de passe qui vous a été attribué.',
      ...changed,
    },
    expired: {
      title: 'Votre mot de passe a expiré',
      description: 'Veuillez en choisir un nouveau pour continuer.',
      ...changed,
    },
    account: {
      title: 'Mot de passe oublié\u202f?',
      description: 'Nous allons vous envoyer un code de validation.',
      label: {
        email: 'Adresse e-mail',
        phone: 'Numéro de téléphone',
        both: 'Adresse e-mail ou numéro de téléphone',
      },
      enter: {
        email: 'Saisissez votre adresse e-mail, par exemple nom@example.com.',
        phone: 'Saisissez votre numéro de téléphone.',
        both: 'Saisissez votre adresse e-mail ou votre numéro de téléphone.',
      },
      country: 'Pays ou région du numéro de téléphone',
      submit: 'Envoyer le code',
      pending: 'Envoi du code…',
      change: 'Modifier',
    },
    code: {
      title: 'Saisissez le code',
      sent: 'Si ce compte existe, un code vient de vous être envoyé.',
      recent: 'Aucun nouveau code n’a été envoyé. Si vous en avez déjà un, saisissez-le.',
      used: 'Le dernier code ne peut plus être utilisé.',
      label: 'Code de validation',
      hint: ({ seconds }) => `Le code est valable pendant ${duration(seconds)}.`,
      enter: ({ length }) => `Saisissez le code en entier (${characters(length)}).`,
      submit: 'Continuer',
      pending: 'Vérification du code…',
      again: 'Obtenir un nouveau code',
      wait: ({ seconds }) => `Vous pourrez obtenir un nouveau code dans ${duration(seconds)}.`,
      waitOver: 'Vous pouvez maintenant obtenir un nouveau code.',
    },
    reset: {
      title: 'Choisissez un nouveau mot de passe',
      submit: 'Réinitialiser le mot de passe',
      pending: 'Réinitialisation de votre mot de passe…',
      done: 'Votre mot de passe a été réinitialisé.',
      success: 'Mot de passe réinitialisé',
      next: 'Vous pouvez maintenant vous connecter avec votre nouveau mot de passe.',
      deadline: ({ seconds }) => `Vous avez ${duration(seconds)} pour le faire.`,
      leave: 'Retour à la connexion',
    },
    fields: {
      currentPassword: {
        label: 'Mot de passe actuel',
        required: 'Saisissez votre mot de passe actuel.',
        show: 'Afficher le mot de passe actuel',
        hide: 'Masquer le mot de passe actuel',
        shown: 'Votre mot de passe actuel est affiché.',
        hidden: 'Votre mot de passe actuel est masqué.',
      },
      newPassword: {
        label: 'Nouveau mot de passe',
        required: 'Saisissez un nouveau mot de passe.',
        show: 'Afficher le nouveau mot de passe',
        hide: 'Masquer le nouveau mot de passe',
        shown: 'Votre nouveau mot de passe est affiché.',
        hidden: 'Votre nouveau mot de passe est masqué.',
      },
      confirmPassword: {
        label: 'Confirmer le nouveau mot de passe',
        required: 'Saisissez à nouveau le nouveau mot de passe.',
        show: 'Afficher la confirmation du mot de passe',
        hide: 'Masquer la confirmation du mot de passe',
        shown: 'La confirmation de votre mot de passe est affichée.',
        hidden: 'La confirmation de votre mot de passe est masquée.',
      },
    },
    hint: 'Quelques mots sans rapport entre eux sont difficiles à deviner et faciles à retenir.',
    rules: {
      'ill-formed': damaged,
      'too-short': ({ limit }) => `Utilisez au moins ${characters(limit)}.`,
      'too-long': ({ limit }) => `Utilisez au maximum ${characters(limit)}.`,
      'too-many-bytes': ({ measured, limit }) =>
        `Trop long de ${counted(measured - limit, forms('octet', 'd’octets'))}. Les lettres sans accent et les chiffres comptent pour 1, les lettres accentuées pour 2, la plupart des emojis pour 4.`,
      classes: (about) => `Utilisez ${classes(about)}.`,
      forbidden: 'Choisissez un mot de passe qui ne soit ni votre nom de compte ni le nom de ce service.',
      common: 'C’est l’un des mots de passe les plus utilisés. Choisissez-en un qui soit plus difficile à deviner.',
      custom: 'Ce mot de passe ne respecte pas les règles du service. Choisissez-en un autre.',
      breached: 'Ce mot de passe figure dans des fuites de données. Choisissez-en un autre.',
      'same-password': 'Choisissez un mot de passe différent de votre mot de passe actuel.',
      mismatch: 'La confirmation ne correspond pas au nouveau mot de passe.',
    },
    requirements: {
      'too-short': ({ limit }) => `Au moins ${characters(limit)}`,
      'too-long': ({ limit }) => `Au maximum ${characters(limit)}`,
      classes: (about) => `Contient ${classes(about)}`,
      forbidden: 'N’est ni votre nom de compte ni le nom de ce service',
      custom: 'Respecte les règles du service',
      'same-password': 'Est différent de votre mot de passe actuel',
    },
    requirementsTitle: 'Votre nouveau mot de passe',
    requirementStates: { met: ', rempli.', unmet: ', pas encore rempli.', service: ', vérifié par le service.' },
    requirementsMet: ({ met, total }) => `${counted(met, criteria)} sur ${count(total)}.`,
    policyLoading: 'Chargement des règles relatives aux mots de passe…',
    policyFailed:
      'Les règles relatives aux mots de passe n’ont pas pu être chargées. Le service vérifiera votre nouveau mot de passe.',
    notes: {
      'blank-at-edge': 'Votre mot de passe commence ou se termine par un espace. Il fait partie du mot de passe.',
      invisible: 'Votre mot de passe contient des caractères invisibles. Assurez-vous de pouvoir les saisir à nouveau.',
      'other-keyboards':
        'Certains caractères de votre mot de passe peuvent être difficiles à saisir sur d’autres appareils.',
      'breach-unknown': 'Nous n’avons pas pu vérifier si ce mot de passe figure dans des fuites de données.',
    },
    strength: {
      label: 'Niveau de sécurité',
      none: 'Non évalué',
      words: { 0: 'Très faible', 1: 'Faible', 2: 'Moyen', 3: 'Bon', 4: 'Élevé' },
    },
    errors: {
      'wrong-password': ({ attemptsLeft }) =>
        attemptsLeft === undefined
          ? 'Ce n’est pas votre mot de passe actuel. Veuillez le saisir à nouveau.'
          : `Ce n’est pas votre mot de passe actuel. Il vous reste ${counted(attemptsLeft, forms('tentative'))}.`,
      'same-password': 'Choisissez un mot de passe différent de votre mot de passe actuel.',
      'weak-password': 'Ce mot de passe est trop facile à deviner. Veuillez en choisir un plus long.',
      'wrong-code':
        'Ce code est incorrect. Après une erreur, un code n’est plus valable\u202f: veuillez en demander un nouveau.',
      'code-expired': 'Ce code a expiré. Veuillez en demander un nouveau.',
      'account-malformed': 'Le service ne peut pas lire cette adresse ou ce numéro. Veuillez vérifier votre saisie.',
      'token-missing': 'Ce lien est incomplet. Veuillez l’ouvrir à nouveau ou demander un nouveau code.',
      'token-invalid':
        'Cette réinitialisation du mot de passe a expiré ou a déjà été utilisée. Veuillez demander un nouveau code.',
      'token-expired': 'Cette réinitialisation du mot de passe a expiré. Veuillez demander un nouveau code.',
      'token-used':
        'Cette réinitialisation du mot de passe a déjà été utilisée. Essayez d’abord de vous connecter avec le nouveau mot de passe.',
      locked: 'Votre compte est verrouillé. Veuillez réessayer plus tard ou contacter l’assistance.',
      'rate-limited': 'Trop de tentatives. Veuillez patienter un peu, puis réessayer.',
      'password-not-set': 'Votre compte n’a pas encore de mot de passe.',
      'change-required': 'Vous devez choisir un nouveau mot de passe pour continuer.',
      'policy-changed':
        'Les règles relatives aux mots de passe viennent de changer. Veuillez vérifier votre nouveau mot de passe, puis réessayer.',
      challenge: 'Le service demande une preuve supplémentaire de votre identité.',
      'account-not-found': 'Nous n’avons pas trouvé ce compte.',
      forbidden: 'Vous n’avez pas l’autorisation de modifier ce mot de passe.',
      unauthorized: 'Votre session est terminée. Veuillez vous connecter, puis réessayer.',
      config: 'Ce formulaire n’est pas configuré correctement. Veuillez prévenir les responsables de ce site.',
      network: 'Le service est injoignable, donc rien n’a été modifié. Veuillez réessayer.',
      offline:
        'Vous êtes hors connexion, donc rien n’a été envoyé. Veuillez vous connecter à Internet, puis réessayer.',
      'reload-needed':
        'Une partie de ce formulaire n’a pas pu être chargée, donc rien n’a été modifié. Veuillez vérifier votre connexion, puis recharger la page.',
      timeout: 'Le service a mis trop de temps à répondre, donc rien n’a été modifié. Veuillez réessayer.',
      redirected: unreadable,
      'bad-response': unreadable,
      'outcome-unknown':
        'Nous n’avons pas pu déterminer si votre mot de passe a été modifié. Essayez d’abord de vous connecter avec le nouveau mot de passe.',
      aborted: 'L’opération a été interrompue, donc rien n’a été modifié.',
      'no-key': notProtected,
      'bad-key': notProtected,
      'crypto-unavailable':
        'Ce navigateur ne peut pas protéger votre mot de passe, donc rien n’a été envoyé. Veuillez utiliser un navigateur récent.',
      encryption: notProtected,
      undecryptable: 'Le service n’a pas pu lire ce qui a été envoyé, donc rien n’a été modifié. Veuillez réessayer.',
      'too-long': 'Ce mot de passe est trop long pour le service. Veuillez en choisir un plus court.',
      'ill-formed': damaged,
      rejected: 'Le service n’a pas accepté cette demande, donc rien n’a été modifié.',
    },
    wait: ({ seconds }) => `Vous pourrez réessayer dans ${duration(seconds)}.`,
    waitOver: 'Vous pouvez réessayer maintenant.',
    fieldIssue: ({ field, issue }) => `${field}\u202f: ${issue}`,
    capsLock: 'La touche Verr. Maj est activée.',
    cancel: 'Annuler',
    close: 'Fermer',
    unchanged: 'Votre mot de passe n’a pas été modifié.',
    retry: 'Réessayer',
    reference: ({ requestId }) => `Si vous contactez l’assistance, indiquez la référence ${requestId}.`,
  },
}
