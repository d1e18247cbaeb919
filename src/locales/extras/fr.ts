import type { ExtraMessages } from '../../core/extra-messages.js'
import { numberFormat } from '../../core/formats.js'

const count = numberFormat('fr')

export const extras: ExtraMessages = {
  auto: {
    loading: 'Consultation de votre compte…',
    asksCurrent: 'Votre compte a un mot de passe. Veuillez le saisir également.',
    asksNone: 'Votre compte n’a pas encore de mot de passe, vous n’avez donc pas à en saisir un.',
  },
  sessions: {
    ask: 'Me déconnecter de mes autres appareils',
    hint: 'Cela se fait une fois votre nouveau mot de passe enregistré. Le résultat vous sera indiqué.',
    pending: 'Déconnexion de vos autres appareils…',
    none: 'Vous n’étiez connecté sur aucun autre appareil.',
    all: 'Vous avez été déconnecté de vos autres appareils.',
    some: ({ ended, total }) => `Autres appareils déconnectés\u202f: ${count(ended)} sur ${count(total)}.`,
    unknown: 'Nous n’avons pas pu déterminer si vos autres appareils ont été déconnectés.',
  },
  card: {
    title: 'Mot de passe',
    loading: 'Chargement des informations sur votre mot de passe…',
    failed: 'Les informations sur votre mot de passe n’ont pas pu être chargées.',
    set: 'Votre compte a un mot de passe.',
    notSet: 'Votre compte n’a pas encore de mot de passe.',
    changed: ({ when }) => `Dernière modification\u202f: ${when}.`,
    level: {
      low: 'Il est facile à deviner.',
      medium: 'Il pourrait être plus difficile à deviner.',
      high: 'Il est difficile à deviner.',
    },
    mustChange: 'Vous devrez en choisir un nouveau lors de votre prochaine connexion.',
    expires: ({ when }) => `Votre mot de passe expire ${when}.`,
    later: 'Plus tard',
  },
  mail: { open: ({ app }) => `Ouvrir ${app}` },
  sms: { filled: 'Le code reçu par SMS a été saisi.' },
  suggest: {
    button: 'Suggérer un mot de passe fort',
    filled:
      'Un mot de passe fort a été saisi et il est visible. Enregistrez-le dans votre gestionnaire de mots de passe ou notez-le.',
  },
  recovery: {
    link: 'Mot de passe actuel oublié ?',
    title: 'Confirmez votre identité',
    intro: ({ account }) => `Nous enverrons un code à ${account}.`,
    other: ({ account }) => `Envoyer plutôt un code à ${account}`,
    back: 'Saisir plutôt le mot de passe actuel',
    unsupported:
      'Votre compte ne peut pas être confirmé par un code ici. Déconnectez-vous, puis choisissez « Mot de passe oublié ? » à la connexion.',
  },
  verify: {
    link: 'Confirmer autrement',
    unsupported: 'Le service n’accepte pas cette confirmation ici. Veuillez saisir votre mot de passe actuel.',
  },
  challenge: { title: 'Encore une vérification' },
}
