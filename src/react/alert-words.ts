'use client'

import type { PasswordError, PasswordErrorCode } from '../core/errors.js'
import { words, type Messages } from '../core/messages.js'
import { deferredHere } from './deferred.js'

export interface AlertWords {
  text: string
  /** For the person to quote to support; beside the alert, and not part of what is announced. */
  reference: string
}

/** Codes the person is not told of: they read as any other refusal. */
export type Untold = Partial<Record<PasswordErrorCode, boolean>>

/** What is said of a failure. */
export function alertWords(messages: Messages, error: PasswordError | null, untold?: Untold): AlertWords {
  if (!error) return { text: '', reference: '' }
  const code = untold?.[error.code] ? 'rejected' : error.code
  return {
    text: words(messages.errors[code], error),
    // Where it is not there, no service has given anything to quote.
    reference: deferredHere()?.referenceOf(messages, code, error) ?? '',
  }
}
