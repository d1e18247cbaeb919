'use client'

import { useEffect, useRef } from 'react'
import type { PasswordError, PasswordErrorCode } from '../../core/errors.js'
import { words } from '../../core/messages.js'
import { useFormScope } from '../form-context.js'

export interface AlertProps {
  error: PasswordError | null
  /** What is not told by its name: it reads as any other refusal. */
  untold: ReadonlySet<PasswordErrorCode>
}

/** Of these, support may know more. */
const forSupport: ReadonlySet<PasswordErrorCode> = new Set([
  'rejected',
  'forbidden',
  'config',
  'account-not-found',
  'undecryptable',
  'outcome-unknown',
])

/**
 * What went wrong with the form as a whole. The element is there before its text (ARIA19), and takes the focus with it,
 * so that the text is also where the eye and the keyboard are. The reference is beside it, not part of what is announced.
 */
export function Alert({ error, untold }: AlertProps) {
  const { part, elements, messages, focus } = useFormScope()
  const code = error && (untold.has(error.code) ? 'rejected' : error.code)
  const element = useRef<HTMLDivElement>(null)
  const requestId = code && forSupport.has(code) ? error?.requestId : undefined
  useEffect(() => {
    if (error) focus(element.current)
  }, [error, focus])
  return (
    <>
      <elements.Alert {...part('alert')} role="alert" tabIndex={-1} ref={element}>
        {error && code && <p {...part('message')}>{words(messages.errors[code], error)}</p>}
      </elements.Alert>
      {requestId && <p {...part('reference')}>{words(messages.reference, { requestId })}</p>}
    </>
  )
}
