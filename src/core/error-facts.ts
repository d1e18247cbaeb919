import type { PasswordErrorCode } from './errors.js'
import type { FieldName } from './policy/password-policy.js'
import type { RuleCode } from './policy/rule-codes.js'

/** What the kit does about an error code. Its words for people are in the locales, those for developers in `errors.ts`. */
export interface ErrorFacts {
  /** The field under which it is shown; where the form has none of that name, it is shown above the form. */
  field?: FieldName
  /** The rule of the checklist that it speaks about. */
  rule?: RuleCode
  /** Validation may have more precise words for it, now that the size of the key is known. */
  isAboutText?: boolean
  /** Support may know more: the reference of the request is shown beside it. */
  showsReference?: boolean
  /** No other password would do either: the reset token is of no use. */
  endsToken?: boolean
  /** The key that was used is of no use: the next attempt asks for a fresh one. */
  dropsKey?: boolean
}

/** What is known of a code; nothing of one that another version of the kit has given to an error of its own. */
export const factsOf = (code: PasswordErrorCode): ErrorFacts => (hasFacts(code) ? errorFacts[code] : {})

type FactualCode = Exclude<PasswordErrorCode, PlainCode>

const hasFacts = (code: PasswordErrorCode): code is FactualCode => Object.hasOwn(errorFacts, code)

/** Codes of which there is nothing to know here. */
type PlainCode =
  | 'wrong-code'
  | 'code-expired'
  | 'account-malformed'
  | 'locked'
  | 'rate-limited'
  | 'password-not-set'
  | 'change-required'
  | 'policy-changed'
  | 'challenge'
  | 'unauthorized'
  | 'network'
  | 'offline'
  | 'timeout'
  | 'reload-needed'
  | 'redirected'
  | 'bad-response'
  | 'aborted'
  | 'no-key'
  | 'bad-key'
  | 'crypto-unavailable'

/** One owner for each fact about a code. A code that is missing both here and above does not compile. */
const errorFacts: Record<FactualCode, ErrorFacts> = {
  'wrong-password': { field: 'currentPassword' },
  'same-password': { field: 'newPassword', rule: 'same-password' },
  'weak-password': { field: 'newPassword', rule: 'custom' },
  'token-missing': { endsToken: true },
  'token-invalid': { endsToken: true },
  'token-expired': { endsToken: true },
  'token-used': { endsToken: true },
  'account-not-found': { showsReference: true },
  forbidden: { showsReference: true },
  config: { showsReference: true },
  'outcome-unknown': { showsReference: true },
  encryption: { dropsKey: true },
  undecryptable: { showsReference: true, dropsKey: true },
  'too-long': { field: 'newPassword', isAboutText: true },
  'ill-formed': { field: 'newPassword', isAboutText: true },
  // Numbers for a weak or reused password have never been published, nor do all services name a key that is out of date.
  rejected: { rule: 'custom', showsReference: true, dropsKey: true },
}
