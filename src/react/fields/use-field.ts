'use client'

import { useEffect, useRef, type FocusEvent } from 'react'
import { words } from '../../core/messages.js'
import { useOnChange } from '../shared/use-on-change.js'
import { useFormScope } from '../shared/form-context.js'
import { join } from '../shared/class-names.js'
import type { Field } from './types.js'

export interface FieldOptions {
  id: string
  label: string
  /** What is wrong with it. */
  error: string | undefined
  hint?: string | undefined
  /** Ids of what else describes it. */
  describedBy?: string | undefined
  /** Attributes of its own. */
  input: Field['inputProps']
  /** The focus leaves the field. */
  onLeave?: (() => void) | undefined
}

/** The wiring between an input, its label, its hint and its error. */
export function useField({ id, label, error = '', hint, describedBy, input, onLeave }: FieldOptions): Field {
  const { announce, messages } = useFormScope()
  const group = useRef<HTMLDivElement>(null)
  /** Whether the focus has left the field, and nothing was typed or sent since. */
  const hasFocusLeft = useRef(false)
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const invalid = error !== ''

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
    label,
    error,
    invalid,
    hint: hint ? { key: 'hint', text: hint, props: { id: hintId } } : undefined,
    groupProps: {
      ref: group,
      onFocus() {
        hasFocusLeft.current = false
      },
      onBlur({ currentTarget, relatedTarget }: FocusEvent) {
        hasFocusLeft.current = !currentTarget.contains(relatedTarget)
        if (hasFocusLeft.current) onLeave?.()
      },
    },
    labelProps: { htmlFor: id },
    inputProps: {
      ...input,
      id,
      // Firefox takes a required field that is empty for an invalid one unless it is said not to be.
      'aria-invalid': invalid,
      // The error is read first, then the hint, then what else describes it.
      'aria-describedby': join(invalid && errorId, hint && hintId, describedBy),
    },
    errorProps: { id: errorId },
  }
}
