'use client'

import type { FieldName } from '../../core/policy.js'
import { fieldOf } from './own-field.js'
import { useChangeFlow, type ChangeFlowOptions } from '../change/use-change-flow.js'
import { refusalAlert, useOwnFrame, type FormRoot, type OwnFrameOptions } from './use-own-frame.js'
import { useOwnStep, type FormStep } from './use-own-step.js'
import { usePasswordStep, type PasswordStepProps } from '../password-step/use-password-step.js'

/** Those of `<ChangePasswordForm>`, without what is about its looks. */
export interface ChangePasswordFormOptions
  extends OwnFrameOptions, ChangeFlowOptions, Omit<PasswordStepProps, 'strengthMeter' | 'confirm'> {}

/**
 * The change form for a host that draws every element itself: words, and props to spread. The host's component is drawn
 * again when the form as a whole changes; what is typed draws at most the field it is typed in. No text is in any of it.
 */
export function useChangePasswordForm(options: ChangePasswordFormOptions = {}): FormRoot & FormStep<FieldName> {
  const { scope: frame, refusal, ...root } = useOwnFrame(options)
  const state = usePasswordStep(frame, { ...options, ...useChangeFlow(frame, options) })
  const { step, scope } = useOwnStep(frame, {
    success: state.success,
    form: state.step,
    step: 'password',
    username: options.username,
  })
  const closed = refusal !== undefined || state.success !== undefined
  return {
    ...root,
    ...step,
    ...(refusal !== undefined && refusalAlert(refusal)),
    fields: closed ? [] : state.names,
    field: closed ? () => null : fieldOf(scope, state),
  }
}
