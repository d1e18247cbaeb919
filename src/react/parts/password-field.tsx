'use client'

import { useCallback, useEffect, useRef, useState, type FocusEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useFormState } from 'react-hook-form'
import { issueWords } from '../../core/messages.js'
import type { FieldName } from '../../core/policy.js'
import { useFormScope } from '../form-context.js'
import { join } from '../join.js'
import { checkInput, readableInput } from '../readable-input.js'
import type { FieldIssue, PasswordFields } from '../use-password-fields.js'
import { CapsLock } from './caps-lock.js'
import { Field } from './field.js'
import { EyeIcon } from './icons.js'
import { maskClasses, masks } from './masks.js'

export interface PasswordFieldProps {
  name: FieldName
  fields: PasswordFields
  hint?: string | undefined
  /** Whether it is the last field before the button. */
  last: boolean
  /** Ids of what else tells of the field. */
  describedBy?: string | undefined
  /** For password generators, in Apple's grammar. */
  passwordRules?: string | undefined
  /** Below the field. */
  children?: ReactNode
}

/**
 * A field whose text the person may show. The text is nowhere but in the input. It renders when something about this field
 * changes, and not otherwise.
 */
export function PasswordField({
  name,
  fields,
  hint,
  last,
  describedBy: others,
  passwordRules,
  children,
}: PasswordFieldProps) {
  const { id: formId, part, elements, messages, tag, announce, pending, isPressed } = useFormScope()
  const issue: FieldIssue | undefined = useFormState({ control: fields.control, name, exact: true }).errors[name]
  const { ref, onInput, onBlur } = fields.inputProps(name)
  const input = useRef<HTMLInputElement>(null)
  const take = useCallback((element: HTMLInputElement | null) => {
    input.current = typeof elements.Input === 'string' ? element : readableInput(element)
    ref(input.current)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the same for as long as the field is there
  }, [])
  const [visible, setVisible] = useState(false)
  const { label, show, hide, shown, hidden } = messages.fields[name]

  useEffect(() => {
    const element = input.current
    checkInput(element)
    const hide = () => setVisible(false)
    // At once (SEC-08): a page that is kept comes back as it was left, before anything else runs.
    const hideNow = () => flushSync(hide)
    // Hidden again on submit, so that no browser remembers it as text, and when the page is left.
    element?.form?.addEventListener('submit', hide)
    addEventListener('pagehide', hideNow)
    return () => {
      element?.form?.removeEventListener('submit', hide)
      removeEventListener('pagehide', hideNow)
      // SEC-07. Out of the document it may be emptied; before, browsers would read that as "changed".
      if (element && !element.isConnected) element.value = ''
    }
  }, [])

  function toggle() {
    const { selectionStart = 0, selectionEnd = 0, selectionDirection } = input.current ?? {}
    flushSync(() => setVisible(!visible))
    // A change of `type` moves the caret to the start.
    input.current?.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none')
    announce(visible ? hidden : shown)
  }

  /** Going to the eye is not leaving, and whoever presses the button is told of everything at once. */
  function onLeave({ currentTarget, relatedTarget }: FocusEvent) {
    if (!isPressed() && !currentTarget.contains(relatedTarget)) onBlur()
  }

  return (
    <Field
      id={`${formId}-${domNames[name]}`}
      label={label}
      error={issue && issueWords(messages, issue, tag)}
      refused={issue?.refusal !== undefined}
      hint={hint}
      describedBy={others}
      below={children}
    >
      {({ id, invalid, describedBy }) => (
        <>
          <div {...part('control', { invalid, pending, visible })} onBlur={onLeave}>
            <elements.Input
              {...part('input', { invalid })}
              {...masks}
              {...(passwordRules !== undefined && { passwordrules: passwordRules })}
              className={join(part('input').className, maskClasses)}
              autoComplete={autofill[name]}
              ref={take}
              id={id}
              name={domNames[name]}
              type={visible ? 'text' : 'password'}
              onInput={onInput}
              required
              readOnly={pending}
              aria-invalid={invalid || undefined}
              aria-describedby={describedBy}
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              enterKeyHint={last ? 'done' : 'next'}
            />
            <elements.Button
              {...part('toggle', { visible })}
              type="button"
              aria-label={visible ? hide : show}
              aria-controls={id}
              // Pressing it with a pointer leaves the caret where it was.
              onMouseDown={(event) => event.preventDefault()}
              onClick={toggle}
            >
              <EyeIcon part={part} struck={visible} />
            </elements.Button>
          </div>
          <CapsLock input={input} />
        </>
      )}
    </Field>
  )
}

/** PM-03: names that stay, which password managers know. */
const domNames: Record<FieldName, string> = {
  currentPassword: 'current-password',
  newPassword: 'new-password',
  confirmPassword: 'confirm-password',
}

/** WHATWG autofill tokens: they tell a password manager which password it is looking at. */
const autofill: Record<FieldName, string> = {
  currentPassword: 'current-password',
  newPassword: 'new-password',
  confirmPassword: 'new-password',
}
