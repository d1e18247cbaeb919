'use client'

import type { ReactNode } from 'react'
import { useFormScope } from '../shared/form-context.js'
import { Link } from '../form/parts/link-button.js'
import { PasswordStep } from '../password-step/password-step.js'
import { useLastStep, type LastStepOptions } from './use-last-step.js'

export interface LastStepProps extends LastStepOptions {
  /** Draws a button on the last panel that leads back to the sign-in. */
  onDone?: (() => void) | undefined
  /** Before the fields. */
  intro?: ReactNode
}

/** The step that takes the new password for a token, drawn. */
export function LastStep({ onDone, ...props }: LastStepProps) {
  const scope = useFormScope()
  const { reset } = scope.messages
  return (
    <PasswordStep
      {...props}
      {...useLastStep(scope, props)}
      next={onDone && <Link onPress={onDone}>{reset.leave}</Link>}
    />
  )
}
