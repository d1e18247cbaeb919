'use client'

import { useState } from 'react'
import { PasswordError } from '../core/errors.js'
import { FormFrame, type FrameProps } from './form-frame.js'
import { useFormScope } from './form-context.js'
import { LastStep } from './last-step.js'
import { Notice } from './notice.js'
import { ResetFlow, type ResetFlowProps } from './reset-flow.js'
import { useResetToken } from './use-reset-token.js'

export interface ResetPasswordFormProps extends FrameProps, ResetFlowProps {
  /**
   * The `passwordResetToken` that a page was opened with. With it the form is the last step alone; the empty string is a
   * link that has lost its token, and the form says so: `resetToken={scrubResetToken() ?? ''}`. Left out, the form is the whole
   * flow: account, code, new password.
   */
  resetToken?: string | undefined
}

/** Lets a person replace a forgotten password. */
export function ResetPasswordForm({
  resetToken,
  classNames,
  messages,
  unstyled,
  autoFocus = false,
  headingLevel,
  id,
  className,
  ...flow
}: ResetPasswordFormProps) {
  const frame = { classNames, messages, unstyled, autoFocus, headingLevel, id, className }
  return (
    <FormFrame {...frame}>
      {resetToken === undefined ? (
        <ResetFlow {...flow} takesFocus={autoFocus} />
      ) : (
        <LinkStep key={resetToken} {...flow} resetToken={resetToken} />
      )}
    </FormFrame>
  )
}

/** The last step for the token of a link, and the whole flow where that is good for nothing. */
function LinkStep({ resetToken, ...flow }: ResetFlowProps & { resetToken: string }) {
  const { reset, code } = useFormScope().messages
  const token = useResetToken(resetToken)
  const [missing] = useState(() => (resetToken ? null : new PasswordError('token-missing')))
  const [restarted, setRestarted] = useState(false)
  const restart = () => setRestarted(true)
  if (restarted) return <ResetFlow defaultAccount={flow.username} {...flow} takesFocus />
  if (missing) return <Notice text={{ title: reset.title, submit: code.again }} error={missing} onPress={restart} />
  return <LastStep {...flow} token={token} onRestart={restart} />
}
