'use client'

import { PasswordForm, type PasswordFormProps } from './password-form.js'
import { useChangePassword } from './use-change-password.js'

export interface ChangePasswordFormProps extends PasswordFormProps {
  /** `set` is for an account without a password: it asks for no current one and sends none. @default 'change' */
  mode?: 'change' | 'set' | undefined
}

/** Lets the person who is signed in choose a new password. */
export function ChangePasswordForm({ mode = 'change', confirm = true, ...props }: ChangePasswordFormProps) {
  const submission = useChangePassword()
  return (
    <PasswordForm
      {...props}
      flow={mode}
      names={[
        ...(mode === 'change' ? (['currentPassword'] as const) : []),
        'newPassword',
        ...(confirm ? (['confirmPassword'] as const) : []),
      ]}
      submission={submission}
      values={({ currentPassword, newPassword }) =>
        mode === 'change' ? { oldPassword: currentPassword, newPassword } : { newPassword }
      }
    />
  )
}
