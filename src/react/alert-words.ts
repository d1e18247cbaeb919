'use client'

import type { PasswordError, PasswordErrorCode } from '../core/errors.js'
import { words, type Messages } from '../core/messages.js'
import { deferredHere } from './deferred.js'

export interface AlertWords {
  text: string
  /** For the person to quote to support; beside the alert, and not part of what is announced. */
  reference: string
}

/** What is said of a failure; what is `untold` reads as any other refusal. */
export function alertWords(
  messages: Messages,
  error: PasswordError | null,
  untold?: ReadonlySet<PasswordErrorCode>,
): AlertWords {
  if (!error) return { text: '', reference: '' }
  const code = untold?.has(error.code) ? 'rejected' : error.code
  return {
    text: words(messages.errors[code], error),
    // Where it is not there, no service has given anything to quote.
    reference: deferredHere()?.referenceOf(messages, code, error) ?? '',
  }
}
