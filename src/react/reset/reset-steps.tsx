'use client'

import type { PasswordError } from '../../core/errors.js'
import { AccountStep } from './account-step.js'
import { CodeStep } from './code-step.js'
import { useFormScope } from '../shared/form-context.js'
import { LastStep } from './last-step.js'
import { AccountRow } from './parts/account-row.js'
import { CancelNotice } from '../form/parts/cancel-notice.js'
import { Deadline } from './parts/deadline.js'
import type { ResetFlowProps, ResetStart } from './types.js'
import { useCancel } from '../form/use-cancel.js'
import { useResetSteps } from './use-reset-steps.js'
import { useTimedStep, type TimedStepOptions } from './use-timed-step.js'

/** The flow for a forgotten password, drawn. */
export function ResetSteps(props: ResetFlowProps & ResetStart) {
  const { step, options } = useResetSteps(props)
  switch (step) {
    case 'account':
      return <AccountStep {...options} />
    case 'code':
      return <CodeStep {...options} />
    case 'password':
      return <TimedStep {...options} />
  }
}

/** The last step, with the account and the time that is left above its fields. */
function TimedStep(options: TimedStepOptions) {
  const { last, wayBack, deadline } = useTimedStep(options)
  return (
    <LastStep
      {...last}
      intro={
        <>
          <WayBack {...wayBack} onRestart={last.onRestart} />
          {deadline && <Deadline {...deadline} />}
        </>
      }
    />
  )
}

interface WayBackProps {
  account: string
  /** What the last attempt failed with. */
  error: PasswordError | null
  onRestart: () => void
}

/** The account, and the way back to it, which leaves the form as Cancel does: what became of the password is said first. */
function WayBack({ account, error, onRestart }: WayBackProps) {
  const { pending } = useFormScope()
  const back = useCancel({ error, pending, onCancel: onRestart })
  return (
    <>
      <AccountRow account={account} onChange={back.press} waiting={pending} />
      {back.notice && <CancelNotice cancel={back} />}
    </>
  )
}
