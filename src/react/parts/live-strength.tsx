'use client'

import type { PasswordFields } from '../use-password-fields.js'
import { useStrength } from '../use-strength.js'
import { StrengthMeter } from './strength-meter.js'

export interface LiveStrengthProps {
  fields: PasswordFields
}

/** The meter of what is in the field of the new password. It alone is drawn when its word changes. */
export function LiveStrength({ fields }: LiveStrengthProps) {
  const score = useStrength({
    watch: fields.watch,
    read: () => fields.look((text) => text),
    words: () => fields.limits().forbidden ?? [],
  })
  return <StrengthMeter score={score} />
}
