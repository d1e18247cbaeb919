import type { PasswordErrorCode } from './errors.js'

/**
 * The service's numbers, as the kit's codes. Sources:
 * V3 = docs/reference/error-code.md of Authing/docs-v3 and GenAuth-Official/genauth-docs, with the official OpenAPI;
 * V2 = docs/reference/error-code.md of Authing/docs; G = source of Authing/Guard; FR, FT = README and live tests of
 * Authing/authing-flutter-sdk; IT = tests of Authing/guard-ios; GI = source of Authing/guard-ios; R = an answer of
 * the live service that somebody wrote down, with its date.
 *
 * Numbers that are not published (most refusals of a weak password, a reused one, a spent reset token) are not here: they stay
 * `rejected`.
 */
const apiCodes: Partial<Record<PasswordErrorCode, readonly number[]>> = {
  'wrong-password': [
    2006, // V3, V2: password wrong
    2203, // V2: original password wrong
    2333, // V3, G, FT, IT: account or password wrong; data.remainCount
    1320011, // FR, FT: old password incorrect
  ],
  'weak-password': [2029], // V2, G: shorter than 6
  'wrong-code': [2001], // V2, FT, G; R 2026-02: V3 sends it for a wrong code, and for one that expired or was voided
  'code-expired': [2300], // V2
  'account-malformed': [
    2003, // V2: email format wrong
    2028, // V2: give a right phone number or email
    1020017, // FR: email address malformed, as a send says it
  ],
  'token-invalid': [1010001, 1020020], // FR: token invalid or expired
  locked: [
    1643, // V3: locked, may unlock himself
    2005, // V3, V2, G: user locked
    2057, // G: locked after repeated failures
  ],
  'rate-limited': [
    1002, // G: too often
    2080, // G, IT: code already sent within the minute
  ],
  'password-not-set': [2027], // V2: the account came from OAuth and has none
  'change-required': [
    1639, // V3, G, IT: first login
    2058, // V3, G: rotation period over
    2071, // G: present password below today's policy
  ],
  'policy-changed': [2061], // G
  challenge: [
    1635, // V3, G: personal MFA
    1636, // V3, G: MFA of the application
    2000, // V2, G: captcha
    2019, // V2: must verify before changing the password
    2201, // V2: original password missing
  ],
  'account-not-found': [
    2004, // V3, V2: user not found
    2036, // V2: not in this pool
  ],
  forbidden: [
    1001, // V2: no permission
    1576, // R 2026-02: the account may not use this application
    1577, // GI: device disabled
    1578, // GI: device suspended
    2018, // V2: may not change this item
    2218, // V2: no email bound, may not change the password
    2120008, // V3: disabled, or not in the tenant
  ],
  unauthorized: [
    2020, // V3, V2, FT: not logged in
    2206, // V2: login expired
    2207, // V2: login wrong
  ],
  config: [
    2011, // V3, V2: no such application
    2101, // V2: application id missing
  ],
  undecryptable: [2016], // V2: the service could not decrypt the password
  rejected: [400], // V2, R 2022-07: malformed input, or a password that could not be decrypted
}

/** The documented classes of `statusCode` that say enough by themselves (V3, error-code.md). */
const statusCodes: ReadonlyMap<number, PasswordErrorCode> = new Map([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [429, 'rate-limited'],
])

const byApiCode = new Map<number, PasswordErrorCode>(
  Object.entries(apiCodes).flatMap(([code, numbers]) =>
    numbers.map((number) => [number, code as PasswordErrorCode] as const),
  ),
)

/** What a number says by itself, whatever status it comes with; nothing where it has not been published. */
export const meaningOf = (apiCode: number) => byApiCode.get(apiCode)

/** Whether a number has been published as that of a failure; 20001 comes with successes (V3, samples of error-code.md). */
export const isKnownFailure = (apiCode: number | undefined) => apiCode !== undefined && byApiCode.has(apiCode)

/**
 * An `apiCode` decides; without one, the `statusCode` of the body does, then that of HTTP. An unpublished
 * number is `rejected`.
 */
export function codeOf(apiCode: number | undefined, bodyStatus: number, httpStatus: number): PasswordErrorCode {
  const known = apiCode === undefined ? undefined : byApiCode.get(apiCode)
  // 401 and 429 are answered before the request is processed, whatever number comes with them; a lock is the longer wait.
  if (httpStatus === 401) return 'unauthorized'
  if (httpStatus === 429 || bodyStatus === 429) return known === 'locked' ? known : 'rate-limited'
  if (known) return known
  const byStatus = statusCodes.get(bodyStatus) ?? statusCodes.get(httpStatus)
  // 403 is also the class of business refusals (403 with 2333 is the documented sample): an unknown number in it says nothing.
  return byStatus && !(byStatus === 'forbidden' && apiCode !== undefined) ? byStatus : 'rejected'
}

/** Of the numbers for `forbidden`, those that speak of one account and not of the application. */
export const accountNumbers: ReadonlySet<number> = new Set([
  1576, // R: the account may not use this application
  2018, // V2: may not change this item
  2218, // V2: no email bound
  2120008, // V3: disabled, or not in the tenant
])
