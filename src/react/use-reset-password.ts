'use client'

import type { ResetPasswordBody } from '../core/api.js'
import { useSubmission, type Operation, type Submission } from './use-submission.js'

export interface ResetPasswordValues {
  /** The `passwordResetToken` of `verify-reset-password-request`. */
  resetToken: string
  password: string
}

const resetPassword: Operation<ResetPasswordValues, ResetPasswordBody> = {
  flow: 'reset',
  seal: async ({ resetToken, password }, seal, signal) => ({
    ...(await seal({ password }, signal)),
    passwordResetToken: resetToken,
  }),
  send: (api, body, signal) => api.resetPassword(body, signal),
  success: { shouldReauthenticate: true, shouldEndOtherSessions: true },
}

/** Sets a new password in place of a forgotten one, without any markup. */
export function useResetPassword(): Submission<ResetPasswordValues> {
  return useSubmission(resetPassword)
}
