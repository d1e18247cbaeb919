import type { ShownCode } from './error-facts.js'
import type { PasswordErrorCode } from './errors.js'
import type { FieldName } from './policy/password-policy.js'
import type { RuleCode } from './policy/rule-codes.js'

/** What a form does about an error code, once an attempt has failed with it. It comes with what sends. */
export interface AttemptFacts {
  /** The field under which it is shown; where the form has none of that name, it is shown above the form. */
  field?: FieldName
  /** The rule of the checklist that it speaks about. */
  rule?: RuleCode
  /** Validation may have more precise words for it, now that the size of the key is known. */
  isAboutText?: boolean
  /** The key that was used is no longer valid: the next attempt asks for a fresh one. */
  dropsKey?: boolean
}

/** What is known of a code; nothing of one that another version of the kit has given to an error of its own. */
export const attemptFactsOf = (code: PasswordErrorCode): AttemptFacts =>
  Object.hasOwn(attemptFacts, code) ? (attemptFacts[code] ?? {}) : {}

/** Codes of which there is nothing to know, here or in `error-facts.ts`. */
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

type Facts = Record<Exclude<PasswordErrorCode, PlainCode | ShownCode>, AttemptFacts>

/** A code that is missing here, above and in `error-facts.ts` does not compile. */
const attemptFacts: Facts & Partial<Record<PasswordErrorCode, AttemptFacts>> = {
  'wrong-password': { field: 'currentPassword' },
  'same-password': { field: 'newPassword', rule: 'same-password' },
  'weak-password': { field: 'newPassword', rule: 'custom' },
  encryption: { dropsKey: true },
  undecryptable: { dropsKey: true },
  'too-long': { field: 'newPassword', isAboutText: true },
  'ill-formed': { field: 'newPassword', isAboutText: true },
  // Numbers for a weak or reused password have never been published, nor do all services name a key that is out of date.
  rejected: { rule: 'custom', dropsKey: true },
}
