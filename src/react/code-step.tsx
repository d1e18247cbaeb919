'use client'

import { useFormScope } from './form-context.js'
import { join } from './join.js'
import { AccountRow } from './parts/account-row.js'
import { Field } from './parts/field.js'
import { Link } from './parts/link.js'
import { maskClasses } from './parts/masks.js'
import { StepForm } from './step-form.js'
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
