'use client'

import { useEffect, useRef, useState } from 'react'
import type { Strength } from '../../core/strength/estimate-strength.js'

/** Where the text is. It is read when it is looked at, and kept nowhere. */
export interface StrengthSource {
  /** Calls the listener on every input, and returns what ends that. */
  watch(listener: () => void): () => void
  read(): string
  /** What is known of the person, such as the account name. */
  words(): readonly string[]
}

/** Milliseconds without a key after which the text is looked at. */
const pauseMs = 150

/**
 * How hard the text is to guess, `null` while it is empty, not yet measured, or not asked for. The code for it comes with the first
 * look; where it cannot be fetched, nothing is blocked, and the next look asks again.
 */
export function useStrength(source: StrengthSource | undefined): Strength | null {
  const [score, setScore] = useState<Strength | null>(null)
  const latest = useRef(source)
  const isWanted = source !== undefined
  useEffect(() => {
    latest.current = source
  })

  useEffect(() => {
    let mounted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    let told: Strength | null | undefined
    async function look() {
      const found = latest.current ? await estimate(latest.current) : null
      // React may draw once more for the same score.
      if (mounted && found !== told) setScore((told = found))
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void look(), pauseMs)
    }
    const unwatch = latest.current?.watch(wait)
    // Typed before there was a form to listen, or restored by the browser.
    if (latest.current?.read()) wait()
    return () => {
      mounted = false
      clearTimeout(timer)
      unwatch?.()
    }
  }, [isWanted])

  return isWanted ? score : null
}

async function estimate({ read, words }: StrengthSource): Promise<Strength | null> {
  if (!read()) return null
  try {
    const { estimateStrength } = await import('../../core/strength/estimate-strength.js')
    const text = read()
    return text ? estimateStrength(text, words()) : null
  } catch {
    return null
  }
}
