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

/** For the person to quote to support, of a failure that is told as `code`. */
export function referenceOf(messages: Messages, code: PasswordErrorCode, { requestId }: PasswordError): string {
  return requestId && forSupport.has(code) ? words(messages.reference, { requestId }) : ''
}
