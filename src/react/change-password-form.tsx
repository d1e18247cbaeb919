'use client'

import { FormFrame, type FrameProps } from './form-frame.js'
import { PasswordStep, type ChangeMode, type PasswordStepProps } from './password-step.js'
import { useChangePassword } from './use-change-password.js'

/** All of them may be left out. */
export interface ChangePasswordFormProps extends FrameProps, PasswordStepProps {
  /**
   * Why the password is changed. `set` is for an account without one: it asks for no current one and sends none.
   * `forced` (after an administrator's reset) and `expired` are for a person who has an access token too, since V3 has no
   * such call without one; they say so, and ask for the current password, which the service wants. @default 'change'
   */
  mode?: ChangeMode | undefined
}

/** Lets the person who is signed in choose a new password. */
export function ChangePasswordForm({
  mode = 'change',
  confirm = true,
  username,
  strengthMeter,
  onSuccess,
  onError,
  onCancel,
  ...frame
}: ChangePasswordFormProps) {
  const submission = useChangePassword()
  return (
    <FormFrame {...frame}>
      <PasswordStep
        flow={mode}
        names={[
          ...(mode === 'set' ? [] : (['currentPassword'] as const)),
          'newPassword',
          ...(confirm ? (['confirmPassword'] as const) : []),
        ]}
        submission={submission}
        values={({ currentPassword, newPassword }) =>
          mode === 'set' ? { newPassword } : { oldPassword: currentPassword, newPassword }
        }
        username={username}
        strengthMeter={strengthMeter}
        onSuccess={onSuccess}
        onError={onError}
        onCancel={onCancel}
      />
    </FormFrame>
  )
}
