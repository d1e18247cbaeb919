'use client'

import { useRef } from 'react'
import type { Strength } from '../../core/strength/estimate-strength.js'
import { invokeCallback } from '../../form/host-callbacks.js'
import { useOnChange } from '../shared/use-on-change.js'
import type { StrengthOptions } from './types.js'
import { useStrength } from './use-strength.js'

/** How hard the new password of a form is to guess; the host gets each change of it. */
export function useFormStrength(options: StrengthOptions | undefined): Strength | null {
  const score = useStrength(
    options && {
      watch: options.form.onNewPasswordInput,
      read: options.form.readNewPassword,
      words: () => options.form.getSnapshot().limits.forbidden ?? [],
    },
  )
  const reported = useRef<Strength | null>(null)
  useOnChange(score, () => {
    if (score !== reported.current) void invokeCallback(options?.onChange, score)
    reported.current = score
  })
  return score
}
