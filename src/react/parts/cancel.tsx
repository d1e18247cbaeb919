'use client'

import { useEffect, useRef } from 'react'
import { words } from '../../core/messages.js'
import { useFormScope } from '../form-context.js'
import type { Cancel } from '../use-cancel.js'

/** Beside the button that submits. While an attempt is under way it waits: nobody could say what became of it. */
export function CancelButton({ cancel }: { cancel: Cancel }) {
  const { part, elements, messages, pending } = useFormScope()
  return (
    <elements.Button
      {...part('cancel', { pending })}
      type="button"
      aria-disabled={pending || undefined}
      onClick={cancel.press}
    >
      {cancel.notice ? messages.close : messages.cancel}
    </elements.Button>
  )
}

/** What became of the password, before the form goes. As the form's alert: there before its text, and takes the focus with it. */
export function CancelNotice({ cancel: { notice } }: { cancel: Cancel }) {
  const { part, elements, messages, focus } = useFormScope()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (notice) focus(element.current)
  }, [notice, focus])
  return (
    <elements.Alert {...part('alert')} role="alert" tabIndex={-1} ref={element}>
      {notice && (
        <p {...part('message')}>
          {notice === 'unchanged' ? messages.unchanged : words(messages.errors[notice.code], notice)}
        </p>
      )}
    </elements.Alert>
  )
}
