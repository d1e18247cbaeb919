'use client'

import { useEffect } from 'react'
import { useLoaded } from '../../shared/use-lazy-module.js'
import { countdownModule } from '../countdown-module.js'
import type { WaitOptions } from '../types.js'

/** How long a new attempt is useless. Where the code that counts cannot be fetched, the wait ends all the same. */
export function Wait({ until, onEnd }: WaitOptions) {
  const code = useLoaded(true, countdownModule)
  useEffect(() => {
    if (code) return undefined
    const timer = setTimeout(() => onEnd?.(), until - Date.now())
    return () => clearTimeout(timer)
  }, [code, until, onEnd])
  return code && <code.Countdown until={until} onEnd={onEnd} />
}
