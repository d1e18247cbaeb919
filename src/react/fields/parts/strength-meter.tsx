'use client'

import type { Strength } from '../../../core/strength/estimate-strength.js'
import { useFormScope } from '../../shared/form-context.js'

export interface StrengthMeterProps {
  /** `null` while there is nothing to say: no text, or no estimate yet. */
  score: Strength | null
}

/**
 * How hard the new password is to guess, in a word and in segments. It is no live region (AX-16), and without a score no
 * meter: that role must have a value, and screen readers would read one that is not there as zero.
 */
export function StrengthMeter({ score }: StrengthMeterProps) {
  const { id, part, messages } = useFormScope()
  const { label, none, words } = messages.strength
  const labelId = `${id}-strength`
  const meter = score !== null && {
    role: 'meter',
    'aria-labelledby': labelId,
    'aria-valuemin': levels[0],
    'aria-valuemax': levels.at(-1),
    'aria-valuenow': score,
    'aria-valuetext': words[score],
    'data-level': score,
  }

  return (
    <div {...part('strength')}>
      <p {...part('verdict')}>
        <span id={labelId}>{label}</span> <span>{score === null ? none : words[score]}</span>
      </p>
      <div {...part('meter')} {...meter}>
        {levels.map((level) => (
          <span key={level} {...part('segment', { filled: score !== null && level <= score })} />
        ))}
      </div>
    </div>
  )
}

const levels = [0, 1, 2, 3, 4] as const satisfies Strength[]
