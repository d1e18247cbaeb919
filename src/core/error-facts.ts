import type { PasswordErrorCode } from './errors.js'

// What is known of an error code wherever it is shown. What a form does about it is in `attempt-facts.ts`, its words for people
// are in the locales, and those for developers in `errors.ts`. It comes with the page, so it is as short as can be.

const endingToken = ['token-missing', 'token-invalid', 'token-expired', 'token-used'] as const satisfies Codes

const withReference = [
  'account-not-found',
  'forbidden',
  'config',
  'outcome-unknown',
  'undecryptable',
  'rejected',
] as const satisfies Codes

type Codes = readonly PasswordErrorCode[]

/** Codes of which something is known here. */
export type ShownCode = (typeof endingToken | typeof withReference)[number]

/** Whether no other password would do either: the reset token is no longer valid. */
export const endsToken = (code: PasswordErrorCode) => (endingToken as Codes).includes(code)

/** Whether support may know more: the reference of the request is shown beside it. */
export const showsReference = (code: PasswordErrorCode) => (withReference as Codes).includes(code)
