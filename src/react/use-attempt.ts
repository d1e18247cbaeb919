'use client'

import { useRef, useState, type FormEvent } from 'react'
import type { PasswordError } from '../core/errors.js'
import type { Messages } from '../core/messages.js'
import type { FieldName } from '../core/policy.js'
import type { Untold } from './alert-words.js'
import { pendingDelayMs, type Announce } from './announcer.js'
import { callHost, mapped } from './call-host.js'
import { deferred, deferredHere } from './deferred.js'
import type { FormFocus } from './use-form-focus.js'
import type { PasswordFields } from './use-password-fields.js'
import type { FlowSuccess, Submission } from './use-submission.js'

export interface AttemptOptions<Values> {
  names: readonly FieldName[]
  fields: PasswordFields
  submission: Submission<Values>
  values(text: Record<FieldName, string>): Values
  messages: Messages
  /** The locale's BCP 47 tag. */
  tag: string
  /** Said while it is under way, and when it is done. */
  text: { pending: string; done: string }
  untold: Untold
  announce: Announce
  formFocus: FormFocus
  mapError: ((error: PasswordError) => PasswordError) | undefined
  onSuccess: ((result: FlowSuccess) => void | Promise<void>) | undefined
  onError: ((error: PasswordError) => void) | undefined
  /** Before anything else is done about a refusal. */
  onRefusal(error: PasswordError): unknown
}

export interface Attempt {
  submit(event: FormEvent): Promise<void>
  /** The texts are being checked, or sent. */
  pending: boolean
  /** The host's `onSuccess` has not come back yet. */
  finishing: boolean
  /** What stands above the form. */
  error: PasswordError | null
  /** Milliseconds since the epoch until which a new attempt is useless; 0 where none has to be waited for. */
  retryAt: number
  /** That time has not come yet. */
  waiting: boolean
  endWait(): void
}

/** One attempt at a time: check, send, and say what came of it where it belongs. */
export function useAttempt<Values>(options: AttemptOptions<Values>): Attempt {
  const { names, fields, submission, text, announce, mapError, onError } = options
  const [finishing, setFinishing] = useState(false)
  const [retryAt, setRetryAt] = useState(0)
  const [waiting, setWaiting] = useState(false)
  const [checking, setChecking] = useState(false)
  const [unchecked, setUnchecked] = useState<PasswordError | null>(null)
  const busy = useRef(false)
  const state = { ...options, setFinishing, setRetryAt, setWaiting }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (waiting) deferredHere()?.remind(state, retryAt)
    if (busy.current || waiting) return
    busy.current = true // At once: state would be too late for a second click.
    try {
      const answer = await begun()
      if (answer) await deferredHere()?.hear(state, answer.promise)
    } finally {
      busy.current = false
    }
  }

  async function begun(): Promise<{ promise: Promise<FlowSuccess> } | undefined> {
    submission.reset()
    setUnchecked(null)
    setRetryAt(0)
    const waits = !fields.isReady()
    announce(waits ? text.pending : '', pendingDelayMs)
    setChecking(waits)
    try {
      return await (await deferred()).begin(state)
    } catch (failure) {
      // Nothing is sent that could not be checked.
      failed(failure as PasswordError)
      return undefined
    } finally {
      setChecking(false)
    }
  }

  function failed(failure: PasswordError): void {
    const error = mapped(failure, mapError)
    announce('')
    setUnchecked(error)
    void callHost(onError, error)
  }

  const error = submission.error ?? unchecked
  return {
    submit,
    pending: checking || submission.status === 'pending',
    finishing,
    // What can be told under a field comes with code that knows the fields.
    error: error && !deferredHere()?.placeOf(names, error) ? error : null,
    retryAt,
    waiting,
    endWait: () => setWaiting(false),
  }
}
