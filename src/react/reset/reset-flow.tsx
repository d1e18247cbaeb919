'use client'

import { useEffect, useState } from 'react'
import type { PasswordError } from '../../core/errors.js'
import { useFormScope } from '../shared/form-context.js'
import { lazyModule } from '../../core/lazy-module.js'
import { drawStep } from '../steps/draw-step.js'
import { MessageStep } from '../steps/message-step.js'
import type { DrawnResetProps } from './types.js'
import { useHydrated } from '../shared/use-hydrated.js'

/** In one piece, with the waits between codes and the list of countries. */
export const resetSteps = lazyModule(() => import('./reset-steps.js'))

/** The flow for a forgotten password. What it needs beyond the last step comes when it is drawn (decisions/0010). */
export function ResetFlow(props: DrawnResetProps) {
  const { account, retry } = useFormScope().messages
  const hydrated = useHydrated()
  const [steps, setSteps] = useState(resetSteps.getIfLoaded)
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
    <MessageStep
      step="account"
      text={{ title: account.title, submit: error ? retry : account.submit }}
      error={error}
      busy={!error}
      onPress={again}
      render={props.render ?? drawStep}
    />
  )
}
