'use client'

import type { RefObject } from 'react'
import { PasswordError, type PasswordErrorCode } from '../core/errors.js'
import { callHost } from './call-host.js'
import type { StepCallbacks } from './use-step-call.js'

/** After these no other password would do either. */
const ofTheToken: ReadonlySet<PasswordErrorCode> = new Set([
  'token-missing',
  'token-invalid',
  'token-expired',
  'token-used',
])

/**
 * What a failure says of the token, which `set` gets where it is good for nothing. The service has one number for whatever is
 * wrong with one. What was seen here may tell more: whether an attempt before may have used it.
 */
export function refusalOfToken(
  failure: PasswordError,
  unsure: RefObject<boolean>,
  set: (error: PasswordError) => void,
  onChallenge: StepCallbacks['onChallenge'],
): PasswordError {
  const used = failure.code === 'token-invalid' && unsure.current
  const error = used ? new PasswordError('token-used', '', failure) : failure
  unsure.current ||= error.code === 'outcome-unknown'
  if (ofTheToken.has(error.code)) set(error)
  if (error.code === 'challenge') void callHost(onChallenge, error)
  return error
}
