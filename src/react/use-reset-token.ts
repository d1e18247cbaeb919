'use client'

import { useInsertionEffect, useMemo, useRef } from 'react'
import type { ResetToken } from './use-last-step.js'

/**
 * A reset token in memory: in no state, in no cache, and gone with the component. `given`: the host's. The last one that is
 * not empty counts; an empty one takes none away.
 */
export function useResetToken(given = ''): ResetToken & { hold(token: string): void } {
  const token = useRef(given)
  // Unlike other effects these go on while <Activity> hides the form: a token that was dropped does not come back when it is
  // shown again, and one that is needed is still there.
  useInsertionEffect(() => {
    if (given) token.current = given
  }, [given])
  useInsertionEffect(
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
