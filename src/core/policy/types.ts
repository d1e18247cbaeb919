import type { ClassName, FieldName, PolicyRule } from './password-policy.js'
import type { RuleCode } from './rule-codes.js'

/** Rules that the checklist shows from the start where the policy has them; the others join it only while they are broken. */
export type ListedRule = 'too-short' | 'too-long' | 'classes' | 'forbidden' | 'custom' | 'same-password'

/** `service`: only the service can decide. */
export type RuleState = 'met' | 'unmet' | 'service'

/** What a rule asks for, whatever is typed. */
export interface Demand {
  /** Code points, bytes or classes, as the rule counts them. */
  limit: number
  /** The classes of which `limit` are wanted. */
  classes?: readonly ClassName[]
  /** The host's own rule, for `custom`. */
  rule?: PolicyRule
}

/** What a rule finds in a text: numbers, never the text. */
export interface Finding extends Demand {
  state: RuleState
  /** What the text has, in the unit of `limit`. */
  measured: number
}

/** A rule that a text breaks, with what was measured. */
export interface BrokenRule extends Omit<Finding, 'state'> {
  /** The field whose text breaks it. */
  field: FieldName
  /** The rule. */
  code: RuleCode
}

/** A line of the checklist. */
export interface Requirement extends BrokenRule, Finding {
  /** Tells the lines of one list apart: the code, also that of a rule of the host's, or `refusal`. */
  key: string
}
