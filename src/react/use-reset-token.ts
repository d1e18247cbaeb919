'use client'

import { useEffect, useMemo, useRef } from 'react'
import type { ResetToken } from './use-last-step.js'

/** A reset token in memory: in no state, in no cache, and gone with what holds it (RST-03). */
export function useResetToken(): ResetToken & { hold(token: string): void } {
  const token = useRef('')
  useEffect(
    () => () => {
      token.current = ''
    },
    [],
  )
  return useMemo(() => {
    const hold = (text: string) => {
      token.current = text
    }
    return { read: () => token.current, hold, drop: () => hold('') }
  }, [])
}
