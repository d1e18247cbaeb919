'use client'

import { useState } from 'react'
import type { PasswordError } from '../../core/errors.js'

export interface CancelOptions {
  /** What the last attempt failed with. */
  error: PasswordError | null
  pending: boolean
  onCancel: (() => void) | undefined
}

export interface Cancel {
  /** What the person is told before the form goes: nothing yet, that nothing was changed, or that nobody knows. */
  notice: 'unchanged' | PasswordError | null
  /** Says so first where an attempt has failed; goes where there is nothing to say, or it has been said. */
  press(): void
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
