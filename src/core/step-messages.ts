import type { Channel } from './account.js'
import type { Words } from './words.js'

/** Words of a form that takes a new password. */
export interface FlowMessages {
  /** The heading of the form, which names it. */
  title: string
  /** Under the title. */
  description?: string
  /** On the button. */
  submit: string
  /** Announced while the request is under way. */
  pending: string
  /** Announced when it has succeeded. */
  done: string
  /** Heading of the panel that takes the form's place. */
  success: string
  /** What to do now. */
  next: string
}

/** How a code may be sent: `both` where the person may choose. */
export type AccountKind = Channel | 'both'

/** The words of a step of the flow for a forgotten password. */
interface StepMessages {
  /** The heading of the step, which names the form. */
  title: string
  /** On the button. */
  submit: string
  /** Announced while the request is under way. */
  pending: string
}

/** Words of the step that asks for the account. */
export interface AccountMessages extends StepMessages {
  /** Under the title. */
  description: string
  /** Label of the field. */
  label: Record<AccountKind, string>
  /** Under the field when it is empty, or not what it should be. */
  enter: Record<AccountKind, string>
  /** Label of the list of countries. */
  country: string
  /** On the button that leads back here; the account is beside it. */
  change: string
}

/** Words of the step that asks for the code. */
export interface CodeMessages extends StepMessages {
  /** Under the title; it does not reveal whether there is such an account. */
  sent: string
  /** Instead, where there could be no new one yet; it is unknown whether there ever was another. */
  recent: string
  /** Instead, where the last one has been used up. */
  used: string
  /** Label of the field. */
  label: string
  /** How long the code lasts from now, by what the service does by default. */
  hint: Words<{ seconds: number }>
  /** Under the field when it is empty, or has too few characters or too many. */
  enter: Words<{ length: number }>
  /** On the button that sends another code. */
  again: string
  /** When there can be another code. */
  wait: Words<{ seconds: number }>
  /** Announced when another code can be sent. */
  waitOver: string
}

/** Words of the last step of a reset. */
export interface ResetMessages extends FlowMessages {
  /** How long the new password can be submitted after the code. */
  deadline: Words<{ seconds: number }>
  /** On the button of the last panel. */
  leave: string
}
