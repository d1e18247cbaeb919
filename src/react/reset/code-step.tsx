'use client'

import { useFormScope } from '../shared/form-context.js'
import { join } from '../shared/class-names.js'
import { AccountRow } from './parts/account-row.js'
import { Field } from '../fields/parts/field.js'
import { Link } from '../form/parts/link-button.js'
import { maskClasses } from '../shared/masks.js'
import { StepForm } from '../form/step-form.js'
import { useCodeStep, type CodeStepOptions } from './use-code-step.js'

/** The second step of a reset, drawn. */
export function CodeStep(options: CodeStepOptions) {
  const { part, elements } = useFormScope()
  const { form, account, field, input, resend } = useCodeStep(options)
  return (
    <StepForm
      {...form}
      actions={
        <Link waiting={resend.waiting} describedBy={resend.id} onPress={resend.onPress}>
          {resend.text}
        </Link>
      }
    >
      <AccountRow {...account} />
      <Field {...field}>
        {({ invalid, input: wiring }) => (
          <elements.Input
            {...part('input', { invalid, plain: true })}
            className={join(part('input').className, maskClasses)}
            {...input}
            {...wiring}
          />
        )}
      </Field>
      <p {...part('hint')} id={resend.id}>
        {resend.wait}
      </p>
    </StepForm>
  )
}
