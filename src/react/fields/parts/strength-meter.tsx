'use client'

import type { Strength } from '../../../core/strength/estimate-strength.js'
import { useFormScope } from '../../shared/form-context.js'
import { strengthLevels, strengthLine } from '../strength-line.js'

export interface StrengthMeterProps {
  /** `null` while there is nothing to say: no text, or no estimate yet. */
  score: Strength | null
}

/** How hard the new password is to guess, in a word and in segments. */
export function StrengthMeter({ score }: StrengthMeterProps) {
  const { id, part, messages } = useFormScope()
  const { label, text, labelProps, meterProps } = strengthLine(id, messages.strength, score)
  return (
    <div {...part('strength')}>
      <p {...part('verdict')}>
        <span {...labelProps}>{label}</span> <span>{text}</span>
      </p>
      <div {...part('meter')} {...meterProps}>
        {strengthLevels.map((level) => (
          <span key={level} {...part('segment', { filled: score !== null && level <= score })} />
        ))}
      </div>
    </div>
  )
}
