'use client'

import type { ChangePasswordValues } from '../../core/operations.js'
import { useSubmission, type Submission } from '../form/use-submission.js'

export type { ChangePasswordValues }

/** Changes the password of the person who is signed in, without any markup. */
export function useChangePassword(): Submission<ChangePasswordValues> {
  return useSubmission('updatePassword', 'change')
}
