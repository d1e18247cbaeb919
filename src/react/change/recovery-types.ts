'use client'

import type { Recipient } from '../../core/account.js'
import type { RecoveryMessages } from '../../core/extra-messages.js'
import type { Proof, RecoveryOptions } from '../fields/extras-types.js'
import type { StepCallbacks } from '../reset/use-step-call.js'
import type { RenderStep } from '../steps/draw-step.js'
import type { PasswordStepProps } from '../steps/use-password-step.js'

export type ResetStepsModule = typeof import('../reset/reset-steps.js')

/** What the steps for a code are given. `place` is what is asked for: the current password, a code, or with one the new password alone. */
export interface RecoveryStepsProps extends Omit<StepCallbacks, 'onChallenge'>, Pick<PasswordStepProps, 'onCancel'> {
  recovery: RecoveryOptions
  reset: ResetStepsModule
  text: RecoveryMessages
  place: 'current' | 'code' | 'password'
  onProved: (proof: Proof) => void
  onBack: () => void
  render?: RenderStep | undefined
}

/** An address of the account, and as it is shown. */
export interface Address {
  to: Recipient
  masked: string
}
