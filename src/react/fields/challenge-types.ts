'use client'

import type { ReactNode } from 'react'
import type { RequestExtra } from '../../core/call-endpoint.js'
import type { PasswordError } from '../../core/errors.js'

/** What a challenge ends with. */
export interface ChallengeControls {
  /**
   * Sends the request again, once, with what your proxy or the service wants to see. The form reads its inputs again
   * for it; it has kept nothing of them. Another challenge in the answer is drawn from its beginning.
   */
  proceed(extra?: RequestExtra): void
  /** Leads back to the form, in which everything is as it was typed. Escape does the same. */
  giveUp(): void
}

/**
 * Draws what answers a challenge; `null` where you have no answer to it. Return a component if it needs hooks. The error is of
 * the code `challenge`: a number that the kit knows, or one that your `mapError` has made it of.
 */
export type DrawChallenge = (error: PasswordError, controls: ChallengeControls) => ReactNode

/** A request that can be repeated, and what became of it. */
export interface Attempt {
  getSnapshot(): { readonly formError: PasswordError | null }
  send(event: { type: 'submit'; extra: RequestExtra | undefined }): void
}
