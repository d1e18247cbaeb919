'use client'

import type { PasswordError, PasswordErrorCode } from '../../core/errors.js'
import { alertWords } from '../alert-words.js'
import { useFormScope } from '../form-context.js'
import { AlertBox } from './alert-box.js'

export interface AlertProps {
  error: PasswordError | null
  /** What is not told by its name: it reads as any other refusal. */
  untold: ReadonlySet<PasswordErrorCode> | undefined
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
