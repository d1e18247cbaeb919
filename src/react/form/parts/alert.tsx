'use client'

import type { PasswordError } from '../../../core/errors.js'
import { alertWords, type AlertOptions } from '../error-message.js'
import { useFormScope } from '../../shared/form-context.js'
import { AlertBox } from './alert-box.js'

export interface AlertProps extends AlertOptions {
  error: PasswordError | null
}

/** What went wrong with the form as a whole. */
export function Alert({ error, ...options }: AlertProps) {
  const { part, messages } = useFormScope()
  const { text, serviceMessage, reference } = alertWords(messages, error, options)
  return (
    <>
      <AlertBox about={error} text={text} />
      {serviceMessage && (
        // Its language need not be that of the form.
        <p {...part('service-message')} dir="auto">
          {serviceMessage}
        </p>
      )}
      {reference && <p {...part('reference')}>{reference}</p>}
    </>
  )
}
