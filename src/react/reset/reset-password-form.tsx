'use client'

import { FormFrame } from '../form/form-frame.js'
import type { FrameProps } from '../form/use-frame.js'
import { ResetStart } from './reset-start.js'
import type { ResetFlowProps } from './types.js'
import { useLink } from './use-link.js'

/** All of them may be left out. */
export interface ResetPasswordFormProps extends FrameProps, ResetFlowProps {
  /**
   * The `passwordResetToken` that a page was opened with. With it the form is the last step alone; the empty string is a
   * link that has lost its token, and the form says so: `resetToken={scrubResetToken() ?? ''}`. Left out, the form is the whole
   * flow: account, code, new password. A token that was given stays until another takes its place: a router may draw the page
   * again without it once the address has lost it.
   */
  resetToken?: string | undefined
}

/** Lets a person replace a forgotten password. */
export function ResetPasswordForm({ resetToken, ...props }: ResetPasswordFormProps) {
  const link = useLink(resetToken)
  return (
    <FormFrame {...props}>
      <ResetStart {...props} takesFocus={props.autoFocus ?? false} link={link} />
    </FormFrame>
  )
}
