'use client'

import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { FieldName } from '../../core/policy.js'
import { useFormScope } from '../form-context.js'
import { domNames, Field } from './field.js'
import { EyeIcon } from './icons.js'

export interface PasswordFieldProps {
  name: FieldName
  hint?: string | undefined
  /** Whether it is the last field before the button. */
  last: boolean
}

/** A field whose text the person may show. The text is nowhere but in the input. */
export function PasswordField({ name, hint, last }: PasswordFieldProps) {
  const { part, messages, announce, pending, inputProps } = useFormScope()
  const { ref, onInput, onBlur } = inputProps(name)
  const input = useRef<HTMLInputElement>(null)
  const [visible, setVisible] = useState(false)
  const { show, hide, shown, hidden } = messages.fields[name]
  const restoreSelection = useSelection(input, visible)
  useHiding(input, () => setVisible(false))
  useEmptying(input)

  return (
    <Field name={name} hint={hint}>
      {({ id, invalid, describedBy }) => (
        <div {...part('control', { invalid, pending, visible })}>
          <input
            {...part('input', { invalid })}
            {...masked(part('input').className)}
            {...autofill[name]}
            ref={(element) => {
              input.current = element
              ref(element)
            }}
            id={id}
            name={domNames[name]}
            type={visible ? 'text' : 'password'}
            onInput={onInput}
            onBlur={onBlur}
            required
            readOnly={pending}
            aria-invalid={invalid || undefined}
            aria-describedby={describedBy}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint={last ? 'done' : 'next'}
          />
          <button
            {...part('toggle', { visible })}
            type="button"
            aria-label={visible ? hide : show}
            aria-controls={id}
            // Pressing it with a pointer leaves the caret where it was.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              restoreSelection.save()
              setVisible(!visible)
              announce(visible ? hidden : shown)
            }}
          >
            <EyeIcon part={part} struck={visible} />
          </button>
        </div>
      )}
    </Field>
  )
}

/** WHATWG autofill tokens: they tell a password manager which password it is looking at. */
const autofill: Record<FieldName, { autoComplete: string }> = {
  currentPassword: { autoComplete: 'current-password' },
  newPassword: { autoComplete: 'new-password' },
  confirmPassword: { autoComplete: 'new-password' },
}

/** SEC-06: session recorders (Sentry, LogRocket, rrweb, PostHog) leave out what is marked so, also while it shows text. */
function masked(className = '') {
  return { className: `${className} rr-mask ph-no-capture`.trim(), 'data-sentry-mask': '', 'data-private': '' }
}

type InputRef = RefObject<HTMLInputElement | null>

/** A change of `type` moves the caret to the start; this puts it back. */
function useSelection(input: InputRef, visible: boolean) {
  const saved = useRef<[number | null, number | null] | null>(null)
  useLayoutEffect(() => {
    if (saved.current) input.current?.setSelectionRange(...saved.current)
    saved.current = null
  }, [input, visible])
  return {
    save() {
      if (input.current) saved.current = [input.current.selectionStart, input.current.selectionEnd]
    },
  }
}

/** Shown text is hidden again on submit, so that no browser remembers it as text, and when the page is left. */
function useHiding(input: InputRef, hide: () => void): void {
  const latest = useRef(hide)
  latest.current = hide
  useEffect(() => {
    const listener = () => latest.current()
    const form = input.current?.form
    form?.addEventListener('submit', listener)
    window.addEventListener('pagehide', listener)
    return () => {
      form?.removeEventListener('submit', listener)
      window.removeEventListener('pagehide', listener)
    }
  }, [input])
}

/** SEC-07: empties the input once it is out of the document. Before that, browsers would read it as "changed". */
function useEmptying(input: InputRef): void {
  useEffect(() => {
    const element = input.current
    return () => {
      if (element && !element.isConnected) element.value = ''
    }
  }, [input])
}
