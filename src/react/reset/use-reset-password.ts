'use client'

import type { ResetPasswordValues } from '../../core/operations.js'
import { useSubmission, type Submission } from '../form/use-submission.js'

export type { ResetPasswordValues }

/** Sets a new password in place of a forgotten one, without any markup. */
export function useResetPassword(): Submission<ResetPasswordValues> {
  return useSubmission('resetPassword', 'reset')
}
