'use client'

import { alertWords } from '../alert-words.js'
import { useFormScope } from '../form-context.js'
import type { Cancel } from '../use-cancel.js'
import { AlertBox } from './alert-box.js'

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
  const { messages } = useFormScope()
  const text = notice === 'unchanged' ? messages.unchanged : alertWords(messages, notice).text
  return <AlertBox about={notice} text={text} />
}
