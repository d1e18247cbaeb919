import { attemptFactsOf } from '../attempt-facts.js'
import type { PasswordError } from '../errors.js'
import type { RuleCode } from './rule-codes.js'

/** The rule that a refusal of the service is about, with the service's own limit where one is known. */
export interface RefusedRule {
  code: RuleCode
  limit: number
}

const byApiCode: Partial<Record<number, RefusedRule>> = {
  2029: { code: 'too-short', limit: 6 }, // V2, G: shorter than 6
}

/** Nothing where the refusal is not about the new password. */
export function ruleOfRefusal({ code, apiCode = 0 }: PasswordError): RefusedRule | undefined {
  const { rule } = attemptFactsOf(code)
  return rule && (byApiCode[apiCode] ?? { code: rule, limit: 0 })
}
