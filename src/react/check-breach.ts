'use client'

import type { RefObject } from 'react'
import { askBreach } from '../core/ask-breach.js'
import type { BreachCheck, BreachVerdict } from '../core/breach.js'
import type { Asked } from './use-breach.js'

/** Asks about a text, unless that is being done, and notes the verdict. */
export async function checkBreach(
  breach: BreachCheck | undefined,
  asked: RefObject<Asked | undefined>,
  verdict: RefObject<BreachVerdict | undefined>,
  text: string,
): Promise<void> {
  if (!asked.current?.isOf(text)) {
    asked.current?.controller.abort()
    const controller = new AbortController()
    asked.current = { isOf: (other) => other === text, controller, answer: ask(controller.signal) }
  }
  await asked.current.answer

  async function ask(signal: AbortSignal): Promise<void> {
    const found = breach && (await askBreach(breach, text, signal))
    if (signal.aborted) return
    verdict.current = found
    asked.current = undefined
  }
}
