import type { Recipient } from './account.js'
import { PasswordError, type PasswordErrorCode } from './errors.js'
import { accountNumbers } from './service-codes.js'

/** Codes that tell whether an account exists, or how it fares: the flow for a forgotten password says neither. */
const ofTheAccount: ReadonlySet<PasswordErrorCode> = new Set([
  'account-not-found',
  'wrong-password',
  'locked',
  'password-not-set',
  'change-required',
  'policy-changed',
])

/** Numbers that tell it, though others of their code do not, and why. */
const telling: Readonly<Record<number, string>> = {
  2080: 'a code was sent within the minute, and only an account that exists is sent one',
}

export function tellsOfAccount({ code, apiCode = 0 }: PasswordError): boolean {
  return ofTheAccount.has(code) || apiCode in telling || (code === 'forbidden' && accountNumbers.has(apiCode))
}

/** Milliseconds a code lives by default: an email's five minutes, an SMS's one (ResetPasswordBy*PassCodeDto). */
export const codeLifetime = (to: Recipient) => ('email' in to ? 300_000 : 60_000)

/**
 * A refusal of a code, with nothing in it about the account. The service calls a code expired only where one was sent, so
 * its word would tell that the account exists: the age of the code decides instead, for everyone.
 */
export function refusalOfCode(error: PasswordError, to: Recipient, ageMs: number): PasswordError {
  const ofTheCode = error.code === 'wrong-code' || error.code === 'code-expired'
  if (!ofTheCode && !tellsOfAccount(error)) return error
  const code = ageMs < codeLifetime(to) ? 'wrong-code' : 'code-expired'
  // Its numbers too would tell the one case from the other.
  return new PasswordError(code, '', { requestId: error.requestId })
}
