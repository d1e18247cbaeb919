'use client'

import { useCallback, useEffect, useRef, type RefObject } from 'react'
import { lazyModule } from '../../core/lazy-module.js'
import { useKit } from '../provider/kit-context.js'
import { useFormScope } from '../shared/form-context.js'
import { useOnChange } from '../shared/use-on-change.js'

const code = lazyModule(() => import('../fields/fill-from-sms.js'))

export interface WebOtpOptions {
  /** Whether the code comes by a text message, and the host wants the browser to read it. */
  isWanted: boolean
  /** Another number for each code that is sent. */
  round: number
  input: RefObject<HTMLInputElement | null>
}

/**
 * Fills in the code of a text message, where the browser can read it. The wait ends with the step, with the next code, and
 * with the function that is returned: for a person who types.
 */
export function useWebOtp({ isWanted, round, input }: WebOtpOptions): () => void {
  const { announce } = useFormScope()
  const kit = useKit()
  const waiting = useRef<AbortController>(null)
  const stop = useCallback(() => waiting.current?.abort(), [])
  useEffect(() => stop, [stop])

  useOnChange(isWanted ? round : 0, (current) => {
    stop()
    if (current === 0 || !input.current) return
    const { signal } = (waiting.current = new AbortController())
    const options = { input: input.current, signal, kit, announce }
    code.load().then(
      ({ fillFromSms }) => (signal.aborted ? undefined : fillFromSms(options)),
      () => {}, // Where the code cannot be fetched the person types it.
    )
  })

  return stop
}
