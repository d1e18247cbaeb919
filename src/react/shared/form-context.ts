'use client'

import { createContext, useContext } from 'react'
import type { Messages } from '../../core/messages.js'
import type { HeadingLevel } from './heading.js'
import type { Announce } from './announcer.js'
import type { Elements, PartOf } from './elements.js'
import type { FormFocus } from './use-form-focus.js'

/** What a form's frame hands to everything in it. */
export interface FrameScope extends FormFocus {
  /** Ids of the form's elements begin with it. */
  id: string
  part: PartOf
  /** What draws them. */
  elements: Elements
  /** Renders without the kit's own classes. */
  unstyled: boolean
  messages: Messages
  /** BCP 47, of the words. */
  tag: string
  headingLevel: HeadingLevel
  /** Ids of what the host says of the form. */
  describedBy: string | undefined
  /** The id of a title of the host's, in place of the form's. */
  labelledBy: string | undefined
  announce: Announce
}

/** And the form in it to its parts. It changes when the form does as a whole, and never while someone types. */
export interface FormScope extends FrameScope {
  pending: boolean
  /** No attempt can succeed any more: the keyboard passes the fields by. */
  ended: boolean
  /** The service wants no attempt yet. */
  waiting: boolean
  /** Whether a pointer is down on the button: an error that came up now would move it from under the pointer. */
  isPressed(): boolean
  onPress(): void
}

/** Parts are only ever drawn inside a frame. */
export const FormContext = createContext<FormScope>(undefined as never)

export function useFormScope(): FormScope {
  return useContext(FormContext)
}
