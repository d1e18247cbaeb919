'use client'

import { useFormScope } from '../shared/form-context.js'
import { CountrySelect } from './parts/country-select.js'
import { Field } from '../fields/parts/field.js'
import { StepForm } from '../form/step-form.js'
import { useAccountStep, type AccountStepOptions } from './use-account-step.js'

/** The first step of a reset, drawn. */
export function AccountStep(options: AccountStepOptions) {
  const { part, elements } = useFormScope()
  const { form, field, input, country } = useAccountStep(options)
  return (
    <StepForm {...form}>
      <Field {...field}>
        {({ invalid, input: wiring }) => (
          <elements.Input {...part('input', { invalid, plain: true })} {...input} {...wiring} />
        )}
      </Field>
      {country && <CountrySelect {...country} />}
    </StepForm>
  )
}
