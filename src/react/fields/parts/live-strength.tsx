'use client'

import type { StrengthOptions } from '../types.js'
import { useFormStrength } from '../use-form-strength.js'
import { StrengthMeter } from './strength-meter.js'

/** The meter of what is in the field of the new password. It alone is drawn when its word changes. */
export function LiveStrength(options: StrengthOptions) {
  const score = useFormStrength(options)
  return options.isShown && <StrengthMeter score={score} />
}
