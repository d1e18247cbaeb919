'use client'

import { useCallback, useState } from 'react'
import { accountName, type Recipient } from '../../core/account.js'
import type { PasswordError } from '../../core/errors.js'
import type { LastStepOptions } from './use-last-step.js'

export interface TimedStepOptions extends LastStepOptions {
  to: Recipient
  /** Milliseconds since the epoch; `Infinity` where nobody has said. */
  expiresAt: number
}

/** The last step where its token came with a code: for an account, and for as long as the service says. */
export function useTimedStep({ to, expiresAt, onError, ...last }: TimedStepOptions) {
  const [expired, setExpired] = useState(false)
  const onOver = useCallback(() => setExpired(true), [])
  const [error, setError] = useState<PasswordError | null>(null)
  return {
    last: {
      ...last,
      expired,
      onError(failure: PasswordError) {
        setError(failure)
        return onError?.(failure)
      },
    },
    /** The way back to the account leaves the form as Cancel does. */
    wayBack: { account: accountName(to), error },
    deadline: expiresAt < Infinity && !expired ? { until: expiresAt, onOver } : undefined,
  }
}
