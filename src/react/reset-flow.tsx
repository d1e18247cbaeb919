'use client'

import { useEffect, useState } from 'react'
import type { Channel } from '../core/account.js'
import type { PasswordError } from '../core/errors.js'
import { useFormScope } from './form-context.js'
import { lazyCode } from './lazy-code.js'
import { Notice } from './notice.js'
import { useHydrated } from './use-hydrated.js'
import type { PasswordStepProps } from './use-password-step.js'
import type { StepCallbacks } from './use-step-call.js'

export interface ResetFlowProps extends PasswordStepProps, StepCallbacks {
  /** How a code may be sent. @default both */
  channels?: readonly Channel[] | undefined
  /** Stands in the account's field from the start. */
  defaultAccount?: string | undefined
  /** Of phone numbers that are typed without one: which country is chosen from the start. @default '+86' */
  defaultCountryCode?: string | undefined
  /** Characters of a code, `verifyCodeLength` of the pool: no other length is tried, since a wrong try voids a code. @default 6 */
  codeLength?: number | undefined
  /** Sends a code as soon as it has all its characters. @default false */
  autoSubmitCode?: boolean | undefined
  /** Draws a button on the last panel that leads back to the sign-in. */
  onDone?: (() => void) | undefined
}

export interface ResetStart {
  /** Whether the first step takes the focus. */
  takesFocus: boolean
}

/** In one piece, with the waits between codes and the list of countries. */
export const resetSteps = lazyCode(() => import('./reset-steps.js'))

/** The flow for a forgotten password. What it needs beyond the last step comes when it is drawn (decisions/0010). */
export function ResetFlow(props: ResetFlowProps & ResetStart) {
  const { account, retry } = useFormScope().messages
  const hydrated = useHydrated()
  const [steps, setSteps] = useState(resetSteps.here)
  const [error, setError] = useState<PasswordError | null>(null)
  const [retried, setRetried] = useState(false)

  const load = () => void resetSteps.load().then(setSteps, setError)
  useEffect(load, [])

  function again(): void {
    setError(null)
    setRetried(true)
    load()
  }

  // The button that was pressed goes when the steps come, and the focus with it.
  if (steps && hydrated) return <steps.ResetSteps {...props} takesFocus={props.takesFocus || retried} />
  return (
    <Notice
      text={{ title: account.title, submit: error ? retry : account.submit }}
      error={error}
      busy={!error}
      onPress={again}
    />
  )
}
