'use client'

import { factsOf } from '../../core/error-facts.js'
import type { PasswordError, PasswordErrorCode } from '../../core/errors.js'
import type { HiddenErrorCodes } from '../../form/types.js'
import { readableServiceMessage } from '../../core/service-message.js'
import { words, type Messages } from '../../core/messages.js'

export interface AlertWords {
  text: string
  /** The service's own sentence, where its number is unknown; beside the alert too. */
  serviceMessage: string
  /** For the person to quote to support; beside the alert, and not part of what is announced. */
  reference: string
}

export interface AlertOptions {
  /** They read as any other refusal. */
  hiddenErrorCodes?: HiddenErrorCodes | undefined
  /** Only where what the service says cannot tell of an account. */
  showsServiceMessage?: boolean | undefined
}

/** What is said of a failure. */
export function alertWords(
  messages: Messages,
  error: PasswordError | null,
  { hiddenErrorCodes, showsServiceMessage = false }: AlertOptions = {},
): AlertWords {
  if (!error) return { text: '', serviceMessage: '', reference: '' }
  const isHidden = hiddenErrorCodes?.[error.code]
  const code = isHidden ? 'rejected' : error.code
  return {
    // An error of another version of the kit may have a code that has no words here.
    text: words(messages.errors[code] ?? messages.errors.rejected, error),
    serviceMessage:
      showsServiceMessage && error.code === 'rejected' && error.apiCode !== undefined && !isHidden
        ? readableServiceMessage(error.serviceMessage)
        : '',
    reference: referenceOf(messages, code, error),
  }
}

/** For the person to quote to support, of a failure that is told as `code`. */
function referenceOf(messages: Messages, code: PasswordErrorCode, { requestId }: PasswordError): string {
  return requestId && factsOf(code).showsReference ? words(messages.reference, { requestId }) : ''
}
