/** `customPasswordStrength` of the app's public config; read for strength 4 only. */
export interface CustomPasswordStrength {
  /** The expression that a password must match. */
  regex?: string | undefined
  /** The sentence for a password that does not match. */
  message?: string | undefined
  [more: string]: unknown
}

export type StrengthVerdict = 'good' | 'too-short' | 'too-weak'

/** Guard's list for the web, full-width punctuation included (guard-core-v4 `_utils`). */
const SYMBOLS = new Set('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~·—‘“”…、。《》【】！（），：；？￥')
const SHORTEST = 6

/** Classes wanted by each strength of Guard's `PasswordStrength`: Low 1, Middle 2, High 3. */
const CLASSES_WANTED: Readonly<Record<number, number>> = { 1: 0, 2: 2, 3: 3 }

/**
 * What the service refuses: 0 nothing, 1 to 3 by length (UTF-16 units, as Guard counts) and classes, 4 by the tenant's own
 * expression. 5 is decided by a server call whose rules no one has published, so here it refuses nothing.
 */
export function judgeStrength(password: string, strength: number, custom?: CustomPasswordStrength): StrengthVerdict {
  if (strength === 4) return matches(password, custom?.regex) ? 'good' : 'too-weak'
  const wanted = CLASSES_WANTED[strength]
  if (wanted === undefined) return 'good'
  if (password.length < SHORTEST) return 'too-short'
  return countClasses(password) >= wanted ? 'good' : 'too-weak'
}

/** 1 to 3 as js-sdk's `computedPasswordSecurityLevel` rates it, null without a password. */
export function securityLevel(password: string | undefined): 1 | 2 | 3 | null {
  if (password === undefined) return null
  const [lower, upper, digit] = [/[a-z]/, /[A-Z]/, /\d/].map((expression) => expression.test(password))
  if (password.length >= 12 && lower && upper && digit) return 3
  if (password.length >= 8 && (lower || upper) && digit) return 2
  return 1
}

function countClasses(password: string): number {
  const symbol = [...password].some((char) => SYMBOLS.has(char))
  return [/[a-zA-Z]/.test(password), /\d/.test(password), symbol].filter(Boolean).length
}

function matches(password: string, expression: string | undefined): boolean {
  return expression === undefined || new RegExp(expression).test(password)
}
