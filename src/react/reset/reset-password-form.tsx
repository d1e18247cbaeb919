'use client'

import { useMemo, useState } from 'react'
import { PasswordError } from '../../core/errors.js'
import { FormFrame } from '../form/form-frame.js'
import type { FrameProps } from '../form/use-frame.js'
import { useFormScope } from '../shared/form-context.js'
import { LastStep } from './last-step.js'
import { Notice } from '../form/message-step.js'
import type { ResetFlowProps } from './types.js'
import { ResetFlow, resetSteps } from './reset-flow.js'
import { useLink, type ResetLink } from './use-link.js'

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
      {link ? <LinkStep {...props} {...link} /> : <ResetFlow {...props} takesFocus={props.autoFocus ?? false} />}
    </FormFrame>
  )
}

interface LinkStepProps extends ResetFlowProps, ResetLink {}

/** The last step for the token of a link, and the whole flow where that is good for nothing. */
function LinkStep({ token, ...props }: LinkStepProps) {
  const { defaultAccount, username } = props
  const { reset, code } = useFormScope().messages
  const [restarted, setRestarted] = useState(false)
  const error = useMemo(() => new PasswordError('token-missing'), [])

  function restart(): void {
    const go = () => setRestarted(true)
    // Not before they are there, or the focus would have nowhere to be.
    resetSteps.load().then(go, go)
  }

  if (restarted) return <ResetFlow {...props} defaultAccount={defaultAccount ?? username} takesFocus />
  if (!token) return <Notice text={{ title: reset.title, submit: code.again }} error={error} onPress={restart} />
  return <LastStep {...props} token={token} onRestart={restart} />
}
