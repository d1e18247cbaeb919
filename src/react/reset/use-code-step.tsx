'use client'

import { useContext, useEffect, useRef, useState, type FormEvent } from 'react'
import { flushSync } from 'react-dom'
import { accountName, type Recipient } from '../../core/account.js'
import { isPasswordError, PasswordError } from '../../core/errors.js'
import { words } from '../../core/messages.js'
import { readPassCode } from '../../core/pass-code.js'
import { codeLifetime } from '../../core/reset-refusals.js'
import { pendingDelayMs } from '../../form/announcements.js'
import { ClockContext } from '../provider/clock-context.js'
import { focusNew } from '../shared/focus-new.js'
import { useFormScope } from '../shared/form-context.js'
import { maskClasses, masks } from '../shared/masks.js'
import { plainText } from '../shared/plain-text.js'
import { checkInput, readableInput } from '../shared/readable-input.js'
import type { Field } from '../fields/types.js'
import { TextField } from '../fields/text-field.js'
import type { Step } from '../form/types.js'
import { useStep } from '../form/use-step.js'
import { useCancel } from '../form/use-cancel.js'
import { useFieldIssue } from '../fields/use-field-issue.js'
import { useOnChange } from '../shared/use-on-change.js'
import { useMilestones } from '../shared/use-countdown-milestones.js'
import { accountRow } from './account-row.js'
import type { ResetCode, VerifiedCode } from './types.js'
import { useSecondsLeft } from '../shared/use-seconds-left.js'
import { useStepTelemetry } from '../form/use-step-telemetry.js'
import { useStepCall, type StepCallbacks } from './use-step-call.js'

/** What is known of the last code, by the words for it: it was sent just now, may have been before, or has been spent. */
export type LastCode = 'sent' | 'recent' | 'used'

export interface CodeStepOptions extends StepCallbacks {
  to: Recipient
  last: LastCode
  length: number
  autoSubmit: boolean
  code: ResetCode
  /** A code was spent in vain, or a new one sent. */
  onLast: (last: LastCode) => void
  onVerified: (verified: VerifiedCode) => void
  onChange: () => void
  /** Draws a button to leave by. A spent code has changed nothing, so it goes at once. */
  onCancel: (() => void) | undefined
}

/** Phones offer the code of a message for an input with this token. */
const token = 'one-time-code'

/** Asks for the code that was sent, and spends it. The code is nowhere but in its input. */
export function useCodeStep({
  to,
  last: before,
  length,
  autoSubmit,
  code,
  onLast,
  onVerified,
  onChange,
  onCancel,
  ...callbacks
}: CodeStepOptions): Step<Field> {
  const scope = useFormScope()
  const { id, messages, announce, root, focus } = scope
  const { call, isBusy, ...outcome } = useStepCall(callbacks)
  const text = messages.code
  const input = useRef<HTMLInputElement>(null)
  const full = useRef(false)
  const field = useFieldIssue<'length'>(input, text.label, (issue) =>
    isPasswordError(issue) ? words(messages.errors[issue.code], issue) : words(text.enter, { length }),
  )
  const clock = useContext(ClockContext)
  const [last, setLast] = useState(before)
  const [goodUntil, setGoodUntil] = useState(() => clock.now() + codeLifetime(to))
  const spent = last === 'used'
  const left = useSecondsLeft(spent ? null : goodUntil)
  const seconds = useSecondsLeft(code.resendAt)
  const validForText = words(text.hint, { seconds: left })
  const expiredText = spent || left > 0 ? '' : words(messages.errors['code-expired'], new PasswordError('code-expired'))
  const description = expiredText ? '' : text[last]
  const wait = seconds > 0 ? words(text.wait, { seconds }) : text.waitOver
  // Of an SMS both end at once.
  const ended = expiredText && `${expiredText} ${wait}`
  // The start is announced with the code that was sent, or with the refusal of one.
  useMilestones(seconds, 30, (milestone) => milestone !== 'started' && announce(ended || wait))
  useMilestones(left, 60, (milestone) => {
    if (milestone === 'endingSoon') announce(validForText)
    if (milestone === 'ended' && ended) announce(ended)
  })
  // When the step comes, and for each code that is sent.
  useOnChange(goodUntil, () => announce(`${description} ${wait}`))
  const [tooSoon, setTooSoon] = useState(0)
  useOnChange(tooSoon, () => tooSoon > 0 && announce(wait))
  useStepTelemetry('reset', 'code')

  useEffect(() => {
    const element = input.current
    checkInput(readableInput(element))
    return () => {
      // SEC-07.
      if (element && !element.isConnected) element.value = ''
    }
  }, [])

  const codeNow = () => readPassCode(input.current?.value ?? '', length)
  const isFull = () => [...codeNow()].length === length

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isBusy() || outcome.waiting) return
    // One wrong try voids a code, so what cannot be one is not tried.
    if (!isFull()) return field.showIssue('length')
    field.clear()
    announce(text.pending, pendingDelayMs)
    void call(async () => onVerified(await code.verify(codeNow())), refused)
  }

  function refused(error: PasswordError): boolean {
    if (error.code !== 'wrong-code' && error.code !== 'code-expired') return false
    empty()
    onLast('used')
    // On the page before the focus comes, so that nothing else is read with the field.
    flushSync(() => setLast('used'))
    field.showIssue(error)
    return true
  }

  function again(): void {
    announce(messages.account.pending, pendingDelayMs)
    void call(
      async () => {
        await code.send(to)
        onLast('sent')
        // The last code is no longer valid. On the page before the focus comes, as above.
        flushSync(() => {
          empty()
          setLast('sent')
          setGoodUntil(clock.now() + codeLifetime(to))
        })
        focusNew({ root, focus }, input.current)
      },
      // When there can be one stands beside the button.
      ({ code: failure }) => {
        if (failure !== 'rate-limited') return false
        setTooSoon((times) => times + 1)
        return true
      },
    )
  }

  function empty(): void {
    if (input.current) input.current.value = ''
    onInput()
  }

  function onInput(): void {
    field.clear()
    const { current } = input
    // Chromium writes the text of an input to the disk unless it says `off`; phones look for the token before (decisions/0014).
    if (current) current.autocomplete = current.value ? 'off' : token
    const before = full.current
    full.current = isFull()
    if (autoSubmit && full.current && !before) current?.form?.requestSubmit()
  }

  const pending = code.status === 'verifying'
  const cancel = useCancel({ error: null, pending, onCancel })
  const waitId = `${id}-resend`
  const cannotResend = seconds > 0 || pending || code.status === 'sending'
  return useStep<Field>(scope, {
    step: 'code',
    form: {
      text: { ...text, description },
      onSubmit: submit,
      pending,
      ...outcome,
      cancel: onCancel && cancel,
    },
    takesFocus: true,
    account: accountRow(scope, accountName(to), onChange),
    // When there can be another code.
    hint: { key: 'resend', text: wait, props: { id: waitId } },
    links: [{ key: 'again', text: text.again, onPress: again, waiting: cannotResend, describedBy: waitId }],
    fields: ['code'],
    field: (_, render) => (
      <TextField
        id={`${id}-code`}
        label={text.label}
        error={field.error}
        hint={spent ? undefined : expiredText || validForText}
        describedBy={spent || expiredText ? waitId : undefined}
        render={render}
        // AX-13. No maxlength: it would cut a code that is pasted with a blank in it.
        input={{
          ...masks,
          ...plainText,
          className: maskClasses,
          ref: input,
          name: token,
          type: 'text',
          inputMode: 'numeric',
          autoComplete: token,
          dir: 'ltr',
          onInput,
          readOnly: pending,
          enterKeyHint: 'done',
        }}
      />
    ),
  })
}
