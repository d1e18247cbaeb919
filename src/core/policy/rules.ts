import { warnOnce } from '../development.js'
import { byteLength, codePoints, isWellFormed } from '../text.js'
import { asSent, defaultMinLength, type ClassName, type Limits, type PolicyRule } from './password-policy.js'

/** Every way in which the text of a field can be wrong before it is sent, in the order in which it is told. */
export const ruleCodes = [
  'required',
  'ill-formed',
  'too-short',
  'too-long',
  'too-many-bytes',
  'classes',
  'forbidden',
  'common',
  'custom',
  'same-password',
  'breached',
  'mismatch',
] as const

export type RuleCode = (typeof ruleCodes)[number]

/** Those that a checklist shows from the start where the policy has them; the others only while they are broken. */
export type ListedRule = 'too-short' | 'too-long' | 'classes' | 'forbidden' | 'custom' | 'same-password'

/** What a rule says of a text: numbers, never the text. */
export interface Finding {
  /** `service`: only the service can tell. */
  state: 'met' | 'unmet' | 'service'
  /** Code points, bytes, classes, of what was typed; as `limit`. */
  measured: number
  limit: number
  /** Of which classes `limit` are wanted. */
  classes?: readonly ClassName[]
  /** The host's own, for `custom`. */
  rule?: PolicyRule
}

const finding = (broken: boolean, measured = 0, limit = 0): Finding => ({
  state: broken ? 'unmet' : 'met',
  measured,
  limit,
})
const atLeast = (limit: number, measured: number) => finding(measured < limit, measured, limit)
const atMost = (limit: number, measured: number) => finding(measured > limit, measured, limit)

/** The smaller of what the service stores and what the key carries (BL-05). */
export const bytesOf = ({ policy, keyBytes = Infinity }: Limits) => Math.min(policy.maxBytes ?? Infinity, keyBytes)

/** One is the least that `required` lets pass. */
export const minLengthOf = ({ policy }: Limits) => Math.max(1, policy.minLength ?? defaultMinLength)

const lengthOf = (text: string, { policy }: Limits) => (policy.lengthUnit === 'utf-16' ? text.length : codePoints(text))

/** Each rule of a single text; none is found where the policy does not have it. The words are in `messages`. */
export const rules = {
  required: (text) => atLeast(1, text.length),
  // UTF-8 has no bytes for half a surrogate pair: an encoder would put U+FFFD there, which is another password.
  'ill-formed': (text) => finding(!isWellFormed(text)),
  'too-short': (text, limits) => minLengthOf(limits) > 1 && atLeast(minLengthOf(limits), lengthOf(text, limits)),
  'too-long': (text, limits) =>
    limits.policy.maxLength !== undefined && atMost(limits.policy.maxLength, lengthOf(text, limits)),
  'too-many-bytes': (text, limits) => atMost(bytesOf(limits), byteLength(text)),
  classes: (text, { policy: { classes } }) =>
    classes && { ...atLeast(classes.atLeast, classes.count(text)), classes: classes.of },
  forbidden(text, limits) {
    const words = forbiddenBy(limits)
    return words.length > 0 && finding(words.includes(fold(text)))
  },
  common: (text, { policy, isCommon }) => policy.refuseCommon !== false && isCommon && finding(isCommon(text)),
  custom: (text, { policy }) => policy.rules?.map((rule) => ({ ...finding(true), rule, state: verdict(rule, text) })),
  'same-password': (text, { policy, currentPassword }) =>
    currentPassword !== undefined && finding(text === asSent(currentPassword, policy)),
} satisfies Partial<Record<RuleCode, Rule>>

type Rule = (text: string, limits: Limits) => Finding | Finding[] | false | undefined

export type TextRule = keyof typeof rules

/** What the rules say of a text as it will be sent, in their order. */
export function findings(text: string, codes: readonly TextRule[], limits: Limits): (Finding & { code: RuleCode })[] {
  const sent = asSent(text, limits.policy)
  return codes.flatMap((code) =>
    [(rules[code] as Rule)(sent, limits) || []].flat().map((found) => ({ ...found, code })),
  )
}

function verdict({ code, check }: PolicyRule, text: string): Finding['state'] {
  try {
    const kept = check?.(text)
    return kept === undefined ? 'service' : kept ? 'met' : 'unmet'
  } catch {
    if (process.env.NODE_ENV !== 'production') {
      // What it threw may quote the text.
      warnOnce(`rule ${code}`, `the check of the password rule "${code}" threw, so it decides nothing.`)
    }
    return 'service'
  }
}

/** PW-12, NIST SP 800-63B-4 §3.1.1.2: the entire password is compared. What is folded is only compared, never sent. */
const fold = (text: string) => text.normalize('NFKC').toLowerCase()

function forbiddenBy({ policy, forbidden = [] }: Limits): string[] {
  return [...(policy.forbidden ?? []), ...forbidden]
    .flatMap((word) => [word, word.replace(/@[^@]*$/, '')])
    .filter(Boolean)
    .map(fold)
}
