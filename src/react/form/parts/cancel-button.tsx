'use client'

import { useFormScope } from '../../shared/form-context.js'
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
