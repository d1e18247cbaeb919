'use client'

import { useEffect, useMemo, useRef } from 'react'

export interface ResetToken {
  /** The empty one is no token. */
  read(): string
  hold(token: string): void
  drop(): void
}

/** A reset token in memory: in no state, in no cache, and gone with what holds it (RST-03). */
export function useResetToken(given = ''): ResetToken {
  const token = useRef(given)
  useEffect(() => {
    token.current = given
    return () => {
      token.current = ''
    }
  }, [given])
  return useMemo(() => {
    const hold = (text: string) => {
      token.current = text
    }
    return { read: () => token.current, hold, drop: () => hold('') }
  }, [])
}
