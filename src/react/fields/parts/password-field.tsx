'use client'

import type { ReactNode } from 'react'
import { useFormScope } from '../../shared/form-context.js'
import { join } from '../../shared/class-names.js'
import { useSecretInput, type SecretInputOptions } from '../use-secret-input.js'
import { CapsLock } from './caps-lock.js'
import { Field } from './field.js'
import { EyeIcon } from './icons.js'
import { maskClasses } from '../../shared/masks.js'

export interface PasswordFieldProps extends SecretInputOptions {
  hint?: string | undefined
  /** Ids of what else tells of the field. */
  describedBy?: string | undefined
  /** For password generators, in Apple's grammar. */
  passwordRules?: string | undefined
  /** Below the field. */
  children?: ReactNode
}

/** A field whose text the person may show. */
export function PasswordField({ hint, describedBy, passwordRules, children, ...options }: PasswordFieldProps) {
  const { part, elements, pending } = useFormScope()
  const { onLeave, input, toggle, visible, element, ...field } = useSecretInput(options)
  return (
    <Field {...field} hint={hint} describedBy={describedBy} below={children}>
      {({ invalid, input: wiring }) => (
        <>
          <div {...part('control', { invalid, pending, visible })} onBlur={onLeave}>
            <elements.Input
              {...part('input', { invalid })}
              {...(passwordRules !== undefined && { passwordrules: passwordRules })}
              className={join(part('input').className, maskClasses)}
              {...input}
              {...wiring}
            />
            <elements.Button {...part('toggle', { visible })} {...toggle}>
              <EyeIcon part={part} struck={visible} />
            </elements.Button>
          </div>
          <CapsLock input={element} />
        </>
      )}
    </Field>
  )
}
