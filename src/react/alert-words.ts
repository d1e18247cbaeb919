'use client'

import type { PasswordError, PasswordErrorCode } from '../core/errors.js'
import { words, type Messages } from '../core/messages.js'

/** Of these, support may know more. */
const forSupport: ReadonlySet<PasswordErrorCode> = new Set([
  'rejected',
  'forbidden',
  'config',
  'account-not-found',
  'undecryptable',
  'outcome-unknown',
])

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
  const { requestId } = error
  return {
    text: words(messages.errors[code], error),
    reference: requestId && forSupport.has(code) ? words(messages.reference, { requestId }) : '',
  }
}
