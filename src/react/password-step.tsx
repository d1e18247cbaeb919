'use client'

import type { ReactNode } from 'react'
import { deferredHere } from './deferred.js'
import { useFormScope } from './form-context.js'
import { HiddenUsername } from './parts/hidden-username.js'
import { NewPasswordField } from './parts/new-password-field.js'
import { PasswordField } from './parts/password-field.js'
import { StepForm } from './step-form.js'
import { usePasswordStep, type PasswordFlow, type PasswordStepProps } from './use-password-step.js'

interface Drawn {
  /** Before the fields. */
  intro?: ReactNode
  /** In the panel that takes their place. */
  next?: ReactNode
}

/** The step both flows share, drawn. */
export function PasswordStep<Values>({
  strengthMeter = false,
  intro,
  next,
  ...options
}: PasswordStepProps & PasswordFlow<Values> & Drawn) {
  const { names, form, success, ...known } = usePasswordStep(useFormScope(), options)
  const late = deferredHere() // Nothing succeeds without it.
  if (late && success) return <late.SuccessPanel {...success}>{next}</late.SuccessPanel>
  return (
    <StepForm {...form} actions={options.instead && next}>
      {intro}
      <HiddenUsername username={options.username} />
      {names.map((name, index) => {
        const last = index === names.length - 1
        return name === 'newPassword' ? (
          <NewPasswordField key={name} {...known} meter={strengthMeter} last={last} />
        ) : (
          <PasswordField key={name} name={name} fields={known.fields} last={last} />
        )
      })}
    </StepForm>
  )
}
