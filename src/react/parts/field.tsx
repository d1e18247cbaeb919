'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { useFormScope } from '../form-context.js'
import { activeElementFor } from '../use-form-focus.js'

/** The wiring between an input, its label, its hint and its error. */
export interface FieldControl {
  id: string
  invalid: boolean
  /** For `aria-describedby`: the error first, then the hint, then what else tells of it. */
  describedBy: string | undefined
}

export interface FieldProps {
  id: string
  label: string
  /** What is wrong with it. */
  error: string | undefined
  /** Whether the service said so: it is read with the field, which gets the focus next. */
  refused: boolean
  hint?: string | undefined
  /** Ids of what else tells of it. */
  describedBy?: string | undefined
  children: (control: FieldControl) => ReactNode
  below?: ReactNode
}

/** Milliseconds in which what a submit finds has been shown. */
const hushMs = 1000

/** Label, input, hint and error of one field. */
export function Field({ id, label, error, refused, hint, describedBy: others, children, below }: FieldProps) {
  const { part, elements } = useFormScope()
  const element = useRef<HTMLParagraphElement>(null)
  const setLive = (live: 'off' | 'polite') => element.current?.setAttribute('aria-live', live)
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const invalid = error !== undefined
  const describedBy = [invalid && errorId, hint && hintId, others].filter(Boolean).join(' ') || undefined
  useEffect(() => {
    if (refused) setLive('off')
  })
  useEffect(() => {
    const field = element.current?.parentElement
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

  return (
    <div {...part('field', { invalid })} onFocus={() => setLive('off')} onBlur={() => setLive('polite')}>
      <elements.Label {...part('label')} htmlFor={id}>
        {label}
      </elements.Label>
      {children({ id, invalid, describedBy })}
      {/* There before its text (ARIA19), and live only while the focus is elsewhere: in the field its description is read. */}
      <p {...part('error')} id={errorId} aria-live="polite" ref={element}>
        {error}
      </p>
      {hint && (
        <p {...part('hint')} id={hintId}>
          {hint}
        </p>
      )}
      {below}
    </div>
  )
}
