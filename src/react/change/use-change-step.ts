'use client'

import type { Field } from '../fields/types.js'
import type { Step } from '../form/types.js'
import type { FormScope } from '../shared/form-context.js'
import { usePasswordStep, type PasswordStepProps } from '../steps/use-password-step.js'
import { useChangeFlow, type ChangeFlowOptions } from './use-change-flow.js'

/** The one step of a change, for the kit's own form and for a host's. */
export function useChangeStep(scope: FormScope, options: ChangeFlowOptions & PasswordStepProps): Step<Field> {
  return usePasswordStep(scope, useChangeFlow(scope, options), options)
}
