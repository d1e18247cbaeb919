'use client'

import { useMemo, useState } from 'react'
import { PasswordError } from '../../core/errors.js'
import { useFormScope } from '../shared/form-context.js'
import { drawStep } from '../steps/draw-step.js'
import { MessageStep } from '../steps/message-step.js'
import { NewPasswordStep } from './new-password-step.js'
import { ResetFlow, resetSteps } from './reset-flow.js'
import type { DrawnResetProps } from './types.js'
import type { ResetLink } from './use-link.js'

export interface ResetStartProps extends DrawnResetProps {
  /** That the page was opened with, if it was. */
  link: ResetLink | undefined
}

/** The flow for a forgotten password, or the last step alone for the token of a link, and the whole flow where that token is no longer valid. */
export function ResetStart({ link, ...props }: ResetStartProps) {
  const { defaultAccount, username, render = drawStep } = props
  const { reset, code } = useFormScope().messages
  const [restarted, setRestarted] = useState(false)
  const error = useMemo(() => new PasswordError('token-missing'), [])

  function restart(): void {
    const go = () => setRestarted(true)
    // Not before they are loaded, or the focus would have nowhere to be.
    resetSteps.load().then(go, go)
  }

  if (!link) return <ResetFlow {...props} />
  if (restarted) return <ResetFlow {...props} defaultAccount={defaultAccount ?? username} takesFocus />
  if (link.token) return <NewPasswordStep {...props} render={render} token={link.token} onRestart={restart} />
  return (
    <MessageStep
      step="link"
      text={{ title: reset.title, submit: code.again }}
      error={error}
      onPress={restart}
      render={render}
    />
  )
}
