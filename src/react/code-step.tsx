'use client'

import { useEffect, useRef, useState, type FormEvent } from 'react'
import { accountName, type Recipient } from '../core/account.js'
import { isPasswordError, type PasswordError } from '../core/errors.js'
import { words } from '../core/messages.js'
import { normalizePassCode } from '../core/pass-code.js'
import { codeLifetime } from '../core/reset-refusals.js'
import { useFormScope } from './form-context.js'
import { join } from './join.js'
import { AccountRow } from './parts/account-row.js'
import { Field } from './parts/field.js'
import { Link } from './parts/link.js'
import { maskClasses, masks } from './parts/masks.js'
import { checkInput, readableInput } from './readable-input.js'
import { StepForm } from './step-form.js'
import { useFieldIssue } from './use-field-issue.js'
import { useMilestones } from './use-milestones.js'
import type { ResetCode, VerifiedCode } from './use-reset-code.js'
import { useSecondsLeft } from './use-seconds-left.js'
import { useShown } from './use-shown.js'
import { useStepCall, type StepCallbacks } from './use-step-call.js'

export interface CodeStepProps extends StepCallbacks {
  to: Recipient
  /** Whether a code has just been sent. */
  fresh: boolean
  length: number
  autoSubmit: boolean
  code: ResetCode
  onVerified: (verified: VerifiedCode) => void
  onChange: () => void
}

/** Asks for the code that was sent, and spends it. The code is nowhere but in its input. */
export function CodeStep({ to, fresh, length, autoSubmit, code, onVerified, onChange, ...callbacks }: CodeStepProps) {
  const { part, elements, id, messages, announce, focus } = useFormScope()
  const { call, isBusy, ...outcome } = useStepCall(callbacks)
  const text = messages.code
  const input = useRef<HTMLInputElement>(null)
  const full = useRef(false)
  const field = useFieldIssue<'length'>(input, (issue) =>
    isPasswordError(issue) ? words(messages.errors[issue.code], issue) : words(text.enter, { length }),
  )
  const seconds = useSecondsLeft(code.resendAt)
  const [sentHere, setSentHere] = useState(fresh)
  const description = sentHere ? text.sent : text.recent
  const wait = seconds > 0 ? words(text.wait, { seconds }) : text.waitOver
  useMilestones(seconds, 30, (milestone) => announce(milestone === 'begun' ? `${description} ${wait}` : wait))
  useShown('code')

  useEffect(() => {
    const element = input.current
    checkInput(readableInput(element))
    return () => {
      // SEC-07.
      if (element && !element.isConnected) element.value = ''
    }
  }, [])

  const lengthNow = () => [...normalizePassCode(input.current?.value ?? '')].length

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isBusy() || outcome.waiting) return
    // One wrong try voids a code, so what cannot be one is not tried.
    if (lengthNow() !== length) return field.complain('length')
    field.clear()
    announce(text.pending)
    void call(async () => onVerified(await code.verify(input.current?.value ?? '')), refused)
  }

  function refused(error: PasswordError): boolean {
    if (error.code !== 'wrong-code' && error.code !== 'code-expired') return false
    empty()
    field.complain(error)
    return true
  }

  function again(): void {
    announce(messages.account.pending)
    void call(
      async () => {
        await code.send(to)
        setSentHere(true)
        // The code of before is good no more.
        empty()
        field.clear()
        focus(input.current)
      },
      // When there can be one stands beside the button.
      ({ code: failure }) => failure === 'rate-limited',
    )
  }

  function empty(): void {
    full.current = false
    if (input.current) input.current.value = ''
  }

  function onInput(): void {
    field.clear()
    const before = full.current
    full.current = lengthNow() === length
    if (autoSubmit && full.current && !before) input.current?.form?.requestSubmit()
  }

  const pending = code.status === 'verifying'
  return (
    <StepForm
      text={{ ...text, description }}
      onSubmit={submit}
      pending={pending}
      error={outcome.aboveForm}
      retryAt={outcome.retryAt}
      waiting={outcome.waiting}
      endWait={outcome.endWait}
      actions={
        <Link
          waiting={seconds > 0 || pending || code.status === 'sending'}
          describedBy={`${id}-resend`}
          onPress={again}
        >
          {text.again}
        </Link>
      }
    >
      <AccountRow account={accountName(to)} onChange={onChange} />
      <Field
        id={`${id}-code`}
        label={text.label}
        error={field.error}
        refused={field.refused}
        hint={words(text.hint, { seconds: codeLifetime(to) / 1000 })}
      >
        {({ id: inputId, invalid, describedBy }) => (
          // AX-13. No maxlength: it would cut a code that is pasted with a blank in it.
          <elements.Input
            {...part('input', { invalid, plain: true })}
            {...masks}
            className={join(part('input').className, maskClasses)}
            ref={input}
            id={inputId}
            name="one-time-code"
            type="text"
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
            onInput={onInput}
            required
            readOnly={pending}
            aria-invalid={invalid || undefined}
            aria-describedby={describedBy}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="done"
          />
        )}
      </Field>
      <p {...part('hint')} id={`${id}-resend`}>
        {wait}
      </p>
    </StepForm>
  )
}
