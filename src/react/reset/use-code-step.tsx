'use client'

import { useEffect, useRef, type FormEvent } from 'react'
import { flushSync } from 'react-dom'
import { accountName, type Recipient } from '../../core/account.js'
import { isPasswordError, type PasswordError } from '../../core/errors.js'
import { words } from '../../core/messages.js'
import { readPassCode } from '../../core/pass-code.js'
import { pendingDelayMs } from '../../form/announcements.js'
import { focusNew } from '../shared/focus-new.js'
import { useFormScope } from '../shared/form-context.js'
import { maskClasses, masks } from '../shared/masks.js'
import { plainText } from '../shared/plain-text.js'
import { checkInput, readableInput } from '../shared/readable-input.js'
import type { Field } from '../fields/types.js'
import { TextField } from '../fields/text-field.js'
import type { MailLink, Step } from '../form/types.js'
import { useExtras } from '../steps/use-extras.js'
import { useStep } from '../form/use-step.js'
import { useCancel } from '../form/use-cancel.js'
import { useFieldIssue } from '../fields/use-field-issue.js'
import { accountRow } from './account-row.js'
import type { LastCode, ResetCode, VerifiedCode } from './types.js'
import { useCodeStatus } from './use-code-status.js'
import { useStepTelemetry } from '../form/use-step-telemetry.js'
import { useWebOtp } from './use-web-otp.js'
import { useStepCall, type StepCallbacks } from './use-step-call.js'

export interface CodeStepOptions extends StepCallbacks {
  to: Recipient
  last: LastCode
  length: number
  autoSubmit: boolean
  webOtp: boolean
  /** Leads to the mailbox. */
  mail: MailLink | undefined
  code: ResetCode
  /** The attempts with a code are used up, or a new one was sent. */
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
  last,
  length,
  autoSubmit,
  webOtp,
  mail,
  code,
  onLast,
  onVerified,
  onChange,
  onCancel,
  ...callbacks
}: CodeStepOptions): Step<Field> {
  const scope = useFormScope()
  const { id, messages, announce, root, focus } = scope
  const { call, isBusy, attempt, ...outcome } = useStepCall(callbacks)
  const { addTo } = useExtras(scope, { challenge: callbacks.challenge })
  const text = messages.code
  const input = useRef<HTMLInputElement>(null)
  const full = useRef(false)
  const field = useFieldIssue<'length'>(input, text.label, (issue) =>
    isPasswordError(issue) ? words(messages.errors[issue.code], issue) : words(text.enter, { length }),
  )
  const status = useCodeStatus(to, last, code.resendAt)
  const stopWebOtp = useWebOtp({ isWanted: webOtp && 'phoneNumber' in to, round: status.goodUntil, input })
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
    // The code is read again where the request is repeated.
    void call(async (extra) => onVerified(await code.verify(codeNow(), extra)), refused)
  }

  function refused(error: PasswordError): boolean {
    if (error.code !== 'wrong-code' && error.code !== 'code-expired') return false
    empty()
    onLast('used')
    // On the page before the focus comes, so that nothing else is read with the field.
    flushSync(status.setUsed)
    field.showIssue(error)
    return true
  }

  function again(): void {
    announce(messages.account.pending, pendingDelayMs)
    void call(
      async (extra) => {
        await code.send(to, extra)
        onLast('sent')
        // The last code is no longer valid. On the page before the focus comes, as above.
        flushSync(() => {
          empty()
          status.setSent()
        })
        focusNew({ root, focus }, input.current)
      },
      // The time of the next one is beside the button.
      ({ code: failure }) => {
        if (failure !== 'rate-limited') return false
        status.announceWait()
        return true
      },
    )
  }

  function empty(): void {
    if (input.current) input.current.value = ''
    onInput()
  }

  function onInput(): void {
    stopWebOtp()
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
  const cannotResend = status.secondsToNext > 0 || pending || code.status === 'sending'
  const step = useStep<Field>(scope, {
    step: 'code',
    form: {
      text: { ...text, description: status.description },
      onSubmit: submit,
      pending,
      ...outcome,
      cancel: onCancel && cancel,
    },
    takesFocus: true,
    account: accountRow(scope, accountName(to), onChange),
    // When there can be another code.
    hint: { key: 'resend', text: status.wait, props: { id: waitId } },
    mail,
    links: [{ key: 'again', text: text.again, onPress: again, waiting: cannotResend, describedBy: waitId }],
    fields: ['code'],
    field: (_, render) => (
      <TextField
        id={`${id}-code`}
        label={text.label}
        error={field.error}
        hint={status.hint}
        describedBy={status.isOver ? waitId : undefined}
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
  return addTo(step, attempt)
}
