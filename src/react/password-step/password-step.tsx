'use client'

import type { ReactNode } from 'react'
import { useFormScope } from '../shared/form-context.js'
import { HiddenUsername } from '../form/parts/hidden-username.js'
import { NewPasswordField } from '../fields/parts/new-password-field.js'
import { PasswordField } from '../fields/parts/password-field.js'
import { SuccessPanel } from '../form/parts/success-panel.js'
import { StepForm } from '../form/step-form.js'
import { usePasswordStep, type PasswordFlow, type PasswordStepProps } from './use-password-step.js'

export interface PasswordStepElementProps
  extends PasswordFlow, Pick<PasswordStepProps, 'strengthMeter' | 'username' | 'onCancel'> {
  /** Before the fields. */
  intro?: ReactNode
  /** In the panel that takes their place. */
  next?: ReactNode
}

/** The step both flows share, drawn. */
export function PasswordStep({ strengthMeter = false, username, intro, next, ...options }: PasswordStepElementProps) {
  const { names, form, step, success } = usePasswordStep(useFormScope(), options)
  if (success) return <SuccessPanel {...success}>{next}</SuccessPanel>
  return (
    <StepForm {...step} actions={options.endedState && next}>
      {intro}
      <HiddenUsername username={username} />
      {names.map((name, index) => {
        const last = index === names.length - 1
        return name === 'newPassword' ? (
          <NewPasswordField key={name} form={form} meter={strengthMeter} last={last} />
        ) : (
          <PasswordField key={name} name={name} form={form} last={last} />
        )
      })}
    </StepForm>
  )
}
