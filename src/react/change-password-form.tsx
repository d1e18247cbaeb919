'use client'

import { PasswordForm, type ChangeMode, type PasswordFormProps } from './password-form.js'
import { useChangePassword } from './use-change-password.js'

export interface ChangePasswordFormProps extends PasswordFormProps {
  /**
   * Why the password is changed. `set` is for an account without one: it asks for no current one and sends none.
   * `forced` (after an administrator's reset) and `expired` are for a person who has an access token too, since V3 has no
   * such call without one; they say so, and ask for the current password, which the service wants. @default 'change'
   */
  mode?: ChangeMode | undefined
}

/** Lets the person who is signed in choose a new password. */
export function ChangePasswordForm({ mode = 'change', confirm = true, ...props }: ChangePasswordFormProps) {
  const submission = useChangePassword()
  return (
    <PasswordForm
      {...props}
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
    />
  )
}
