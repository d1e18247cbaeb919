'use client'

import { FormFrame, type FrameProps } from './form-frame.js'
import { PasswordStep, type PasswordStepProps } from './password-step.js'
import { useResetPassword } from './use-reset-password.js'

export interface ResetPasswordFormProps extends FrameProps, PasswordStepProps {
  /** The `passwordResetToken` the host holds: proof that the person may choose a new password. */
  resetToken: string
}

/** Lets a person who has proved who they are replace a forgotten password. */
export function ResetPasswordForm({
  resetToken,
  confirm = true,
  username,
  strengthMeter,
  onSuccess,
  onError,
  onCancel,
  ...frame
}: ResetPasswordFormProps) {
  const submission = useResetPassword()
  return (
    <FormFrame {...frame}>
      <PasswordStep
        flow="reset"
        names={confirm ? ['newPassword', 'confirmPassword'] : ['newPassword']}
        submission={submission}
        values={({ newPassword }) => ({ resetToken, password: newPassword })}
        username={username}
        strengthMeter={strengthMeter}
        onSuccess={onSuccess}
        onError={onError}
        onCancel={onCancel}
      />
    </FormFrame>
  )
}
