import { forgetMatch } from '../forget-match.js'
import { byteLength, codePoints, isWellFormed } from '../text.js'
import { bytesOf, limitsOfRules, forbiddenWords, verdict } from './listed-rules.js'
import { asSent, type Limits } from './password-policy.js'
import type { ListedRule, RuleCode } from './rule-codes.js'
import type { RuleLimit, RuleResult, RuleState } from './types.js'

const resultOf = (broken: boolean, measured = 0, limit = 0): RuleResult => ({
  state: broken ? 'unmet' : 'met',
  measured,
  limit,
})
const atLeast = (limit: number, measured: number) => resultOf(measured < limit, measured, limit)
const atMost = (limit: number, measured: number) => resultOf(measured > limit, measured, limit)

const lengthOf = (text: string, { policy }: Limits) => (policy.lengthUnit === 'utf-16' ? text.length : codePoints(text))

/** One result for each limit of a listed rule. */
function checkLimits(
  code: ListedRule,
  limits: Limits,
  find: (wanted: RuleLimit) => { state: RuleState; measured?: number },
): RuleResult[] {
  return limitsOfRules[code](limits).map((wanted) => ({ measured: 0, ...find(wanted), ...wanted }))
}

/** Of an address also the part before the @. */
const withLocalPart = (word: string) => [word, word.replace(/@[^@]*$/, '') || word]

type Rule = (text: string, limits: Limits) => RuleResult | RuleResult[] | false | undefined

/** Rules of a single text: all but what is asked of a service, or compares two fields. */
export type TextRule = Exclude<RuleCode, 'breached' | 'mismatch'>

/** The checks of a single text; a rule that the policy does not have gives no result. The words are in `messages`. */
export const rules: Record<TextRule, Rule> = {
  required: (text) => atLeast(1, text.length),
  // UTF-8 has no bytes for half a surrogate pair: an encoder would put U+FFFD there, which is another password.
  'ill-formed': (text) => resultOf(!isWellFormed(text)),
  'too-short': (text, limits) =>
    checkLimits('too-short', limits, ({ limit }) => atLeast(limit, lengthOf(text, limits))),
  'too-long': (text, limits) => checkLimits('too-long', limits, ({ limit }) => atMost(limit, lengthOf(text, limits))),
  'too-many-bytes': (text, limits) => atMost(bytesOf(limits), byteLength(text)),
  classes: (text, limits) =>
    checkLimits('classes', limits, ({ limit }) => atLeast(limit, limits.policy.classes?.count(text) ?? 0)),
  forbidden: (text, limits) =>
    checkLimits('forbidden', limits, () =>
      resultOf(forbiddenWords(limits).flatMap(withLocalPart).map(fold).includes(fold(text))),
    ),
  common: (text, { policy, isCommon }) => policy.refuseCommon !== false && isCommon && resultOf(isCommon(text)),
  custom: (text, limits) =>
    checkLimits('custom', limits, ({ rule }) => ({ state: rule ? verdict(rule, text) : 'service' })),
  'same-password': (text, limits) =>
    checkLimits('same-password', limits, () => resultOf(text === asSent(limits.currentPassword ?? '', limits.policy))),
}

/** Checks a text as it will be sent, by each rule in turn. */
export function checkRules(
  text: string,
  codes: readonly TextRule[],
  limits: Limits,
): (RuleResult & { code: RuleCode })[] {
  const sent = asSent(text, limits.policy)
  try {
    return codes.flatMap((code) => [rules[code](sent, limits) || []].flat().map((found) => ({ ...found, code })))
  } finally {
    forgetMatch() // Also for the host's own rules, which may throw.
  }
}

/** NIST SP 800-63B-4 §3.1.1.2: the entire password is compared. What is folded is only compared, never sent. */
const fold = (text: string) => text.normalize('NFKC').toLowerCase()
