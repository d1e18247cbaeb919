'use client'

import type { StrengthMessages } from '../../core/messages.js'
import type { Strength } from '../../core/strength/estimate-strength.js'

/** From the weakest to the strongest. */
export const strengthLevels = [0, 1, 2, 3, 4] as const satisfies Strength[]

/** A meter of how hard the new password is to guess. */
export interface StrengthLine {
  label: string
  /** The score in a word. */
  text: string
  /** `null` while there is nothing to say: no text, or no estimate yet. */
  score: Strength | null
  labelProps: { id: string }
  meterProps: object
}

/**
 * The words and attributes of the meter. It is no live region (AX-16), and without a score no meter: that role must have a
 * value, and screen readers would read one that is not there as zero.
 */
export function strengthLine(id: string, messages: StrengthMessages, score: Strength | null): StrengthLine {
  const labelId = `${id}-strength`
  const text = score === null ? messages.none : messages.words[score]
  return {
    label: messages.label,
    text,
    score,
    labelProps: { id: labelId },
    meterProps:
      score === null
        ? {}
        : {
            role: 'meter',
            'aria-labelledby': labelId,
            'aria-valuemin': strengthLevels[0],
            'aria-valuemax': strengthLevels.at(-1),
            'aria-valuenow': score,
            'aria-valuetext': text,
            'data-level': score,
          },
  }
}
