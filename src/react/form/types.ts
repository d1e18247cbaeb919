'use client'

import type { ComponentPropsWithRef, CSSProperties, FocusEventHandler, FormEvent, ReactNode } from 'react'
import type { Country } from '../../core/countries.js'
import type { PasswordError } from '../../core/errors.js'
import type { HiddenErrorCodes } from '../../form/types.js'
import type { FormScope } from '../shared/form-context.js'

/** A button to leave by. */
export interface Cancel {
  /** What the form says before it goes: nothing yet, that nothing was changed, or that it is unknown. */
  notice: 'unchanged' | PasswordError | null
  /** Says so first where an attempt has failed; goes where there is nothing to say, or it has been said. */
  press(): void
}

/** A wait before the next attempt. */
export interface WaitOptions {
  /** Milliseconds since the epoch; 0 where nothing has to be waited for. */
  until: number
  onEnd: (() => void) | undefined
}

/** What a step knows of its form, before anything is drawn. */
export interface StepState {
  text: { title: string; description?: string | undefined; submit: string }
  onSubmit(event: FormEvent): unknown
  onFocus?: FocusEventHandler<HTMLFormElement> | undefined
  pending: boolean
  /** No attempt can succeed any more. */
  ended?: boolean
  /** The step itself is loading. */
  busy?: boolean
  /** What went wrong with the form as a whole. */
  error: PasswordError | null
  hiddenErrorCodes?: HiddenErrorCodes | undefined
  /** The service's own sentence; only where it cannot reveal an account. */
  serviceMessage?: string
  /** Milliseconds since the epoch until which a new attempt is useless; 0 where none has to be waited for. */
  retryAt?: number
  waiting?: boolean
  endWait?(): void
  /** Whether there is a button to leave by. */
  cancel?: Cancel | undefined
}

/** A text, and the attributes of the element that holds it. */
export interface Line {
  key: string
  text: string
  props: { id?: string; dir?: 'auto'; tabIndex?: -1 }
}

/** A button that leads to another step or page. */
export interface LinkLine {
  key: string
  text: string
  /** It keeps its place and the focus, and only says that it cannot be pressed (AX-06). */
  waiting: boolean
  props: ComponentPropsWithRef<'button'>
}

/** A link to a page of another site. */
export interface MailLink {
  key: string
  text: string
  props: Pick<ComponentPropsWithRef<'a'>, 'href' | 'target' | 'rel'>
}

/** A text and the attributes of a box that takes the focus with it. */
export interface Box {
  text: string
  props: Pick<ComponentPropsWithRef<'div'>, 'ref' | 'role' | 'tabIndex'>
}

/** Where a phone number that is typed without its country is from. */
export interface CountrySelect {
  label: string
  /** In the order of the person's language. */
  options: readonly Country[]
  labelProps: { htmlFor: string }
  selectProps: ComponentPropsWithRef<'select'>
}

/** A question beside the fields, answered by a checkbox. */
export interface Choice {
  label: string
  labelProps: { htmlFor: string }
  inputProps: ComponentPropsWithRef<'input'>
  hint: Line
}

/** What a host draws for a challenge, and its frame. */
export interface Challenge {
  label: string
  labelProps: { id: string }
  groupProps: ComponentPropsWithRef<'div'>
  content: ReactNode
}

/** Until when a step has to be finished. */
export interface DeadlineOptions {
  /** Milliseconds since the epoch. */
  until: number
  onOver: () => void
}

/** The account that was typed, and the way back to it (WCAG 3.3.7). */
export interface AccountRow {
  note: Line
  link: LinkLine
  /** The way back leaves the form as Cancel does, and says the same first. */
  notice?: Box
}

/** What only some steps have. */
export interface StepExtras {
  account?: AccountRow | undefined
  deadline?: DeadlineOptions | undefined
  country?: CountrySelect | undefined
  /** Below the fields. */
  hint?: Line | undefined
  choice?: Choice | undefined
  challenge?: Challenge | undefined
  /** On the panel: what became of what was chosen. */
  outcome?: Line | undefined
  /** What the kit draws below the fields or on the panel: `choice` and `outcome`, and what the host adds. */
  below?: ReactNode
  /** Where the code can be read. */
  mail?: MailLink | undefined
}

/** One step of a flow: its words, and the attributes of each element. The kit's own forms and a host's are both drawn from it. */
export interface Step<Field> extends StepExtras {
  /** `done`: there is only a title and a description, and no form. */
  step: 'account' | 'code' | 'password' | 'link' | 'done'
  scope: FormScope
  title: string
  description: string
  submit: string
  /** The host's `onSuccess` has not come back yet. */
  finishing: boolean
  /** What went wrong with the form as a whole. */
  alert: Box
  /** What became of the password, before the form goes; empty unless Cancel has been pressed after a failure. */
  notice: Box
  serviceMessage: string
  reference: string
  /** `undefined` where nothing has to be waited for. */
  wait: WaitOptions | undefined
  links: readonly LinkLine[]
  cancel: LinkLine | undefined
  titleProps: ComponentPropsWithRef<'h2'>
  descriptionProps: { id: string; hidden?: boolean; style?: CSSProperties }
  formProps: ComponentPropsWithRef<'form'>
  usernameProps: ComponentPropsWithRef<'input'>
  submitProps: ComponentPropsWithRef<'button'>
  fields: readonly string[]
  /** What takes the place of the form for a while. The form is hidden meanwhile. */
  beside?(render?: (step: Step<Field>) => ReactNode): ReactNode
  /** How the kit draws the step and what is beside it; `undefined` where the step is all there is. */
  draw?(drawStep: (step: Step<Field>, intro?: ReactNode) => ReactNode): ReactNode
  /** Draws one field. Only this field renders again when something about it changes. */
  field(name: string, render: (field: Field) => ReactNode): ReactNode
}
