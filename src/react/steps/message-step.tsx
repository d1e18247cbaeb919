'use client'

import type { Step, StepState } from '../form/types.js'
import { useStep } from '../form/use-step.js'
import type { Field } from '../fields/types.js'
import { useFormScope } from '../shared/form-context.js'
import type { RenderStep } from './draw-step.js'

export interface MessageStepProps extends Pick<StepState, 'text' | 'error'> {
  step: Step<Field>['step']
  /** What comes next is loading. */
  busy?: boolean
  onPress: () => void
  render: RenderStep
}

/** A step with nothing to fill in: what happened, and one button. */
export function MessageStep({ step, busy = false, onPress, render, ...rest }: MessageStepProps) {
  return render(
    useStep<Field>(useFormScope(), {
      step,
      form: {
        ...rest,
        pending: busy,
        busy,
        onSubmit(event) {
          event.preventDefault()
          if (!busy) onPress()
        },
      },
    }),
  )
}
