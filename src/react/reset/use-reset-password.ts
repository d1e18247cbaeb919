'use client'

import type { ResetPasswordValues } from '../../core/operations.js'
import { useSubmission, type Submission } from '../form/use-submission.js'

export type { ResetPasswordValues }

/**
 * Encrypts and sends a new password in place of a forgotten one, without markup. Guide:
 * docs/reset-password.md#with-your-own-form.
 *
 * @throws {Error} while rendering, without a `PasswordKitProvider` above it.
 * @example
 * ```tsx
 * const { submit } = useResetPassword()
 * await submit({ password, resetToken })
 * ```
 */
export function useResetPassword(): Submission<ResetPasswordValues> {
  return useSubmission('resetPassword', 'reset')
}
