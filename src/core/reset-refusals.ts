import type { Recipient } from './account.js'
import { PasswordError, type PasswordErrorCode } from './errors.js'
import { accountNumbers, meaningOf } from './service-codes.js'

/** Codes that tell whether an account exists, or its state: the flow for a forgotten password says neither. */
const accountCodes: ReadonlySet<PasswordErrorCode> = new Set([
  'account-not-found',
  'wrong-password',
  'locked',
  'password-not-set',
  'change-required',
  'policy-changed',
])

/** Numbers that tell it, though others of their code do not, and why. */
const revealingNumbers: ReadonlyMap<number, string> = new Map([
  [2080, 'a code was sent within the minute, and only an account that exists is sent one'],
])

export function revealsAccount({ code, apiCode = 0 }: PasswordError): boolean {
  // HTTP 401 and 429 decide the code, and the number beside them is in the answer all the same.
  const codes = [code, meaningOf(apiCode)]
  return (
    codes.some((each) => each && accountCodes.has(each)) || revealingNumbers.has(apiCode) || accountNumbers.has(apiCode)
  )
}

/** Failures of the connection, and refusals before the service looked at the account: these may be shown at once. */
const transportCodes: ReadonlySet<PasswordErrorCode> = new Set([
  'rate-limited',
  'network',
  'offline',
  'timeout',
  'redirected',
  'aborted',
])

/** What the service says of the address as it is written, or of the application: it can be shown, but not sooner than others. */
const requestCodes: ReadonlySet<PasswordErrorCode> = new Set([
  'account-malformed',
  'challenge',
  'config',
  'unauthorized',
  'ill-formed',
])

/**
 * Whether a status that decides alone comes with a number that says more than it, which may be of the account: a word about
 * the code, or under 401 one that is not published. Limits are a proxy's too, so 429 may have any number of that kind.
 */
function saysMore({ code, apiCode }: PasswordError): boolean {
  if (apiCode === undefined || (code !== 'unauthorized' && code !== 'rate-limited')) return false
  const meaning = meaningOf(apiCode)
  if (meaning === undefined) return code === 'unauthorized'
  return !requestCodes.has(meaning) && !transportCodes.has(meaning)
}

/** Whether it may be shown as soon as it comes, since the time that it took says nothing of the account. */
export function isTimingSafe(error: PasswordError): boolean {
  if (revealsAccount(error) || saysMore(error)) return false
  return transportCodes.has(error.code) || (error.code === 'bad-response' && !isFromService(error))
}

/** A contradiction in the service's own envelope, and no breakdown or page of a proxy. */
const isFromService = ({ apiCode, statusCode = 500, serviceMessage, requestId }: PasswordError) =>
  apiCode !== undefined || (statusCode < 500 && (serviceMessage ?? requestId) !== undefined)

/**
 * Whether a failure may be shown before the person has proved whose account it is. All that the kit does not know may be a
 * tenant's number for an account that does not exist, so it may not.
 */
export function isShowable(error: PasswordError): boolean {
  if (revealsAccount(error) || saysMore(error)) return false
  return requestCodes.has(error.code) || isTimingSafe(error) || (error.code === 'forbidden' && error.apiCode === 1001)
}

/** Milliseconds a code lives by default: an email's five minutes, an SMS's one (ResetPasswordBy*PassCodeDto). */
export const codeLifetime = (to: Recipient) => ('email' in to ? 300_000 : 60_000)

/** Whether it says of a code what it should say of every wrong one alike. */
export const isCodeRefusal = ({ code }: PasswordError) => code === 'wrong-code' || code === 'code-expired'

/**
 * A refusal of a code, with nothing in it about the account. The service calls a code expired only where one was sent, so
 * its word would tell that the account exists: the age of the code decides instead, for everyone.
 */
export function refusalOfCode({ requestId }: PasswordError, to: Recipient, ageMs: number): PasswordError {
  const code = ageMs < codeLifetime(to) ? 'wrong-code' : 'code-expired'
  // Its numbers too would tell the one case from the other.
  return new PasswordError(code, '', { requestId })
}
