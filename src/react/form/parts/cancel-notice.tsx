'use client'

import { alertWords } from '../error-message.js'
import { useFormScope } from '../../shared/form-context.js'
import type { Cancel } from '../use-cancel.js'
import { AlertBox } from './alert-box.js'

/** What became of the password, before the form goes. It comes with its text, and is heard by the focus that it takes. */
export function CancelNotice({ cancel: { notice } }: { cancel: Cancel }) {
  const { messages } = useFormScope()
  const text = notice === 'unchanged' ? messages.unchanged : alertWords(messages, notice).text
  return <AlertBox about={notice} text={text} />
}
