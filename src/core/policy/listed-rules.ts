import { warnOnce } from '../development.js'
import { defaultMinLength, type Limits, type PolicyRule } from './password-policy.js'
import type { ListedRule } from './rule-codes.js'
import type { Requirement, RuleLimit, RuleState } from './types.js'

/** One is the least that `required` lets pass. */
export const minLengthOf = ({ policy }: Limits) => Math.max(1, policy.minLength ?? defaultMinLength)

/** The smaller of what the service stores and what the key carries. */
export const bytesOf = ({ policy, keyBytes = Infinity }: Limits) => Math.min(policy.maxBytes ?? Infinity, keyBytes)

/** Words that are no password. */
export const forbiddenWords = ({ policy, forbidden = [] }: Limits) =>
  [...(policy.forbidden ?? []), ...forbidden].filter(Boolean)

/** What the listed rules ask for; nothing where the policy does not have them. */
export const limitsOfRules: Record<ListedRule, (limits: Limits) => RuleLimit[]> = {
  'too-short': (limits) => (minLengthOf(limits) > 1 ? [{ limit: minLengthOf(limits) }] : []),
  'too-long': ({ policy: { maxLength: limit } }) => (limit === undefined ? [] : [{ limit }]),
  classes: ({ policy: { classes } }) => (classes ? [{ limit: classes.atLeast, classes: classes.of }] : []),
  forbidden: (limits) => (forbiddenWords(limits).length > 0 ? [{ limit: 0 }] : []),
  custom: ({ policy: { rules = [] } }) => rules.map((rule) => ({ limit: 0, rule })),
  'same-password': ({ currentPassword }) => (currentPassword === undefined ? [] : [{ limit: 0 }]),
}

const listedRules = Object.keys(limitsOfRules) as ListedRule[]

/** The other lines say by themselves that something is wrong. */
export const isListed = (code: string): code is ListedRule => code in limitsOfRules

/** The list before anything is typed: what `requirements` says of no text, without the code that looks at texts. */
export function blankRequirements(limits: Limits): Requirement[] {
  return listedRules.flatMap((code) =>
    limitsOfRules[code](limits).map((wanted) => ({
      ...wanted,
      code,
      field: 'newPassword' as const,
      key: wanted.rule?.code ?? code,
      measured: 0,
      state: wanted.rule && verdict(wanted.rule, '') === 'service' ? ('service' as const) : ('unmet' as const),
    })),
  )
}

/** Whether a text keeps a rule of the host's own. */
export function verdict({ code, check }: PolicyRule, text: string): RuleState {
  try {
    const kept: unknown = check?.(text)
    if (kept instanceof Promise) {
      kept.catch(() => {}) // What it rejects with may quote the text.
      if (process.env.NODE_ENV !== 'production') {
        warnOnce(
          `rule ${code}`,
          `the check of the password rule "${code}" returns a promise, so it decides nothing. Return true, false, or undefined where only the service can tell.`,
        )
      }
      return 'service'
    }
    return kept === undefined ? 'service' : kept ? 'met' : 'unmet'
  } catch {
    if (process.env.NODE_ENV !== 'production') {
      // What it threw may quote the text.
      warnOnce(`rule ${code}`, `the check of the password rule "${code}" threw, so it decides nothing.`)
    }
    return 'service'
  }
}
