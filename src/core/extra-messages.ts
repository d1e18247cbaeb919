import type { DeepPartial, Words } from './words.js'

/** A share of the other sessions. */
export interface SessionCount {
  /** How many sessions ended. */
  ended: number
  /** How many sessions there were on other devices. */
  total: number
}

/** Of a form with `mode="auto"`. */
export interface AutoModeMessages {
  /** In place of the fields, while the account is read. */
  loading: string
  /** Above the fields, when the service asked for the current password after all. */
  asksCurrent: string
  /** Above the fields, when the account turned out to have no password. */
  asksNone: string
}

/** Of the choice to sign out elsewhere. */
export interface SessionsMessages {
  /** Label of the checkbox. */
  ask: string
  /** Below it: when it happens, and what it does not promise. */
  hint: string
  /** On the panel, while it is under way. */
  pending: string
  /** There was no other session. */
  none: string
  /** All of them ended. */
  all: string
  /** Some of them ended. */
  some: Words<SessionCount>
  /** It is unknown which of them ended. */
  unknown: string
}

/** Of the card that says how old a password is. */
export interface CardMessages {
  /** The heading of the card. */
  title: string
  /** While the account is read. */
  loading: string
  /** The account could not be read. */
  failed: string
  /** A password is set. */
  set: string
  /** No password is set. */
  notSet: string
  /** `when` is a relative time of `Intl.RelativeTimeFormat`, as in "3 days ago". */
  changed: Words<{ when: string }>
  /** How hard the password is to guess, as the service rates it. */
  level: Record<'low' | 'medium' | 'high', string>
  /** The service asks for a new password at the next sign-in. */
  mustChange: string
  /** `when` is a relative time, as in "in 3 days". */
  expires: Words<{ when: string }>
  /** On the button that puts a reminder off. */
  later: string
}

/** Of the way from a code by mail to the mailbox. */
export interface MailMessages {
  /** On the link; `app` is a proper name, as in "Gmail". */
  open: Words<{ app: string }>
}

/** Of a code that the browser takes out of a text message. */
export interface SmsMessages {
  /** Announced when it has been filled in. */
  filled: string
}

/** Of a password that the form makes up. */
export interface SuggestMessages {
  /** On the button by the new password. */
  button: string
  /** Announced once it is filled in. */
  filled: string
}

/** Of a code that takes the place of a forgotten current password. */
export interface RecoveryMessages {
  /** Below the current password. */
  link: string
  /** Of the step that sends the code. */
  title: string
  /** `account` is masked. */
  intro: Words<{ account: string }>
  /** On the button that takes the other of two addresses; `account` is masked. */
  other: Words<{ account: string }>
  /** On the button that leads back to the current password. */
  back: string
  /** The service does not take a code in place of the current password. */
  unsupported: string
}

/** Words for another proof, drawn by the host, in place of the current password. */
export interface VerifyMessages {
  /** The link below the current password, and the button once the proof is no longer valid. */
  link: string
  /** The service does not take the proof. */
  unsupported: string
}

/** Of the frame around what a host draws for a challenge. */
export interface ChallengeMessages {
  /** Above it. */
  title: string
}

/** The words of features that are off by default; they are loaded with the feature. One member is one feature. */
export interface ExtraMessages {
  /** Words for the choice between a change and a first password. */
  auto: AutoModeMessages
  /** Words for signing out elsewhere. */
  sessions: SessionsMessages
  /** Words of `<PasswordCard>`. */
  card: CardMessages
  /** Words for links to the mailbox. */
  mail: MailMessages
  /** Words for codes of text messages. */
  sms: SmsMessages
  /** Words for a suggested password. */
  suggest: SuggestMessages
  /** Words for a reset by other means. */
  recovery: RecoveryMessages
  /** Words for a proof of the host's in place of the current password. */
  verify: VerifyMessages
  /** Of a challenge that is answered in the form. */
  challenge: ChallengeMessages
}

/** Some of them; the rest come from the locale. */
export type PartialExtraMessages = DeepPartial<ExtraMessages>
