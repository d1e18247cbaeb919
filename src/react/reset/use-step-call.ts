'use client'

import { useEffect, useRef, useState } from 'react'
import type { RequestExtra } from '../../core/call-endpoint.js'
import type { PasswordError } from '../../core/errors.js'
import { retryTimeAhead } from '../../core/retry-time.js'
import { invokeCallback } from '../../form/host-callbacks.js'
import type { Attempt, DrawChallenge } from '../fields/challenge-types.js'
import { useFormScope } from '../shared/form-context.js'

export interface StepCallbacks {
  /** Called after each failed attempt. The form shows the error by itself. */
  onError?: ((error: PasswordError) => void) | undefined
  /**
   * Called if the service wants more proof than a code: a captcha, a verification or a second factor. The form says so
   * and stops; continue in your own page.
   */
  onChallenge?: ((error: PasswordError) => void) | undefined
  /** Draws what answers such a challenge, below the form. @default the form says that the service wants more, and stops */
  challenge?: DrawChallenge | undefined
}

export interface StepCall {
  /** Whether one is under way: state would be too late for a second click. */
  isBusy(): boolean
  /** Does one thing at a time. If `showAtField` returns false, the failure is shown above the form. */
  call(work: (extra?: RequestExtra) => Promise<void>, showAtField?: (failure: PasswordError) => boolean): Promise<void>
  /** What is shown above the form. */
  error: PasswordError | null
  /** Milliseconds since the epoch until which a new attempt is useless; 0 where none has to be waited for. */
  retryAt: number
  waiting: boolean
  endWait(): void
  /** For a challenge: the failure that is shown, and what repeats the request. */
  attempt: Attempt
}

/** One request of a step at a time, and what came of it. */
export function useStepCall({ onError, onChallenge }: StepCallbacks): StepCall {
  const { announce } = useFormScope()
  const busy = useRef(false)
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])
  const [error, setError] = useState<PasswordError | null>(null)
  /** The last failure, also for a handler of an older render. */
  const lastError = useRef<PasswordError | null>(null)
  const repeat = useRef<Attempt['send']>(() => {})
  const [retryAt, setRetryAt] = useState(0)
  const [waiting, setWaiting] = useState(false)

  function waitUntil(time: number): void {
    setRetryAt(time)
    setWaiting(time > 0)
  }

  function show(next: PasswordError | null): void {
    lastError.current = next
    setError(next)
  }

  function handleFailure(failure: PasswordError, showAtField?: (failure: PasswordError) => boolean): void {
    if (failure.code === 'aborted') return
    announce('')
    if (!showAtField?.(failure)) {
      show(failure)
      waitUntil(retryTimeAhead(failure))
    }
    if (failure.code === 'challenge') void invokeCallback(onChallenge, failure)
    void invokeCallback(onError, failure)
  }

  async function call(
    work: (extra?: RequestExtra) => Promise<void>,
    showAtField?: (failure: PasswordError) => boolean,
    extra?: RequestExtra,
  ): Promise<void> {
    // A host's challenge may be answered after its step has gone.
    if (busy.current || isGone.current) return
    busy.current = true
    repeat.current = (event) => void call(work, showAtField, event.extra)
    show(null)
    waitUntil(0)
    try {
      await work(extra)
    } catch (failure) {
      handleFailure(failure as PasswordError, showAtField)
    } finally {
      busy.current = false
    }
  }

  return {
    isBusy: () => busy.current,
    call,
    error,
    retryAt,
    waiting,
    endWait: () => setWaiting(false),
    attempt: {
      getSnapshot: () => ({ formError: lastError.current }),
      send: (event) => repeat.current(event),
    },
  }
}
