'use client'

import { useEffect, useRef, type RefObject } from 'react'
import { join } from './join.js'
import { activeElementFor } from './use-form-focus.js'

export interface FieldOptions {
  id: string
  /** What is wrong with it. */
  error: string | undefined
  /** Whether the service said so: it is read with the field, which gets the focus next. */
  refused: boolean
  hint?: string | undefined
  /** Ids of what else tells of it. */
  describedBy?: string | undefined
}

/** The wiring between an input, its label, its hint and its error. */
export interface FieldWiring {
  invalid: boolean
  hintId: string
  /** Of the element around them. */
  group: { ref: RefObject<HTMLDivElement | null>; onFocus: () => void; onBlur: () => void }
  /** Of the input; the error is read first, then the hint, then what else tells of it. */
  input: { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }
  /** There before its text (ARIA19), and live only while the focus is elsewhere: in the field its description is read. */
  error: { id: string; 'aria-live': 'polite'; ref: RefObject<HTMLParagraphElement | null> }
}

/** Milliseconds in which what a submit finds has been shown. */
const hushMs = 1000

export function useField({ id, error, refused, hint, describedBy }: FieldOptions): FieldWiring {
  const group = useRef<HTMLDivElement>(null)
  const element = useRef<HTMLParagraphElement>(null)
  const setLive = (live: 'off' | 'polite') => element.current?.setAttribute('aria-live', live)
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const invalid = error !== undefined
  useEffect(() => {
    if (refused) setLive('off')
  })
  useEffect(() => {
    const field = group.current
    const form = field?.closest('form')
    const rest = () => setLive(field?.contains(activeElementFor(field)) ? 'off' : 'polite')
    rest() // A step may have taken the focus before there was anything to set.
    let timer: ReturnType<typeof setTimeout> | undefined
    // After a submit the focus goes to the first error, and is read there: the others would talk over it.
    const hush = () => {
      clearTimeout(timer)
      setLive('off')
      timer = setTimeout(rest, hushMs)
    }
    form?.addEventListener('submit', hush)
    return () => {
      clearTimeout(timer)
      form?.removeEventListener('submit', hush)
    }
  }, [])
  return {
    invalid,
    hintId,
    group: { ref: group, onFocus: () => setLive('off'), onBlur: () => setLive('polite') },
    input: {
      id,
      'aria-invalid': invalid || undefined,
      'aria-describedby': join(invalid && errorId, hint && hintId, describedBy),
    },
    error: { id: errorId, 'aria-live': 'polite', ref: element },
  }
}
