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
export {
  brokenRules,
  currentPasswordRules,
  firstBroken,
  newPasswordRules,
  type BrokenRule,
} from './policy/broken-rules.js'
export { requirements, type Requirement, type Requirements } from './policy/requirements.js'
export { blankRequirements, isListed, type ListedRule, type RuleState } from './policy/listed-rules.js'
export { ruleCodes, type RuleCode } from './policy/rules.js'
