'use client'

import { lazyModule } from '../../core/lazy-module.js'
import type { Field } from '../fields/types.js'
import type { Step } from '../form/types.js'
import type { FormScope } from '../shared/form-context.js'
import type { DrawChallenge, DrawVerify } from '../fields/challenge-types.js'
import { useExtras } from '../steps/use-extras.js'
import type { SessionsOptions } from '../fields/sessions-types.js'
import type { RecoveryOptions } from '../fields/extras-types.js'
import { usePasswordStep, type PasswordStepProps } from '../steps/use-password-step.js'
import { useChangeFlow, type ChangeFlowOptions } from './use-change-flow.js'

const recoveryModule = lazyModule(() => import('./recovery.js'))
const verifyModule = lazyModule(() => import('./verify.js'))

export interface ChangeStepOptions extends ChangeFlowOptions, PasswordStepProps {
  /** Signs the person out elsewhere once the password is changed, and says what became of it. @default no sessions are ended */
  sessions?: SessionsOptions | undefined
  /**
   * Draws what answers a demand of the service for more proof, such as a captcha, below the form. @default the form says so, and
   * stops
   */
  challenge?: DrawChallenge | undefined
  /**
   * Draws a link below the current password, for a person who has forgotten it: a code to one of these addresses, the
   * account's own, takes its place. @default no link
   */
  recovery?: RecoveryOptions | undefined
  /**
   * Draws what proves who asks by your own means, such as a passkey, in place of the form once a link below the current
   * password is pressed. It takes the place of `recovery`. @default no link
   */
  verify?: DrawVerify | undefined
  /**
   * Why the password cannot be changed here, as when a company's identity provider owns it. It is drawn in place of the form,
   * with the form's title and `panelContent`. @default the form is drawn
   */
  readOnlyReason?: string | undefined
}

/** The one step of a change, for the kit's own form and for a host's. */
export function useChangeStep(scope: FormScope, options: ChangeStepOptions): Step<Field> {
  const { addTo, ...extras } = useExtras(
    scope,
    options,
    options.verify ? verifyModule : options.recovery && recoveryModule,
  )
  const flow = useChangeFlow(scope, { ...options, ...extras })
  return addTo(usePasswordStep(scope, flow, options), flow.form)
}
