'use client'

import { useRef, useState } from 'react'
import { PasswordError } from '../core/errors.js'
import { FormFrame, type FrameProps } from './form-frame.js'
import { useFormScope } from './form-context.js'
import { LastStep } from './last-step.js'
import { Notice } from './notice.js'
import { ResetFlow, resetSteps, type ResetFlowProps } from './reset-flow.js'
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
export function ResetPasswordForm({ resetToken, ...props }: ResetPasswordFormProps) {
  const turn = useTurn(resetToken)
  return (
    <FormFrame {...props}>
      {resetToken === undefined ? (
        <ResetFlow {...props} takesFocus={props.autoFocus ?? false} />
      ) : (
        <LinkStep key={turn} {...props} resetToken={resetToken} />
      )}
    </FormFrame>
  )
}

/** Counts the tokens a page has given: each begins anew, and as a React key the token itself would lie in its tree. */
function useTurn(resetToken: string | undefined): number {
  /* eslint-disable react-hooks/refs -- the count only grows, so a drawing that React throws away does no harm */
  const seen = useRef({ resetToken, turn: 0 })
  if (seen.current.resetToken !== resetToken) seen.current = { resetToken, turn: seen.current.turn + 1 }
  return seen.current.turn
  /* eslint-enable react-hooks/refs */
}

/** The last step for the token of a link, and the whole flow where that is good for nothing. */
function LinkStep({ resetToken, ...props }: ResetFlowProps & { resetToken: string }) {
  const { defaultAccount, username } = props
  const { reset, code } = useFormScope().messages
  const token = useResetToken(resetToken)
  const [missing] = useState(() => (resetToken ? null : new PasswordError('token-missing')))
  const [restarted, setRestarted] = useState(false)
  function restart(): void {
    const go = () => setRestarted(true)
    // Not before they are there, or the focus would have nowhere to be.
    resetSteps.load().then(go, go)
  }
  if (restarted) return <ResetFlow {...props} defaultAccount={defaultAccount ?? username} takesFocus />
  if (missing) return <Notice text={{ title: reset.title, submit: code.again }} error={missing} onPress={restart} />
  return <LastStep {...props} token={token} onRestart={restart} />
}
