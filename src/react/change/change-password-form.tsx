'use client'

import { useFormScope } from '../shared/form-context.js'
import { FormFrame } from '../form/form-frame.js'
import type { FrameProps } from '../form/use-frame.js'
import { drawStep } from '../steps/draw-step.js'
import type { PasswordStepProps } from '../steps/use-password-step.js'
import type { ChangeFlowOptions } from './use-change-flow.js'
import type { SessionsOptions } from '../fields/sessions-types.js'
import { useSessions } from './use-sessions.js'
import { useChangeStep } from './use-change-step.js'

/** All props are optional. */
export interface ChangePasswordFormProps
  extends FrameProps, PasswordStepProps, Pick<ChangeFlowOptions, 'mode' | 'ticket'> {
  /** Signs the person out elsewhere once the password is changed, and says what became of it. @default no sessions are ended */
  sessions?: SessionsOptions | undefined
}

/**
 * The form in which a signed-in user changes the password. It needs a `PasswordKitProvider` with an access token.
 * Guide: docs/change-password.md.
 *
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
  const scope = useFormScope()
  const { onSuccess, choice, result } = useSessions(props.sessions, props.onSuccess)
  const step = useChangeStep(scope, { ...props, onSuccess })
  return drawStep(step, undefined, step.step === 'done' ? result : choice)
}
