'use client'

import { useRef, useState } from 'react'
import type { PasswordError } from '../../core/errors.js'
import { retryTimeAhead } from '../../core/retry-time.js'
import { invokeCallback } from '../../form/host-callbacks.js'
import { useFormScope } from '../shared/form-context.js'

export interface StepCallbacks {
  /** Called after each failed attempt. The form shows the error by itself. */
  onError?: ((error: PasswordError) => void) | undefined
  /**
   * Called if the service wants more proof than a code: a captcha, a verification or a second factor. The form says so
   * and stops; continue in your own page.
   */
  onChallenge?: ((error: PasswordError) => void) | undefined
}

export interface StepCall {
  /** Whether one is under way: state would be too late for a second click. */
  isBusy(): boolean
  /** Does one thing at a time. If `showAtField` returns false, the failure is shown above the form. */
  call(work: () => Promise<void>, showAtField?: (failure: PasswordError) => boolean): Promise<void>
  /** What is shown above the form. */
  error: PasswordError | null
  /** Milliseconds since the epoch until which a new attempt is useless; 0 where none has to be waited for. */
  retryAt: number
  waiting: boolean
  endWait(): void
}

/** One request of a step at a time, and what came of it. */
export function useStepCall({ onError, onChallenge }: StepCallbacks): StepCall {
  const { announce } = useFormScope()
  const busy = useRef(false)
  const [error, setError] = useState<PasswordError | null>(null)
  const [retryAt, setRetryAt] = useState(0)
  const [waiting, setWaiting] = useState(false)

  function waitUntil(time: number): void {
    setRetryAt(time)
    setWaiting(time > 0)
  }

  function handleFailure(failure: PasswordError, showAtField?: (failure: PasswordError) => boolean): void {
    if (failure.code === 'aborted') return
    announce('')
    if (!showAtField?.(failure)) {
      setError(failure)
      waitUntil(retryTimeAhead(failure))
    }
    if (failure.code === 'challenge') void invokeCallback(onChallenge, failure)
    void invokeCallback(onError, failure)
  }

  return {
    isBusy: () => busy.current,
    async call(work, showAtField) {
      if (busy.current) return
      busy.current = true
      setError(null)
      waitUntil(0)
      try {
        await work()
      } catch (failure) {
        handleFailure(failure as PasswordError, showAtField)
      } finally {
        busy.current = false
      }
    },
    error,
    retryAt,
    waiting,
    endWait: () => setWaiting(false),
  }
}
