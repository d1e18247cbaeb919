'use client'

import { PasswordForm, type PasswordFormProps } from './password-form.js'
import { useResetPassword } from './use-reset-password.js'

export interface ResetPasswordFormProps extends PasswordFormProps {
  /** The `passwordResetToken` the host holds: proof that the person may choose a new password. */
  resetToken: string
}

/** Lets a person who has proved who they are replace a forgotten password. */
export function ResetPasswordForm({ resetToken, confirm = true, ...props }: ResetPasswordFormProps) {
  const submission = useResetPassword()
  return (
    <PasswordForm
      {...props}
      flow="reset"
      names={confirm ? ['newPassword', 'confirmPassword'] : ['newPassword']}
      submission={submission}
      values={({ newPassword }) => ({ resetToken, password: newPassword })}
    />
  )
}
