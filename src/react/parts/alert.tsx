'use client'

import { useEffect, useRef } from 'react'
import type { PasswordError } from '../../core/errors.js'
import { words } from '../../core/messages.js'
import { useFormScope } from '../form-context.js'

/**
 * What went wrong with the form as a whole. The element is there before its text (ARIA19), and takes the focus with it,
 * so that the text is also where the eye and the keyboard are.
 */
export function Alert({ error }: { error: PasswordError | null }) {
  const { part, messages } = useFormScope()
  const element = useRef<HTMLDivElement>(null)
  const { requestId } = error ?? {}
  useEffect(() => {
    if (error) element.current?.focus()
  }, [error])
  return (
    <div {...part('alert')} role="alert" tabIndex={-1} ref={element}>
      {error && <p {...part('message')}>{words(messages.errors[error.code], error)}</p>}
      {requestId && <p {...part('reference')}>{words(messages.reference, { requestId })}</p>}
    </div>
  )
}
