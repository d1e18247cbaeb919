'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { endsToken } from '../../core/error-facts.js'
import { PasswordError } from '../../core/errors.js'
import { invokeCallback } from '../../form/host-callbacks.js'
import type { FrameScope } from '../shared/form-context.js'
import { useFormSnapshot, usePasswordForm } from '../form/use-password-form.js'
import type { PasswordFlow, PasswordStepProps } from '../steps/use-password-step.js'
import type { StepCallbacks } from './use-step-call.js'

/** Functions, so that the token itself is in no props of the kit. */
export interface ResetToken {
  read(): string
  /** It has been used, or its time is over. */
  drop(): void
}

export interface NewPasswordFlowOptions extends PasswordStepProps, StepCallbacks {
  token: ResetToken
  /** The token's time is over. */
  expired?: boolean
  /** The token is good for nothing, and the person asks for a new code. */
  onRestart: () => void
}

/** Whoever only knows an address must not learn that its account is locked, nor how many tries are left. */
const hiddenErrorCodes = { locked: true, 'wrong-password': true }

/** Takes the new password for a token. A refused password keeps it: another one costs no second code. */
export function useNewPasswordFlow(
  scope: FrameScope,
  {
    token,
    expired = false,
    confirm = true,
    username,
    onSuccess,
    onError,
    onChallenge,
    onRestart,
  }: NewPasswordFlowOptions,
): PasswordFlow {
  const { code, reset: text } = scope.messages
  const [tokenError, setTokenError] = useState<PasswordError | null>(null)
  const hadUnknownOutcome = useRef(false)
  const names = confirm ? (['newPassword', 'confirmPassword'] as const) : (['newPassword'] as const)

  const form = usePasswordForm(scope, {
    flow: 'reset',
    fields: names,
    operation: 'resetPassword',
    valuesOf: ({ newPassword: password }) => ({ resetToken: readToken(token), password }),
    username,
    hiddenErrorCodes,
    text,
    onSuccess(result) {
      token.drop()
      return onSuccess?.(result)
    },
    onError(failure) {
      // The service has one number for whatever is wrong with a token: an attempt before may have used it.
      const isUsed = failure.code === 'token-invalid' && hadUnknownOutcome.current
      const error = isUsed ? new PasswordError('token-used', '', failure) : failure
      hadUnknownOutcome.current ||= error.code === 'outcome-unknown'
      if (endsToken(error.code)) setTokenError(error)
      if (error.code === 'challenge') void invokeCallback(onChallenge, error)
      void invokeCallback(onError, error)
    },
  })

  // A request in flight may still succeed.
  const isExpired = useFormSnapshot(form, ({ status }) => status === 'idle') && expired
  const end = useMemo(() => (isExpired ? new PasswordError('token-expired') : tokenError), [isExpired, tokenError])
  useEffect(() => {
    if (end) token.drop()
  }, [end, token])

  return {
    mode: 'reset',
    names,
    form,
    hiddenErrorCodes,
    endedState: end
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

/** A token that was dropped is never sent as an empty one. */
function readToken(token: ResetToken): string {
  const resetToken = token.read()
  if (!resetToken) throw new PasswordError('token-missing')
  return resetToken
}
