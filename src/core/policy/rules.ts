import { forgetMatch } from '../forget-match.js'
import { byteLength, codePoints, isWellFormed } from '../text.js'
import { bytesOf, demands, forbiddenWords, verdict } from './listed-rules.js'
import { asSent, type Limits } from './password-policy.js'
import type { RuleCode } from './rule-codes.js'
import type { Demand, Finding, ListedRule, RuleState } from './types.js'

const finding = (broken: boolean, measured = 0, limit = 0): Finding => ({
  state: broken ? 'unmet' : 'met',
  measured,
  limit,
})
const atLeast = (limit: number, measured: number) => finding(measured < limit, measured, limit)
const atMost = (limit: number, measured: number) => finding(measured > limit, measured, limit)

const lengthOf = (text: string, { policy }: Limits) => (policy.lengthUnit === 'utf-16' ? text.length : codePoints(text))

/** What a listed rule asks for, and what is found of it. */
function demanded(
  code: ListedRule,
  limits: Limits,
  find: (demand: Demand) => { state: RuleState; measured?: number },
): Finding[] {
  return demands[code](limits).map((demand) => ({ measured: 0, ...find(demand), ...demand }))
}

/** Of an address also the part before the @. */
const withLocalPart = (word: string) => [word, word.replace(/@[^@]*$/, '') || word]

/** Each rule of a single text; none is found where the policy does not have it. The words are in `messages`. */
export const rules = {
  required: (text) => atLeast(1, text.length),
  // UTF-8 has no bytes for half a surrogate pair: an encoder would put U+FFFD there, which is another password.
  'ill-formed': (text) => finding(!isWellFormed(text)),
  'too-short': (text, limits) => demanded('too-short', limits, ({ limit }) => atLeast(limit, lengthOf(text, limits))),
  'too-long': (text, limits) => demanded('too-long', limits, ({ limit }) => atMost(limit, lengthOf(text, limits))),
  'too-many-bytes': (text, limits) => atMost(bytesOf(limits), byteLength(text)),
  classes: (text, limits) =>
    demanded('classes', limits, ({ limit }) => atLeast(limit, limits.policy.classes?.count(text) ?? 0)),
  forbidden: (text, limits) =>
    demanded('forbidden', limits, () =>
      finding(forbiddenWords(limits).flatMap(withLocalPart).map(fold).includes(fold(text))),
    ),
  common: (text, { policy, isCommon }) => policy.refuseCommon !== false && isCommon && finding(isCommon(text)),
  custom: (text, limits) =>
    demanded('custom', limits, ({ rule }) => ({ state: rule ? verdict(rule, text) : 'service' })),
  'same-password': (text, limits) =>
    demanded('same-password', limits, () => finding(text === asSent(limits.currentPassword ?? '', limits.policy))),
} satisfies Partial<Record<RuleCode, Rule>>

type Rule = (text: string, limits: Limits) => Finding | Finding[] | false | undefined

export type TextRule = keyof typeof rules

/** What the rules say of a text as it will be sent, in their order. */
export function findings(text: string, codes: readonly TextRule[], limits: Limits): (Finding & { code: RuleCode })[] {
  const sent = asSent(text, limits.policy)
  try {
    return codes.flatMap((code) =>
      [(rules[code] as Rule)(sent, limits) || []].flat().map((found) => ({ ...found, code })),
    )
  } finally {
    forgetMatch() // Also for the host's own rules, which may throw.
  }
}

/** NIST SP 800-63B-4 §3.1.1.2: the entire password is compared. What is folded is only compared, never sent. */
const fold = (text: string) => text.normalize('NFKC').toLowerCase()
