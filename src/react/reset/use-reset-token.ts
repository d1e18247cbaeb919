'use client'

import { useInsertionEffect, useState } from 'react'
import { hashText } from '../../core/hash-text.js'
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
  }, [hashText(given), holder])
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
