'use client'

import type { PasswordError } from '../../core/errors.js'
import { alertWords, type Untold } from '../alert-words.js'
import { useFormScope } from '../form-context.js'
import { AlertBox } from './alert-box.js'

export interface AlertProps {
  error: PasswordError | null
  untold: Untold | undefined
}

/** What went wrong with the form as a whole. */
export function Alert({ error, untold }: AlertProps) {
  const { part, messages } = useFormScope()
  const { text, reference } = alertWords(messages, error, untold)
  return (
    <>
      <AlertBox about={error} text={text} />
      {reference && <p {...part('reference')}>{reference}</p>}
    </>
  )
}
