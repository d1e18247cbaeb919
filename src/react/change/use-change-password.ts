'use client'

import type { ChangePasswordValues } from '../../core/operations.js'
import { useSubmission, type Submission } from '../form/use-submission.js'

export type { ChangePasswordValues }

/**
 * Encrypts and sends a change of the password, without markup. For fields and checks, use `useChangePasswordForm`.
 * Guide: docs/change-password.md#with-your-own-form.
 *
 * @throws {Error} while rendering, without a `PasswordKitProvider` above it.
 * @example
 * ```tsx
 * const { submit, status, error } = useChangePassword()
 * await submit({ oldPassword, newPassword })
 * ```
 */
export function useChangePassword(): Submission<ChangePasswordValues> {
  return useSubmission('updatePassword', 'change')
}
