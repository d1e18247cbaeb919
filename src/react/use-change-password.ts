'use client'

import { seal } from '../core/encryption/index.js'
import type { UpdatePasswordBody } from '../core/api.js'
import { useSubmission, type Operation, type Submission } from './use-submission.js'

/** The new password, and what proves who asks: the old one, a token, or nothing for an account that has none yet. */
export type ChangePasswordValues = { newPassword: string } & ({ oldPassword?: string } | { passwordResetToken: string })

const updatePassword: Operation<ChangePasswordValues, UpdatePasswordBody> = {
  async seal(values, encryptor, signal) {
    const { newPassword } = values
    if ('passwordResetToken' in values) {
      const { passwordResetToken } = values
      return { ...(await seal({ newPassword }, encryptor, signal)), passwordResetToken }
    }
    const { oldPassword } = values
    return oldPassword === undefined
      ? seal({ newPassword }, encryptor, signal)
      : seal({ oldPassword, newPassword }, encryptor, signal)
  },
  send: (api, body, signal) => api.updatePassword(body, signal),
  success: { shouldReauthenticate: true, shouldEndOtherSessions: true },
}

/** Changes the password of the person who is signed in, without any markup. */
export function useChangePassword(): Submission<ChangePasswordValues> {
  return useSubmission(updatePassword)
}
