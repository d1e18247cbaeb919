'use client'

import { errorFacts } from '../core/error-facts.js'
import type { PasswordError, PasswordErrorCode } from '../core/errors.js'
import type { HiddenErrorCodes } from '../form/types.js'
import { words, type Messages } from '../core/messages.js'

export interface AlertWords {
  text: string
  /** For the person to quote to support; beside the alert, and not part of what is announced. */
  reference: string
}

/** What is said of a failure. */
export function alertWords(messages: Messages, error: PasswordError | null, hidden?: HiddenErrorCodes): AlertWords {
  if (!error) return { text: '', reference: '' }
  const code = hidden?.[error.code] ? 'rejected' : error.code
  return {
    text: words(messages.errors[code], error),
    reference: referenceOf(messages, code, error),
  }
}

/** For the person to quote to support, of a failure that is told as `code`. */
function referenceOf(messages: Messages, code: PasswordErrorCode, { requestId }: PasswordError): string {
  return requestId && errorFacts[code].showsReference ? words(messages.reference, { requestId }) : ''
}
