'use client'

import { FormFrame, type FrameProps } from './form-frame.js'
import { PasswordStep } from './password-step.js'
import { useChangeFlow, type ChangeFlowOptions } from './use-change-flow.js'
import type { PasswordStepProps } from './use-password-step.js'

/** All of them may be left out. */
export interface ChangePasswordFormProps extends FrameProps, PasswordStepProps, Pick<ChangeFlowOptions, 'mode'> {}

/** Lets the person who is signed in choose a new password. */
export function ChangePasswordForm(props: ChangePasswordFormProps) {
  return (
    <FormFrame {...props}>
      <PasswordStep {...props} {...useChangeFlow(props)} />
    </FormFrame>
  )
}
