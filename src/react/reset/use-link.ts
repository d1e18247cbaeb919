'use client'

import { useState } from 'react'
import type { ResetToken } from './use-new-password-flow.js'
import { useResetToken } from './use-reset-token.js'

/** The link that a page was opened with; `token` is `undefined` where it has lost its token. */
export interface ResetLink {
  token: ResetToken | undefined
}

/**
 * The link of a host's `resetToken`, if there is one. A router that notices `history.replaceState` draws the page again when
 * the token is taken out of the address, and the host then has none to give: the one from before stays.
 */
export function useLink(resetToken: string | undefined): ResetLink | undefined {
  const token = useResetToken(resetToken)
  const [complete, setComplete] = useState(!!resetToken)
  if (resetToken && !complete) setComplete(true)
  if (complete) return { token }
  return resetToken === undefined ? undefined : { token: undefined }
}
