'use client'

import type { UpdatePasswordBody } from '../core/api.js'
import { useSubmission, type Operation, type Submission } from './use-submission.js'

/** The new password, and what proves who asks: the old one, a token, or nothing for an account that has none yet. */
export type ChangePasswordValues = { newPassword: string } & ({ oldPassword?: string } | { passwordResetToken: string })

const updatePassword: Operation<ChangePasswordValues, UpdatePasswordBody> = {
  flow: 'change',
  async seal({ newPassword, ...proof }, seal, signal) {
    const { oldPassword, passwordResetToken }: { oldPassword?: string; passwordResetToken?: string } = proof
    const sealed = await (oldPassword === undefined
      ? seal({ newPassword }, signal)
      : seal({ oldPassword, newPassword }, signal))
    return passwordResetToken === undefined ? sealed : { ...sealed, passwordResetToken }
  },
  send: (api, body, signal) => api.updatePassword(body, signal),
  success: { shouldReauthenticate: true, shouldEndOtherSessions: true },
}

/** Changes the password of the person who is signed in, without any markup. */
export function useChangePassword(): Submission<ChangePasswordValues> {
  return useSubmission(updatePassword)
}
