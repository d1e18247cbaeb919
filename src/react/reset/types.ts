'use client'

import type { Channel, Recipient } from '../../core/account.js'
import type { RequestExtra } from '../../core/call-endpoint.js'
import type { PasswordError } from '../../core/errors.js'
import type { ResetSessionsOptions } from '../fields/sessions-types.js'
import type { PasswordStepProps } from '../steps/use-password-step.js'
import type { NewPasswordStepOptions } from './new-password-step.js'
import type { RenderStep } from '../steps/draw-step.js'
import type { StepCallbacks } from './use-step-call.js'

export interface ResetFlowProps extends PasswordStepProps, StepCallbacks {
  /** How a code may be sent. @default both, or with the provider's `settings="server"` what the service says */
  channels?: readonly Channel[] | undefined
  /**
   * Whether a person may choose the country of a phone number; without it a number that is typed without its country is of
   * `defaultCountryCode`. @default true, or with the provider's `settings="server"` what the service says
   */
  countries?: boolean | undefined
  /** The initial text of the account field. */
  defaultAccount?: string | undefined
  /** The initial country for phone numbers that are typed without one. @default '+86' */
  defaultCountryCode?: string | undefined
  /**
   * How many characters a code has, `verifyCodeLength` of the user pool. No other length is tried, because a wrong try voids a code.
   * @default 6, or with the provider's `settings="server"` what the service says
   */
  codeLength?: number | undefined
  /** Verifies a code as soon as it is complete. @default false */
  autoSubmitCode?: boolean | undefined
  /**
   * Fills in the code of a text message where the browser can read it (WebOTP: Chrome on Android). The last line of the
   * message must be `@<domain of the page> #<code>`; docs/sms-codes.md says how. @default false
   */
  webOtp?: boolean | undefined
  /**
   * Signs the person out elsewhere once the password is reset, by a call of your own, and says what became of it. There is no
   * access token after a reset, so `endOtherDevices()` has no effect here. @default no sessions are ended
   */
  sessions?: ResetSessionsOptions | undefined
  /**
   * Draws a link at the code that opens the mailbox in a new tab, for addresses of well-known providers such as Gmail or
   * QQ Mail. @default false
   */
  mailLink?: boolean | undefined
  /** Adds a button to the last panel, for example back to the sign-in, and is called when it is pressed. */
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
  /** Milliseconds since the epoch; `Infinity` where it is unknown. */
  expiresAt: number
}

/** What is known of the last code, by the words for it: it was sent just now, may have been before, or has been spent. */
export type LastCode = 'sent' | 'recent' | 'used'

/** The result of a correct code. */
export interface VerifiedCode {
  /** For `useResetPassword`. Keep it in memory only, and drop it when it is used or expired. */
  resetToken: string
  /** Milliseconds since the epoch, counted from the request; `Infinity` if the service does not say. */
  expiresAt: number
}

/** The steps before a reset. */
export interface ResetCode {
  /**
   * Requests a code. It resolves in the same way, and not before `answerFloorMs`, whether or not the account exists. It
   * rejects with a `PasswordError`: `rate-limited`, without a request, until `resendAt`; `challenge` if the service
   * wants more proof; `account-malformed` for an invalid address. While a request is in flight, a second call for the
   * same recipient returns that one.
   */
  send(to: Recipient, extra?: RequestExtra): Promise<void>
  /**
   * Verifies the code that was sent last. Spaces, hyphens and full-width digits are accepted. For an unknown account it
   * rejects as for a wrong code. While a request is in flight, every further call returns that one.
   */
  verify(passCode: string, extra?: RequestExtra): Promise<VerifiedCode>
  /** Milliseconds since the epoch until which no new code can be sent to the recipient; `null` when one can be sent. */
  resendAt: number | null
  /** What the hook is doing, or how its last call ended. */
  status: 'idle' | 'sending' | 'sent' | 'verifying' | 'verified' | 'error'
  /** The last failure; `null` if there is none. */
  error: PasswordError | null
  /** Clears the recipient and the error, and aborts the current request. A wait continues. */
  reset(): void
}

/** What `useResetCode` can ask of the service. */
export type ResetCodeStep = 'send' | 'verify'

/** A request of `useResetCode` in flight, and whose it is. */
export interface ResetCodeCall<Result> {
  key: string
  controller: AbortController
  result: Promise<Result>
}
