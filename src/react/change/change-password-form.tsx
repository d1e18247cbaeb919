'use client'

import { useFormScope } from '../shared/form-context.js'
import { FormFrame } from '../form/form-frame.js'
import type { FrameProps } from '../form/use-frame.js'
import { drawStep } from '../steps/draw-step.js'
import { useChangeStep, type ChangeStepOptions } from './use-change-step.js'

/** All props are optional. */
export interface ChangePasswordFormProps extends FrameProps, ChangeStepOptions {}

/**
 * The form in which a signed-in user changes the password. It needs a `PasswordKitProvider` with an access token.
 * Guide: docs/change-password.md.
 *
 * @throws {Error} while rendering, without a `PasswordKitProvider` above it.
 * @example
 * ```tsx
 * <PasswordKitProvider host="https://your-tenant.genauth.ai" appId="your-app-id" accessToken={() => accessToken}>
 *   <ChangePasswordForm username="alice@example.com" onSuccess={signOut} />
 * </PasswordKitProvider>
 * ```
 */
export function ChangePasswordForm(props: ChangePasswordFormProps) {
  return (
    <FormFrame {...props}>
      <ChangeStep {...props} />
    </FormFrame>
  )
}

function ChangeStep(props: ChangePasswordFormProps) {
  const step = useChangeStep(useFormScope(), props)
  return step.draw?.(drawStep) ?? drawStep(step)
}
