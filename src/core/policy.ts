// What every form loads. Presets, patterns of tenants, notes and lists are modules of their own beside these.
export {
  asSent,
  defaultMinLength,
  type ClassName,
  type ClassRule,
  type FieldName,
  type Limits,
  type PasswordPolicy,
  type PolicyRule,
} from './policy/password-policy.js'
export { brokenRules, currentPasswordRules, firstBroken, newPasswordRules } from './policy/broken-rules.js'
export { requirements, type Requirements } from './policy/requirements.js'
export { blankRequirements, isListed } from './policy/listed-rules.js'
export { ruleCodes, type ListedRule, type RuleCode } from './policy/rule-codes.js'
export type { BrokenRule, Requirement, RuleState } from './policy/types.js'
