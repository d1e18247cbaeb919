'use client'

import { useEffect, useRef } from 'react'
import type { BreachVerdict } from '../core/breach.js'
import { deferred } from './deferred.js'
import { useKit } from './kit.js'

export interface Breach {
  /** Of the text that is in the field now. */
  verdict(): BreachVerdict | undefined
  /** Whether the text has still to be asked about before it may be sent. */
  isDue(): boolean
  /** Asks, unless that has been done for this text. */
  check(text: string): Promise<void>
  /** The text has changed: nobody waits for what was asked of it. */
  forget(): void
}

interface Asked {
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

  async function ask(text: string, { signal }: AbortController): Promise<void> {
    const { askBreach } = await deferred()
    const found = breach && (await askBreach(breach, text, signal))
    if (!signal.aborted) verdict.current = found
  }

  return {
    verdict: () => verdict.current,
    isDue: () => breach !== undefined && verdict.current === undefined,
    async check(text) {
      if (!breach || verdict.current) return
      if (!asked.current) {
        const controller = new AbortController()
        asked.current = { controller, answer: ask(text, controller) }
      }
      await asked.current.answer
    },
    forget,
  }
}
