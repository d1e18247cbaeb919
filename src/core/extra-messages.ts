import type { DeepPartial, Words } from './words.js'

/** A share of the other sessions. */
export interface SessionCount {
  ended: number
  total: number
}

/** Of a form with `mode="auto"`. */
export interface AutoModeMessages {
  /** Announced, and shown in place of the fields, while the account is read. */
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
  all: string
  some: Words<SessionCount>
  /** Nobody knows which of them ended. */
  unknown: string
}

/** Of the card that says how old a password is. */
export interface CardMessages {
  title: string
  loading: string
  failed: string
  set: string
  notSet: string
  /** `when` is a relative time of `Intl.RelativeTimeFormat`, as in "3 days ago". */
  changed: Words<{ when: string }>
  level: Record<'low' | 'medium' | 'high', string>
  mustChange: string
  /** `when` is a relative time, as in "in 3 days". */
  expires: Words<{ when: string }>
  /** On the button that puts a reminder off. */
  later: string
}

/** The words of features that are off by default; they are loaded with the feature. One member is one feature. */
export interface ExtraMessages {
  auto: AutoModeMessages
  sessions: SessionsMessages
  card: CardMessages
}

/** Some of them; the rest come from the locale. */
export type PartialExtraMessages = DeepPartial<ExtraMessages>
