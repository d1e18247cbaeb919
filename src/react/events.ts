'use client'

import type { PasswordErrorCode } from '../core/errors.js'

/** What happened, for a host's telemetry. Every member is a number or of a closed union: no text that was typed fits in. */
export interface PasswordKitEvent {
  flow: 'change' | 'reset'
  step: 'account' | 'code' | 'password'
  outcome: 'shown' | 'submitted' | 'succeeded' | PasswordErrorCode
  /** Milliseconds from the submit to the answer; a wait for the kit's own code is not in it, and is no event. */
  durationMs?: number
}
