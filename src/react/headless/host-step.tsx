'use client'

import type { Field } from '../fields/types.js'
import type { Step } from '../form/types.js'
import type { RenderStep, ResetFieldName } from './types.js'
import type { HostFrame } from './use-host-frame.js'
import { useHostStep } from './use-host-step.js'

interface HostStepProps extends Partial<Pick<HostFrame, 'blocked'>> {
  step: Step<Field>
  render: RenderStep
}

/** One step of several, drawn by a host. */
export function HostStep({ step, blocked, render }: HostStepProps) {
  return render({ ...useHostStep<ResetFieldName>(step), ...blocked })
}
