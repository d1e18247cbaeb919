'use client'

import type { ReactNode } from 'react'
import { useFormScope } from '../../shared/form-context.js'
import { useField, type FieldOptions, type FieldWiring } from '../use-field.js'

export interface FieldProps extends FieldOptions {
  children: (wiring: FieldWiring) => ReactNode
  below?: ReactNode
}

/** Label, input, hint and error of one field. */
export function Field({ children, below, ...options }: FieldProps) {
  const { part, elements } = useFormScope()
  const field = useField(options)
  return (
    <div {...part('field', { invalid: field.invalid })} {...field.group}>
      <elements.Label {...part('label')} htmlFor={options.id}>
        {options.label}
      </elements.Label>
      {children(field)}
      <p {...part('error')} {...field.error}>
        {options.error}
      </p>
      {options.hint && (
        <p {...part('hint')} id={field.hintId}>
          {options.hint}
        </p>
      )}
      {below}
    </div>
  )
}
