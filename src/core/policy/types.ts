import type { ClassName, FieldName, PolicyRule } from './password-policy.js'
import type { RuleCode } from './rule-codes.js'

/** `service`: only the service can decide. */
export type RuleState = 'met' | 'unmet' | 'service'

/** A rule that a text breaks, with what was measured: numbers, never the text. */
export interface BrokenRule {
  /** The field whose text breaks it. */
  field: FieldName
  /** The rule. */
  code: RuleCode
  /** Code points, bytes or classes, as the rule counts them. */
  limit: number
  /** Code points, bytes or classes that the text has. */
  measured: number
  /** The classes of which `limit` are wanted. */
  classes?: readonly ClassName[]
  /** The host's own rule, for `custom`. */
  rule?: PolicyRule
}

/** A line of the checklist. */
export interface Requirement extends BrokenRule {
  /** Whether the text meets it. */
  state: RuleState
  /** Identifies the line in its list: the code, also that of a rule of the host's, or `refusal`. */
  key: string
}

/** What a rule wants of every text. */
export type RuleLimit = Pick<BrokenRule, 'limit' | 'classes' | 'rule'>

/** What a rule says about one text. */
export type RuleResult = RuleLimit & Pick<Requirement, 'state' | 'measured'>
