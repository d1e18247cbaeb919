'use client'

import type { ReactNode } from 'react'
import type { Country } from '../../core/countries.js'
import type { FieldName } from '../../core/policy.js'
import type { Strength } from '../../core/strength/estimate-strength.js'
import type { PropGetter } from '../shared/prop-getters.js'

/** A sentence, and the props of the element that holds it. */
export interface FormLine<Of extends 'p' | 'li' | 'button'> {
  key: string
  text: string
  props: PropGetter<Of>
}

/** A requirement of the new password. */
export interface FormRequirement extends FormLine<'li'> {
  /** `service`: only the service can tell. `text` says it in words; it is a `data-*` attribute of the element too. */
  state: 'met' | 'unmet' | 'service'
}

/** How hard the new password is to guess, as the host is to draw it. */
export interface FormStrength {
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

/** One field, as the host is to draw it. Whatever has words must be drawn: the input's description refers to it. */
export interface FormField {
  label: string
  /** What is wrong with it, in the person's language; empty where nothing is. */
  error: string
  invalid: boolean
  /** What else there is to say: how to choose a password, that Caps Lock is on, what is worth knowing of what was typed. */
  notes: readonly FormLine<'p'>[]
  /** What a new password must be; empty for other fields. */
  requirements: readonly FormRequirement[]
  /** Of the new password, with the option `strengthMeter`. */
  strength: FormStrength | undefined
  /** Whether the text can be shown, and is. */
  toggle: 'show' | 'hide' | undefined
  /** Of the element around the whole field. */
  groupProps: PropGetter<'div'>
  labelProps: PropGetter<'label'>
  inputProps: PropGetter<'input'>
  /** Of the button that shows the text; its name is in the props. */
  toggleProps: PropGetter<'button'>
  /** Of the element that is there also while there is no error. */
  errorProps: PropGetter<'p'>
  requirementsProps: PropGetter<'ul'>
}

/** Draws one field; called again when something about it changes. */
export type RenderField = (field: FormField) => ReactNode

/** A list of countries, as the host is to draw it. */
export interface FormCountry {
  label: string
  labelProps: PropGetter<'label'>
  selectProps: PropGetter<'select'>
  /** In the order of the person's language: the value of each option, and its text. */
  options: readonly Country[]
}

/** One step of a form, as the host is to draw it: words in the person's language, and props for each element. */
export interface FormStep<Field extends string = string> {
  /** `done`: there is no form any more, only its title and description. */
  step: 'account' | 'code' | 'password' | 'link' | 'done'
  title: string
  description: string
  /** What went wrong with the form as a whole; empty where nothing did. */
  alert: string
  /** What else there is to say: until when to wait, what to quote to support. */
  notes: readonly FormLine<'p'>[]
  /** In the order of the form. */
  fields: readonly Field[]
  /** Draws a field by itself: it is drawn again when something about it changes, and the rest is not. */
  field(name: Field, render: RenderField): ReactNode
  /** On the button that sends it. */
  submit: string
  /** Buttons that lead elsewhere. */
  links: readonly FormLine<'button'>[]
  /** Where a phone number that is typed without its country is from; only of `account`, where there can be one. */
  country: FormCountry | undefined
  pending: boolean
  titleProps: PropGetter<'h2'>
  descriptionProps: PropGetter<'p'>
  formProps: PropGetter<'form'>
  /** Of the element that is there also while nothing went wrong. */
  alertProps: PropGetter<'div'>
  /**
   * Of an input for password managers alone, which neither the eye nor the keyboard meets. Give it a `className` that hides
   * it visually, or else it is `hidden`.
   */
  usernameProps: PropGetter<'input'>
  submitProps: PropGetter<'button'>
}

/** The fields of a reset, over all its steps. */
export type ResetFieldName = 'account' | 'code' | Exclude<FieldName, 'currentPassword'>

/** Draws the step that the person is at. */
export type RenderStep = (step: FormStep<ResetFieldName>) => ReactNode
