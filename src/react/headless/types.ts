'use client'

import type { ReactNode } from 'react'
import type { Country } from '../../core/countries.js'
import type { FieldName } from '../../core/policy.js'
import type { Strength } from '../../core/strength/estimate-strength.js'
import type { PropGetter } from '../shared/prop-getters.js'

/** A sentence, and the props of the element that holds it. */
export interface FormLine<Of extends 'p' | 'li' | 'button' | 'a'> {
  /** Identifies the line in its list, for React's `key`. */
  key: string
  /** The sentence in the user's language. */
  text: string
  /** Props of the element that holds the text. */
  props: PropGetter<Of>
}

/** A requirement for the new password, as a line of your list. */
export interface FormRequirement extends FormLine<'li'> {
  /**
   * `service`: only the service can decide. `text` says it in words, and the element has it as a `data-*` attribute.
   */
  state: 'met' | 'unmet' | 'service'
}

/** How hard the new password is to guess, as the host is to draw it. */
export interface FormStrength {
  /** The label of the meter in the user's language. */
  label: string
  /** The score in a word. */
  text: string
  /** From 0 to 4; `null` while there is no password or no telling. */
  score: Strength | null
  /** Of the element that holds the label. */
  labelProps: PropGetter<'span'>
  /** Of the meter; while there is no score it has no role. */
  meterProps: PropGetter<'div'>
}

/** One field for your own markup. Draw everything that has words: the input's description refers to it. */
export interface FormField {
  /** The label in the user's language. */
  label: string
  /** The error in the user's language; empty if there is none. */
  error: string
  /** Whether the field has an error. */
  invalid: boolean
  /** Further notes: how to choose a password, that Caps Lock is on, unusual characters in the text. */
  notes: readonly FormLine<'p'>[]
  /** The requirements for a new password; empty for other fields. */
  requirements: readonly FormRequirement[]
  /** Of the new password, with the option `strengthMeter`. */
  strength: FormStrength | undefined
  /** Whether the text can be shown or hidden; `undefined` if the field has no such button. */
  toggle: 'show' | 'hide' | undefined
  /** A button below the input, with the option `suggest` or `recovery`. */
  action: FormLine<'button'> | undefined
  /** Props of the element around the field. */
  groupProps: PropGetter<'div'>
  /** Props of the label. */
  labelProps: PropGetter<'label'>
  /** Props of the input. Its text stays in the element; do not give it a `value`. */
  inputProps: PropGetter<'input'>
  /** Props of the button that shows the text, with its accessible name. */
  toggleProps: PropGetter<'button'>
  /** Props of the element for the error. Draw it also while it is empty. */
  errorProps: PropGetter<'p'>
  /** Props of the list of requirements. */
  requirementsProps: PropGetter<'ul'>
}

/** Draws one field; it is called again when something about the field changes. */
export type RenderField = (field: FormField) => ReactNode

/** A list of countries for your own markup. */
export interface FormCountry {
  /** The label of the list. */
  label: string
  /** Props of the label. */
  labelProps: PropGetter<'label'>
  /** Props of the list; draw the `options` in it. */
  selectProps: PropGetter<'select'>
  /** In the order of the person's language: the value of each option, and its text. */
  options: readonly Country[]
}

/** A checkbox for your own markup. Draw all of it: without the checkbox nothing is chosen. */
export interface FormChoice {
  /** The words beside the checkbox. */
  label: string
  /** Props of the label. */
  labelProps: PropGetter<'label'>
  /** Props of the checkbox. */
  inputProps: PropGetter<'input'>
  /** The sentence that describes it. */
  hint: FormLine<'p'>
}

/** What answers a challenge, for your own markup. Draw it outside of the form's element. */
export interface FormChallenge {
  /** The words above it. */
  label: string
  /** Props of the element that holds them. */
  labelProps: PropGetter<'p'>
  /** Props of the element around it, which takes the focus. */
  groupProps: PropGetter<'div'>
  /** What your `challenge` has drawn. */
  content: ReactNode
}

/** One step of a form for your own markup: words in the user's language, and props for each element. */
export interface FormStep<Field extends string = string> {
  /** `done`: there is only a title and a description, and no form. */
  step: 'account' | 'code' | 'password' | 'link' | 'done'
  /** The title in the user's language. */
  title: string
  /** A sentence under the title; empty if there is none. */
  description: string
  /** The error of the form as a whole; empty if there is none. */
  alert: string
  /** Further notes: how long to wait, which reference to quote to support; after a success what became of other sessions. */
  notes: readonly FormLine<'p'>[]
  /** In the order of the form. */
  fields: readonly Field[]
  /** Draws one field. Only this field renders again when something about it changes. */
  field(name: Field, render: RenderField): ReactNode
  /** The words on the submit button. */
  submit: string
  /** Buttons that lead to another step or page. */
  links: readonly FormLine<'button'>[]
  /** A link to the mailbox, with the option `mailLink`; only in the step `code`. */
  mail: FormLine<'a'> | undefined
  /** The country of phone numbers that are typed without one; only in the step `account`. */
  country: FormCountry | undefined
  /** Of the option `sessions`, below the fields: whether to sign out elsewhere. What became of it is in `notes` of `done`. */
  choice: FormChoice | undefined
  /** Of the option `challenge`, while the service wants more proof. */
  challenge: FormChallenge | undefined
  /** Whether a submit is under way. */
  pending: boolean
  /** Props of the title, which names the form and gets the focus of a new step. */
  titleProps: PropGetter<'h2'>
  /** Props of the description. */
  descriptionProps: PropGetter<'p'>
  /** Props of the form: its name and its submit. */
  formProps: PropGetter<'form'>
  /** Props of the element for the alert. Draw it also while it is empty. */
  alertProps: PropGetter<'div'>
  /**
   * Props of an input for password managers, which users neither see nor focus. Give it a `className` that hides it
   * visually; without one it is `hidden`.
   */
  usernameProps: PropGetter<'input'>
  /** Props of the submit button. */
  submitProps: PropGetter<'button'>
}

/** The fields of a reset, over all its steps. */
export type ResetFieldName = 'account' | 'code' | Exclude<FieldName, 'currentPassword'>

/** Draws the current step. */
export type RenderStep = (step: FormStep<ResetFieldName>) => ReactNode
