'use client'

import { useEffect, useRef, type FocusEvent, type RefObject } from 'react'
import { words } from '../../core/messages.js'
import { useOnChange } from '../shared/use-on-change.js'
import { useFormScope } from '../shared/form-context.js'
import { join } from '../shared/class-names.js'

export interface FieldOptions {
  id: string
  label: string
  /** What is wrong with it. */
  error: string | undefined
  hint?: string | undefined
  /** Ids of what else tells of it. */
  describedBy?: string | undefined
}

/** The wiring between an input, its label, its hint and its error. */
export interface FieldWiring {
  invalid: boolean
  hintId: string
  /** Of the element around them. */
  group: {
    ref: RefObject<HTMLDivElement | null>
    onFocus: () => void
    onBlur: (event: FocusEvent) => void
  }
  /** Of the input; the error is read first, then the hint, then what else tells of it. */
  input: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }
  /** No live region: it is read with the field, or announced by the form's one live region. */
  error: { id: string }
}

export function useField({ id, label, error, hint, describedBy }: FieldOptions): FieldWiring {
  const { announce, messages } = useFormScope()
  const group = useRef<HTMLDivElement>(null)
  /** Whether the focus has left the field, and nothing was typed or sent since. */
  const hasFocusLeft = useRef(false)
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const invalid = error !== undefined

  useOnChange(error, () => {
    if (error && hasFocusLeft.current) announce(words(messages.fieldIssue, { field: label, issue: error }))
  })
  useEffect(() => {
    const form = group.current?.closest('form')
    const forget = () => {
      hasFocusLeft.current = false
    }
    // After a submit the focus goes to the first field that is wrong. The others are read when they get the focus.
    for (const event of ['submit', 'input']) form?.addEventListener(event, forget, true)
    return () => {
      for (const event of ['submit', 'input']) form?.removeEventListener(event, forget, true)
    }
  }, [])

  return {
    invalid,
    hintId,
    group: {
      ref: group,
      onFocus() {
        hasFocusLeft.current = false
      },
      onBlur(event) {
        hasFocusLeft.current = !event.currentTarget.contains(event.relatedTarget)
      },
    },
    input: {
      id,
      // Firefox takes a required field that is empty for an invalid one unless it is said not to be.
      'aria-invalid': invalid,
      'aria-describedby': join(invalid && errorId, hint && hintId, describedBy),
    },
    error: { id: errorId },
  }
}
