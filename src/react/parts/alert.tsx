'use client'

import type { PasswordError } from '../../core/errors.js'
import { words } from '../../core/messages.js'
import { useFormScope } from '../form-context.js'

/**
 * What went wrong with the form as a whole. The element is there before its text (ARIA19), and takes the focus with it,
 * so that the text is also where the eye and the keyboard are.
 */
export function Alert({ error, tellsLock }: { error: PasswordError | null; tellsLock: boolean }) {
  const { part, messages } = useFormScope()
  const { requestId } = error ?? {}
  return (
    <div {...part('alert')} role="alert" tabIndex={-1}>
      {error && (
        <p {...part('message')} ref={focusParent}>
          {words(messages.errors[error.code === 'locked' && !tellsLock ? 'rejected' : error.code], error)}
        </p>
      )}
      {requestId && <p {...part('reference')}>{words(messages.reference, { requestId })}</p>}
    </div>
  )
}

const focusParent = (message: HTMLElement | null) => message?.parentElement?.focus()
