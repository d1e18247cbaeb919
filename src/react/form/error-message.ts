'use client'

import { showsReference } from '../../core/error-facts.js'
import type { PasswordError, PasswordErrorCode } from '../../core/errors.js'
import type { HiddenErrorCodes } from '../../form/types.js'
import { words, type Messages } from '../../core/messages.js'

export interface AlertWords {
  text: string
  /** For the person to quote to support; beside the alert, and not part of what is announced. */
  reference: string
}

/** What is said of a failure; a code that is hidden has the words of a plain refusal. */
export function alertWords(
  messages: Messages,
  error: PasswordError | null,
  hiddenErrorCodes: HiddenErrorCodes = {},
): AlertWords {
  if (!error) return { text: '', reference: '' }
  const code = hiddenErrorCodes[error.code] ? 'rejected' : error.code
  return {
    // An error of another version of the kit may have a code that has no words here.
    text: words(messages.errors[code] ?? messages.errors.rejected, error),
    reference: referenceOf(messages, code, error),
  }
}

/** For the person to quote to support, of a failure that is shown as `code`. */
function referenceOf(messages: Messages, code: PasswordErrorCode, { requestId }: PasswordError): string {
  return requestId && showsReference(code) ? words(messages.reference, { requestId }) : ''
}
