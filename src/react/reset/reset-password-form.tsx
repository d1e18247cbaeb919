'use client'

import { FormFrame } from '../form/form-frame.js'
import type { FrameProps } from '../form/use-frame.js'
import { ResetStart } from './reset-start.js'
import type { ResetFlowProps } from './types.js'
import { useLink } from './use-link.js'

/** All props are optional. */
export interface ResetPasswordFormProps extends FrameProps, ResetFlowProps {
  /**
   * The `passwordResetToken` of a link. With it the form is the last step alone. The empty string is a link without its
   * token, and the form says so: `resetToken={scrubResetToken() ?? ''}`. Without the prop the form is the whole flow. A
   * token stays until another replaces it: a router may render the page again without it once the address has lost it.
   */
  resetToken?: string | undefined
}

/**
 * The form for a forgotten password: account, code, new password. With `resetToken` it is the last step alone. Guide:
 * docs/reset-password.md.
 *
 * @throws {Error} while rendering, without a `PasswordKitProvider` above it.
 * @example
 * ```tsx
 * <PasswordKitProvider host="https://your-tenant.genauth.ai" appId="your-app-id">
 *   <ResetPasswordForm onDone={() => location.assign('/sign-in')} />
 * </PasswordKitProvider>
 * ```
 */
export function ResetPasswordForm({ resetToken, ...props }: ResetPasswordFormProps) {
  const link = useLink(resetToken)
  return (
    <FormFrame {...props}>
      <ResetStart {...props} takesFocus={props.autoFocus ?? false} link={link} />
    </FormFrame>
  )
}
