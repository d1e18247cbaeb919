'use client'

import type { FieldName } from '../../core/policy.js'
import type { ChangeFlowOptions } from '../change/use-change-flow.js'
import { useChangeStep } from '../change/use-change-step.js'
import type { PasswordStepProps } from '../steps/use-password-step.js'
import type { FormStep } from './types.js'
import { useHostFrame, type FormRoot, type HostFrameOptions } from './use-host-frame.js'
import { useHostStep } from './use-host-step.js'

/** Those of `<ChangePasswordForm>`, without what is about its looks. */
export interface ChangePasswordFormOptions
  extends HostFrameOptions, ChangeFlowOptions, Omit<PasswordStepProps, 'confirm'> {}

/**
 * The change form for a host that draws every element itself: words, and props to spread. The host's component is drawn
 * again when the form as a whole changes; what is typed draws at most the field it is typed in. No text is in any of it.
 */
export function useChangePasswordForm(options: ChangePasswordFormOptions = {}): FormRoot & FormStep<FieldName> {
  const { scope, blocked, ...root } = useHostFrame(options)
  const step = useHostStep<FieldName>(useChangeStep(scope, options))
  return { ...root, ...step, ...blocked }
}
