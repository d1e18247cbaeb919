'use client'

import { useCallback, useState } from 'react'
import { accountName } from '../../core/account.js'
import type { PasswordError } from '../../core/errors.js'
import { useFormScope } from '../shared/form-context.js'
import type { RenderStep } from '../steps/draw-step.js'
import { MessageStep } from '../steps/message-step.js'
import { useCancel, useCancelNotice } from '../form/use-cancel.js'
import { accountRow } from './account-row.js'
import { drawResetStep } from './draw-reset-step.js'
import { useNewPasswordStep } from './new-password-step.js'
import type { DrawnResetProps, TimedStepOptions } from './types.js'
import { useAccountStep, type AccountStepOptions } from './use-account-step.js'
import { useCodeStep, type CodeStepOptions } from './use-code-step.js'
import { useResetSteps, type ResetStepsOptions } from './use-reset-steps.js'
import { useServiceSettings } from '../provider/use-service-settings.js'

// For a change in which a code takes the place of the current password.
export { readAccount } from '../../core/account.js'
export { isSentNow } from '../../form/requests/reset-cooldowns.js'
export { useMailLinks } from '../form/use-mail-links.js'
export { useStep } from '../form/use-step.js'
export { useExtras } from '../steps/use-extras.js'
export { useStepTelemetry } from '../form/use-step-telemetry.js'
export { Deadline } from './parts/deadline.js'
export { useResetCode } from './use-reset-code.js'
export { useResetToken } from './use-reset-token.js'
export { useStepCall } from './use-step-call.js'
export { accountName, drawResetStep, useCancel, useCodeStep, useServiceSettings }

/** The flow for a forgotten password, once it is known what the service offers. */
export function ResetSteps({ render = drawResetStep, ...props }: DrawnResetProps) {
  const { account } = useFormScope().messages
  const settings = useServiceSettings()
  if (settings) return <KnownSteps {...props} render={render} settings={settings} />
  return <MessageStep step="account" text={account} error={null} busy onPress={() => {}} render={render} />
}

/** The step that the person is at. Each is mounted when it comes, and keeps nothing for the next. */
function KnownSteps({ render, ...props }: ResetStepsOptions & WithRender) {
  const { step, options } = useResetSteps(props)
  switch (step) {
    case 'account':
      return <AccountStep {...options} render={render} />
    case 'code':
      return <CodeStep {...options} render={render} />
    case 'password':
      return <TimedStep {...options} render={render} />
  }
}

interface WithRender {
  render: RenderStep
}

function AccountStep({ render, ...options }: AccountStepOptions & WithRender) {
  return render(useAccountStep(options))
}

function CodeStep({ render, ...options }: CodeStepOptions & WithRender) {
  return render(useCodeStep(options))
}

/** The last step where its token came with a code: for an account, and for as long as the service says. */
function TimedStep({ render, to, expiresAt, onError, ...options }: TimedStepOptions & WithRender) {
  const scope = useFormScope()
  const [expired, setExpired] = useState(false)
  const onOver = useCallback(() => setExpired(true), [])
  const [error, setError] = useState<PasswordError | null>(null)
  const step = useNewPasswordStep(scope, {
    ...options,
    expired,
    takesFocus: true,
    onError(failure) {
      setError(failure)
      return onError?.(failure)
    },
  })
  const { pending } = step.scope
  // The way back to the account leaves the form as Cancel does.
  const back = useCancel({ error, pending, onCancel: options.onRestart })
  const notice = useCancelNotice(scope, back)
  if (step.step === 'done') return render(step)
  return render({
    ...step,
    account: { ...accountRow(scope, accountName(to), back.press, pending), notice },
    deadline: expiresAt < Infinity && !expired ? { until: expiresAt, onOver } : undefined,
  })
}
