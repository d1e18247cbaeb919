'use client'

import type { ReactNode } from 'react'
import type { RequestExtra } from '../../core/call-endpoint.js'
import type { PasswordError } from '../../core/errors.js'
import type { FormSnapshot } from '../../form/types.js'

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
  getSnapshot(): Pick<FormSnapshot, 'formError'> & Partial<Pick<FormSnapshot, 'status'>>
  send(event: { type: 'submit'; extra: RequestExtra | undefined }): void
}

/**
 * What a person has proved by your own means: a reset token of the service, or the access token of a sign-in that has just
 * been made.
 */
export type VerifyProof = { passwordResetToken: string } | { accessToken: string }

/** What can be done about it. Each is good once; later calls do nothing. */
export interface VerifyControls {
  /** The proof takes the place of the current password, and the form asks for the new one alone. Nothing is sent before. */
  done: (proof: VerifyProof) => void
  /** Leads back to the current password. */
  cancel: () => void
}

/** Draws what proves it, for example a passkey or a code of an authenticator app. It is no component: return one if you need hooks. */
export type DrawVerify = (controls: VerifyControls) => ReactNode
