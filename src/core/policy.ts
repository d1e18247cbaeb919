import { byteLength, codePoints, isWellFormed } from './text.js'

/** The secret fields, in the order of the form. */
export type FieldName = 'currentPassword' | 'newPassword' | 'confirmPassword'

/** What a new password must be. */
export interface PasswordPolicy {
  /** Code points (NIST SP 800-63B-4 §3.1.1.2). @default 8 */
  minLength?: number
  /** Code points. Without it only the encryption key limits the length. */
  maxLength?: number
  /** Bytes of UTF-8 the service can store; 72 where it uses bcrypt. The encryption key may allow fewer. */
  maxBytes?: number
}

/** Every way in which the text of a field can be wrong before it is sent. */
export const ruleCodes = [
  'required',
  'ill-formed',
  'too-short',
  'too-long',
  'too-many-bytes',
  'same-password',
  'mismatch',
] as const

export type RuleCode = (typeof ruleCodes)[number]

/** A rule that was broken, with what was measured and what would have been right: numbers, never text. */
export interface BrokenRule {
  field: FieldName
  code: RuleCode
  /** Code points or bytes of what was typed, as `limit`. */
  measured: number
  limit: number
}

/** What a text is measured against. */
export interface Limits {
  policy: PasswordPolicy
  /** Bytes of UTF-8 that the encryption key can carry, once it is known. */
  keyBytes?: number | undefined
}

type Measure = (text: string, limits: Limits) => Omit<BrokenRule, 'field' | 'code'> | undefined

/** NIST SP 800-63B-4 §3.1.1.2 asks for at least 8 where a second factor is used, and 15 where it is not. */
export const defaultMinLength = 8

const over = (measured: number, limit: number) => (measured > limit ? { measured, limit } : undefined)

/** The rules of one text by themselves, in the order in which they are told. */
const measures = {
  required: (text) => (text === '' ? { measured: 0, limit: 1 } : undefined),
  // UTF-8 has no bytes for half a surrogate pair: an encoder would put U+FFFD there, which is another password.
  'ill-formed': (text) => (isWellFormed(text) ? undefined : { measured: 0, limit: 0 }),
  'too-short': (text, { policy: { minLength = defaultMinLength } }) => {
    const measured = codePoints(text)
    return measured < minLength ? { measured, limit: minLength } : undefined
  },
  'too-long': (text, { policy: { maxLength = Infinity } }) => over(codePoints(text), maxLength),
  'too-many-bytes': (text, { policy, keyBytes = Infinity }) =>
    over(byteLength(text), Math.min(policy.maxBytes ?? Infinity, keyBytes)),
} satisfies Partial<Record<RuleCode, Measure>>

/** Rules of a password that is being chosen. */
export const newPasswordRules = ['required', 'ill-formed', 'too-short', 'too-long', 'too-many-bytes'] as const

/** The current password met the rules of its own day; only what could not be sent is refused. */
export const currentPasswordRules = ['required', 'ill-formed', 'too-many-bytes'] as const

/** The first of the rules that a text breaks. */
export function firstBroken(
  field: FieldName,
  text: string,
  rules: readonly (keyof typeof measures)[],
  limits: Limits,
): BrokenRule | undefined {
  for (const code of rules) {
    const broken = measures[code](text, limits)
    if (broken) return { field, code, ...broken }
  }
  return undefined
}

const rulesOf: Record<FieldName, readonly (keyof typeof measures)[]> = {
  currentPassword: currentPasswordRules,
  newPassword: newPasswordRules,
  confirmPassword: ['required'],
}

/** What is wrong with the texts of a form: first each by itself, then between them, compared as they will be sent (UN-05). */
export function brokenRules(texts: Partial<Record<FieldName, string>>, limits: Limits): BrokenRule[] {
  const broken: BrokenRule[] = []
  for (const field of Object.keys(texts) as FieldName[]) {
    const policy = field === 'newPassword' ? limits.policy : {}
    const first = firstBroken(field, texts[field] ?? '', rulesOf[field], { ...limits, policy })
    if (first) broken.push(first)
  }
  const { currentPassword, newPassword, confirmPassword } = texts
  const nothing = { measured: 0, limit: 0 }
  if (newPassword && newPassword === currentPassword) {
    broken.push({ field: 'newPassword', code: 'same-password', ...nothing })
  }
  if (confirmPassword && confirmPassword !== newPassword) {
    broken.push({ field: 'confirmPassword', code: 'mismatch', ...nothing })
  }
  return broken
}
