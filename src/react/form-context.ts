'use client'

import { createContext, useContext } from 'react'
import type { Messages } from '../core/messages.js'
import type { PartOf } from './part.js'
import type { Announce } from './parts/status.js'
import type { PasswordFields } from './use-password-fields.js'

/** What a form hands to its parts. It changes when the form does as a whole, and never while someone types. */
export interface FormScope {
  /** Ids of the form's elements begin with it. */
  id: string
  part: PartOf
  messages: Messages
  /** The locale's BCP 47 tag. */
  tag: string
  announce: Announce
  /** Moves the focus, unless the person is busy elsewhere on the page. */
  focus(element: HTMLElement | null | undefined): boolean
  pending: boolean
  /** Whether a pointer is down on the button: an error that came up now would move it from under the pointer. */
  isPressed(): boolean
  onPress(): void
  /** The service wants no attempt yet. */
  waiting: boolean
  control: PasswordFields['control']
  inputProps: PasswordFields['inputProps']
}

/** Parts are only ever drawn inside a form. */
export const FormContext = createContext<FormScope>(undefined as never)

export function useFormScope(): FormScope {
  return useContext(FormContext)
}
