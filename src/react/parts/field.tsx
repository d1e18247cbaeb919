'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { useFormState } from 'react-hook-form'
import { issueWords } from '../../core/messages.js'
import type { FieldName } from '../../core/policy.js'
import { useFormScope } from '../form-context.js'
import type { FieldIssue } from '../use-password-fields.js'

/** The wiring between an input, its label, its hint and its error. */
export interface FieldControl {
  id: string
  invalid: boolean
  /** For `aria-describedby`: the error first, then the hint. */
  describedBy: string | undefined
}

export interface FieldProps {
  name: FieldName
  hint?: string | undefined
  children: (control: FieldControl) => ReactNode
}

/** Label, input, hint and error of one field. It renders when something about this field changes, and not otherwise. */
export function Field({ name, hint, children }: FieldProps) {
  const { id: formId, part, messages, tag, control } = useFormScope()
  const issue: FieldIssue | undefined = useFormState({ control, name, exact: true }).errors[name]
  const error = useRef<HTMLParagraphElement>(null)
  const setLive = (live: 'off' | 'polite') => error.current?.setAttribute('aria-live', live)
  const id = `${formId}-${domNames[name]}`
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const invalid = Boolean(issue)
  const describedBy = [issue && errorId, hint && hintId].filter(Boolean).join(' ') || undefined
  // What the service said is read with the field, which gets the focus next.
  useEffect(() => {
    if (issue?.refusal) setLive('off')
  }, [issue])

  return (
    <div {...part('field', { invalid })} onFocus={() => setLive('off')} onBlur={() => setLive('polite')}>
      <label {...part('label')} htmlFor={id}>
        {messages.fields[name].label}
      </label>
      {children({ id, invalid, describedBy })}
      {/* There before its text (ARIA19), and live only while the focus is elsewhere: in the field its description is read. */}
      <p {...part('error')} id={errorId} aria-live="polite" ref={error}>
        {issue && issueWords(messages, issue, tag)}
      </p>
      {hint && (
        <p {...part('hint')} id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** PM-03: names that stay, which password managers know. */
export const domNames: Record<FieldName, string> = {
  currentPassword: 'current-password',
  newPassword: 'new-password',
  confirmPassword: 'confirm-password',
}
