'use client'

import { useFormScope } from '../shared/form-context.js'
import { FormFrame } from '../form/form-frame.js'
import { PasswordStep } from '../password-step/password-step.js'
import { useChangeFlow, type ChangeFlowOptions } from './use-change-flow.js'
import type { FrameProps } from '../form/use-frame.js'
import type { PasswordStepProps } from '../password-step/use-password-step.js'

/** All of them may be left out. */
export interface ChangePasswordFormProps extends FrameProps, PasswordStepProps, Pick<ChangeFlowOptions, 'mode'> {}

/** Lets the person who is signed in choose a new password. */
export function ChangePasswordForm(props: ChangePasswordFormProps) {
  return (
    <FormFrame {...props}>
      <ChangeStep {...props} />
    </FormFrame>
  )
}

function ChangeStep(props: ChangePasswordFormProps) {
  return <PasswordStep {...props} {...useChangeFlow(useFormScope(), props)} />
}
