'use client'

import { useState } from 'react'
import type { PasswordError } from '../../core/errors.js'
import type { FrameScope } from '../shared/form-context.js'
import type { Messages } from '../../core/messages.js'
import { alertWords } from './error-message.js'
import { link } from './link.js'
import type { Box, Cancel, LinkLine } from './types.js'
import { useAlertBox } from './use-alert-box.js'

export interface CancelOptions {
  /** What the last attempt failed with. */
  error: PasswordError | null
  pending: boolean
  onCancel: (() => void) | undefined
}

/**
 * PM-22. A browser may take the end of the form for a success, and offer to save a password that was never accepted. So
 * after a failed attempt the first press says what is true, and the second goes. One attempt whose outcome is unknown leaves
 * it unknown, whatever was said of later ones: a password refused as wrong may be the one that was changed.
 */
export function useCancel({ error, pending, onCancel }: CancelOptions): Cancel {
  const [lastOutcome, setLastOutcome] = useState<{ error: PasswordError | null; outcome: Cancel['notice'] }>(nothing)
  /** The failure, or none, after which it was pressed: a new attempt takes the words back. */
  const [pressedAfter, setPressedAfter] = useState<PasswordError | null>()
  if (error !== lastOutcome.error) {
    setLastOutcome({ error, outcome: outcomeAfter(error, lastOutcome.outcome) })
  }

  const notice = pressedAfter === error && !pending ? lastOutcome.outcome : null
  return {
    notice,
    press() {
      if (pending) return
      if (lastOutcome.outcome && !notice) setPressedAfter(error)
      else onCancel?.()
    },
  }
}

const nothing = { error: null, outcome: null }

/** What is to be said after a failure, or after none; `before` is what was to be said until then. */
function outcomeAfter(error: PasswordError | null, before: Cancel['notice']): Cancel['notice'] {
  if (!error || error.code === 'aborted') return before
  if (error.code === 'outcome-unknown') return error
  return before ?? 'unchanged'
}

/** The notice in words, in a box that takes the focus. */
export function useCancelNotice({ messages, focus }: FrameScope, { notice = null }: Partial<Cancel> = {}): Box {
  const text = notice === 'unchanged' ? messages.unchanged : alertWords(messages, notice).text
  return useAlertBox(notice, text, focus)
}

/** The button. While an attempt is under way it waits: its outcome is not known yet. */
export const cancelLink = (messages: Messages, { notice, press }: Cancel, pending: boolean): LinkLine =>
  link({ key: 'cancel', text: notice ? messages.close : messages.cancel, onPress: press, waiting: pending })
