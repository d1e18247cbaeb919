'use client'

import type { Channel } from '../../core/account.js'
import type { PasswordStepProps } from '../password-step/use-password-step.js'
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

export interface ResetStart {
  /** Whether the first step takes the focus. */
  takesFocus: boolean
}
