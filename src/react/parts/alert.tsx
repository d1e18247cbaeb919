'use client'

import type { PasswordError } from '../../core/errors.js'
import type { HiddenErrorCodes } from '../../form/types.js'
import { alertWords } from '../alert-words.js'
import { useFormScope } from '../form-context.js'
import { AlertBox } from './alert-box.js'

export interface AlertProps {
  error: PasswordError | null
  hiddenErrorCodes: HiddenErrorCodes | undefined
}

/** What went wrong with the form as a whole. */
export function Alert({ error, hiddenErrorCodes }: AlertProps) {
  const { part, messages } = useFormScope()
  const { text, reference } = alertWords(messages, error, hiddenErrorCodes)
  return (
    <>
      <AlertBox about={error} text={text} />
      {reference && <p {...part('reference')}>{reference}</p>}
    </>
  )
}
