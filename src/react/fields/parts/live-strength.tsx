'use client'

import type { PasswordForm } from '../../../form/password-form.js'
import { useStrength } from '../use-strength.js'
import { StrengthMeter } from './strength-meter.js'

export interface LiveStrengthProps {
  form: PasswordForm
}

/** The meter of what is in the field of the new password. It alone is drawn when its word changes. */
export function LiveStrength({ form }: LiveStrengthProps) {
  const score = useStrength({
    watch: form.onNewPasswordInput,
    read: form.readNewPassword,
    words: () => form.getSnapshot().limits.forbidden ?? [],
  })
  return <StrengthMeter score={score} />
}
