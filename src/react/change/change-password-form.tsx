'use client'

import { useFormScope } from '../shared/form-context.js'
import { FormFrame } from '../form/form-frame.js'
import type { FrameProps } from '../form/use-frame.js'
import { drawStep } from '../steps/draw-step.js'
import type { PasswordStepProps } from '../steps/use-password-step.js'
import type { ChangeFlowOptions } from './use-change-flow.js'
import { useChangeStep } from './use-change-step.js'

/** All of them may be left out. */
export interface ChangePasswordFormProps
  extends FrameProps, PasswordStepProps, Pick<ChangeFlowOptions, 'mode' | 'ticket'> {}

/** Lets the person who is signed in choose a new password. */
export function ChangePasswordForm(props: ChangePasswordFormProps) {
  return (
    <FormFrame {...props}>
      <ChangeStep {...props} />
    </FormFrame>
  )
}

function ChangeStep(props: ChangePasswordFormProps) {
  const scope = useFormScope()
  return drawStep(useChangeStep(scope, props))
}
