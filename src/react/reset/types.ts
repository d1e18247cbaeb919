'use client'

import type { Channel, Recipient } from '../../core/account.js'
import type { PasswordError } from '../../core/errors.js'
import type { PasswordStepProps } from '../steps/use-password-step.js'
import type { NewPasswordStepOptions } from './new-password-step.js'
import type { RenderStep } from '../steps/draw-step.js'
import type { StepCallbacks } from './use-step-call.js'

export interface ResetFlowProps extends PasswordStepProps, StepCallbacks {
  /** How a code may be sent. @default both */
  channels?: readonly Channel[] | undefined
  /** Stands in the account's field from the start. */
  defaultAccount?: string | undefined
  /** Of phone numbers that are typed without one: which country is chosen from the start. @default '+86' */
  defaultCountryCode?: string | undefined
  /** Characters of a code, `verifyCodeLength` of the pool: no other length is tried, since a wrong try voids a code. @default 6 */
  codeLength?: number | undefined
  /** Sends a code as soon as it has all its characters. @default false */
  autoSubmitCode?: boolean | undefined
  /** Draws a button on the last panel that leads back to the sign-in. */
  onDone?: (() => void) | undefined
}

/** The flow with what draws its steps. */
export interface DrawnResetProps extends ResetFlowProps {
  /** Whether the first step takes the focus. */
  takesFocus: boolean
  /** Draws each step. @default as the kit does */
  render?: RenderStep | undefined
}

/** The last step where its token came with a code. */
export interface TimedStepOptions extends NewPasswordStepOptions {
  to: Recipient
  /** Milliseconds since the epoch; `Infinity` where nobody has said. */
  expiresAt: number
}

/** What is known of the last code, by the words for it: it was sent just now, may have been before, or has been spent. */
export type LastCode = 'sent' | 'recent' | 'used'

/** What a right code is worth. */
export interface VerifiedCode {
  /** For `useResetPassword`. It is kept nowhere else: keep it in memory, and drop it when it is used or over. */
  resetToken: string
  /** Milliseconds since the epoch, counted from when it was asked for; `Infinity` where the service does not say. */
  expiresAt: number
}

/** The steps before a reset. */
export interface ResetCode {
  /**
   * Has a code sent. It resolves alike, and not before `answerFloorMs`, whether or not the account exists. It rejects with a
   * `PasswordError`: `rate-limited` without any request while `resendAt` is ahead, `challenge` where the service wants more
   * proof, `account-malformed` for an address it cannot read. While one is under way, a second call for the same recipient is that one.
   */
  send(to: Recipient): Promise<void>
  /**
   * Spends the code that was sent last; blanks, hyphens and full-width digits in it do no harm. For an account that does not
   * exist it rejects as for a wrong code. While one is under way, every further call is that one.
   */
  verify(passCode: string): Promise<VerifiedCode>
  /** Milliseconds since the epoch until which the recipient can have no new code; null once there can be one. */
  resendAt: number | null
  status: 'idle' | 'sending' | 'sent' | 'verifying' | 'verified' | 'error'
  error: PasswordError | null
  /** Forgets the recipient and the error, and aborts what is under way. A wait goes on. */
  reset(): void
}
