'use client'

import { useRef, useState } from 'react'
import type { PasswordError } from '../../core/errors.js'
import { invokeCallback } from '../../form/host-callbacks.js'
import { useFormScope } from '../shared/form-context.js'

export interface StepCallbacks {
  /** An attempt has failed; the form says so by itself. */
  onError?: ((error: PasswordError) => void) | undefined
  /**
   * The service wants more proof than a code: a captcha, a verification, a second factor. The form says so and goes no
   * further; what comes next is the host's.
   */
  onChallenge?: ((error: PasswordError) => void) | undefined
}

export interface StepCall {
  /** Whether one is under way: state would be too late for a second click. */
  isBusy(): boolean
  /** Does one thing at a time. A failure that `place` has found no place for stands above the form. */
  call(work: () => Promise<void>, place?: (error: PasswordError) => boolean): Promise<void>
  aboveForm: PasswordError | null
  /** Milliseconds since the epoch until which a new attempt is useless; 0 where none has to be waited for. */
  retryAt: number
  waiting: boolean
  endWait(): void
}

/** A day: no page is kept open for longer. */
const longestWaitMs = 86_400_000

/** One request of a step at a time, and what came of it. */
export function useStepCall({ onError, onChallenge }: StepCallbacks): StepCall {
  const { announce } = useFormScope()
  const busy = useRef(false)
  const [aboveForm, setAboveForm] = useState<PasswordError | null>(null)
  const [retryAt, setRetryAt] = useState(0)
  const [waiting, setWaiting] = useState(false)

  function wait(until = 0): void {
    const left = until - Date.now()
    const useful = left > 0 && left <= longestWaitMs
    setRetryAt(useful ? until : 0)
    setWaiting(useful)
  }

  function failed(error: PasswordError, place?: (error: PasswordError) => boolean): void {
    if (error.code === 'aborted') return
    announce('')
    if (!place?.(error)) {
      setAboveForm(error)
      wait(error.retryAt)
    }
    if (error.code === 'challenge') void invokeCallback(onChallenge, error)
    void invokeCallback(onError, error)
  }

  return {
    isBusy: () => busy.current,
    async call(work, place) {
      if (busy.current) return
      busy.current = true
      setAboveForm(null)
      wait()
      try {
        await work()
      } catch (error) {
        failed(error as PasswordError, place)
      } finally {
        busy.current = false
      }
    },
    aboveForm,
    retryAt,
    waiting,
    endWait: () => setWaiting(false),
  }
}
