'use client'

import { useFormScope, type FormScope } from '../shared/form-context.js'
import type { Field } from '../fields/types.js'
import type { Step } from '../form/types.js'
import { link } from '../form/link.js'
import type { ResetSessionsOptions } from '../fields/sessions-types.js'
import type { RenderStep } from '../steps/draw-step.js'
import { usePasswordStep } from '../steps/use-password-step.js'
import { useExtras } from '../steps/use-extras.js'
import { useNewPasswordFlow, type NewPasswordFlowOptions } from './use-new-password-flow.js'

export interface NewPasswordStepOptions extends NewPasswordFlowOptions {
  /** Adds a button that leads back to the sign-in, once there is nothing more to do here. */
  onDone?: (() => void) | undefined
  sessions?: ResetSessionsOptions | undefined
  takesFocus?: boolean
}

/** The step of a reset that takes the new password for a token. */
export function useNewPasswordStep(scope: FormScope, options: NewPasswordStepOptions): Step<Field> {
  const { onDone } = options
  const { addTo, ...extras } = useExtras(scope, options)
  const flow = useNewPasswordFlow(scope, { ...options, ...extras })
  const step = usePasswordStep(scope, flow, options)
  return addTo(
    onDone && (step.step === 'done' || flow.endedState)
      ? { ...step, links: [link({ key: 'leave', text: scope.messages.reset.leave, onPress: onDone })] }
      : step,
    flow.form,
  )
}

export function NewPasswordStep({ render, ...options }: NewPasswordStepOptions & { render: RenderStep }) {
  return render(useNewPasswordStep(useFormScope(), options))
}
