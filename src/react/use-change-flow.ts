'use client'

import { useChangePassword, type ChangePasswordValues } from './use-change-password.js'
import type { ChangeMode, PasswordFlow } from './use-password-step.js'

export interface ChangeFlowOptions {
  /**
   * Why the password is changed. `set` is for an account without one: it asks for no current one and sends none.
   * `forced` (after an administrator's reset) and `expired` are for a person who has an access token too, since V3 has no
   * such call without one; they say so, and ask for the current password, which the service wants. @default 'change'
   */
  mode?: ChangeMode | undefined
  /** Asks for the new password twice. @default true */
  confirm?: boolean | undefined
}

/** What is asked and sent when a signed-in person chooses a new password. */
export function useChangeFlow({
  mode = 'change',
  confirm = true,
}: ChangeFlowOptions): PasswordFlow<ChangePasswordValues> {
  return {
    flow: mode,
    names: [
      ...(mode === 'set' ? [] : (['currentPassword'] as const)),
      'newPassword',
      ...(confirm ? (['confirmPassword'] as const) : []),
    ],
    submission: useChangePassword(),
    values: ({ currentPassword, newPassword }) =>
      mode === 'set' ? { newPassword } : { oldPassword: currentPassword, newPassword },
  }
}
