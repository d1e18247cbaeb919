'use client'

import type { PasswordError } from '../../core/errors.js'
import { alertWords } from '../alert-words.js'
import { useFormScope } from '../form-context.js'
import type { Cancel } from '../use-cancel.js'
import { AlertBox } from './alert-box.js'

/** What became of the password, before the form goes. It comes with its text, and is heard by the focus that it takes. */
export function CancelNotice({ cancel: { notice } }: { cancel: Cancel }) {
  const { messages } = useFormScope()
  const text = notice === 'unchanged' ? messages.unchanged : alertWords(messages, notice).text
  return <AlertBox about={notice} text={text} />
}

/** What is to be said after a failure, or after none; `before` is what was to be said until then. */
export function outcomeAfter(error: PasswordError | null, before: Cancel['notice']): Cancel['notice'] {
  if (!error || error.code === 'aborted') return before
  if (error.code === 'outcome-unknown') return error
  return before ?? 'unchanged'
}
