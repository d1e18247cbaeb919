'use client'

import { useInsertionEffect, useState } from 'react'
import type { ResetToken } from './use-new-password-flow.js'

interface TokenHolder extends ResetToken {
  hold(token: string): void
}

/**
 * A reset token in memory: in no state, in no cache, and gone with the component. `given`: the host's. The last one that is
 * not empty counts; an empty one takes none away.
 */
export function useResetToken(given = ''): TokenHolder {
  const [holder] = useState(createHolder)
  // Unlike other effects these go on while <Activity> hides the form: a token that was dropped does not come back when it is
  // shown again, and one that is needed is still there.
  useInsertionEffect(() => {
    if (given) holder.hold(given)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- React keeps what an effect depends on, so it is not the token
  }, [fingerprint(given), holder])
  useInsertionEffect(() => holder.drop, [holder])
  return holder
}

/** Functions around a variable, so that React's tree has the functions alone. */
function createHolder(): TokenHolder {
  let token = ''
  const hold = (text: string) => {
    token = text
  }
  return { read: () => token, hold, drop: () => hold('') }
}

/** FNV-1a in 32 bits: tells one token from the next, and nothing about either. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}
