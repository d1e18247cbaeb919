'use client'

import { useEffect, useRef } from 'react'
import type { BreachVerdict } from '../core/breach.js'
import { deferredHere } from './deferred.js'
import { useKit } from './kit.js'

export interface Breach {
  /** Whether there is somebody to ask. */
  asks: boolean
  /** Of the text that was asked about last, if nothing has been typed since. */
  verdict(): BreachVerdict | undefined
  /** Asks, unless that is being done for this very text. */
  check(text: string): Promise<void>
  /** The text has changed: nobody waits for what was asked of it. */
  forget(): void
}

export interface Asked {
  /** Whether it is about this text, which the call holds as long as it lasts, and React's tree never. */
  isOf(text: string): boolean
  controller: AbortController
  answer: Promise<void>
}

/** Whether the new password is known from leaks, where the provider has a `breach` check. */
export function useBreach(): Breach {
  const { breach } = useKit()
  const asked = useRef<Asked>(undefined)
  const verdict = useRef<BreachVerdict>(undefined)

  function forget(): void {
    asked.current?.controller.abort()
    asked.current = undefined
    verdict.current = undefined
  }
  useEffect(() => forget, [])

  return {
    asks: breach !== undefined,
    verdict: () => verdict.current,
    // Only what comes late asks.
    check: async (text) => deferredHere()?.checkBreach(breach, asked, verdict, text),
    forget,
  }
}
