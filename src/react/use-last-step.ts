'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { PasswordError } from '../core/errors.js'
import type { Messages } from '../core/messages.js'
import { callHost } from './call-host.js'
import { deferredHere } from './deferred.js'
import type { PasswordFlow, PasswordStepProps } from './use-password-step.js'
import { useResetPassword, type ResetPasswordValues } from './use-reset-password.js'
import type { StepCallbacks } from './use-step-call.js'

/** Functions, so that the token itself is in no props of ours. */
export interface ResetToken {
  read(): string
  /** It has been used, or its time is over. */
  drop(): void
}

export interface LastStepOptions extends PasswordStepProps, StepCallbacks {
  token: ResetToken
  /** The token's time is over. */
  expired?: boolean
  /** The token is good for nothing, and the person asks for a new code. */
  onRestart: () => void
}

/** Takes the new password for a token. A refused password keeps it: another one costs no second code. */
export function useLastStep(
  { code, reset: text }: Messages,
  { token, expired = false, confirm = true, onSuccess, onError, onChallenge, onRestart }: LastStepOptions,
): PasswordFlow<ResetPasswordValues> & Pick<PasswordStepProps, 'onSuccess' | 'onError'> {
  const submission = useResetPassword()
  const [refusal, setRefusal] = useState<PasswordError | null>(null)
  const unsure = useRef(false)
  // What is under way may still succeed.
  const late = expired && ['idle', 'error'].includes(submission.status)
  const end = useMemo(() => (late ? new PasswordError('token-expired') : refusal), [late, refusal])
  useEffect(() => {
    if (end) token.drop()
  }, [end, token])

  /** A token that was dropped is never sent as an empty one. */
  function held(): string {
    const resetToken = token.read()
    if (!resetToken) throw new PasswordError('token-missing')
    return resetToken
  }

  function failed(failure: PasswordError): void {
    // Where it is not there, nothing has been said of the token.
    void callHost(onError, deferredHere()?.refusalOfToken(failure, unsure, setRefusal, onChallenge) ?? failure)
  }

  return {
    flow: 'reset',
    names: confirm ? ['newPassword', 'confirmPassword'] : ['newPassword'],
    submission,
    values: ({ newPassword: password }) => ({ resetToken: held(), password }),
    onSuccess(result) {
      token.drop()
      return onSuccess?.(result)
    },
    onError: failed,
    instead: end
      ? {
          error: end,
          ended: true,
          text: { ...text, submit: code.again },
          onSubmit(event) {
            event.preventDefault()
            onRestart()
          },
        }
      : undefined,
  }
}
