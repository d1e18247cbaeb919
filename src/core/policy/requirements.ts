import type { PasswordError } from '../errors.js'
import { newPasswordRules } from './broken-rules.js'
import type { Limits } from './password-policy.js'
import { ruleOfRefusal } from './refusal.js'
import type { RuleCode } from './rule-codes.js'
import { checkRules } from './rules.js'
import type { Requirement } from './types.js'

/** The list of a text, and whether it is good. */
export interface Requirements {
  /** Whether the schema would take the text as a new password, and the service has not refused it. */
  ok: boolean
  /** One for each line of the list. */
  items: Requirement[]
}

/** Rare: they join the list only while they are broken. */
const exceptional: readonly RuleCode[] = ['ill-formed', 'too-many-bytes', 'common']

/**
 * Each rule of the policy and whether the text keeps it. Nothing typed keeps none, and "differs from your current password"
 * is not met while that field is empty. `refusal`: what the service said of this very text.
 */
export function requirements(text: string, limits: Limits, refusal?: PasswordError): Requirements {
  const isKnown = (code: RuleCode) => text !== '' && (code !== 'same-password' || limits.currentPassword !== '')
  const found = checkRules(text, newPasswordRules, limits)
  const items = found
    .filter(({ code, state }) => code !== 'required' && (state === 'unmet' || !exceptional.includes(code)))
    .map((each): Requirement => ({
      ...each,
      field: 'newPassword',
      key: each.rule?.code ?? each.code,
      state: each.state === 'met' && !isKnown(each.code) ? 'unmet' : each.state,
    }))
  const refused = refusal && ruleOfRefusal(refusal)
  if (refused) items.push({ ...refused, field: 'newPassword', key: 'refusal', state: 'unmet', measured: 0 })
  return { ok: !refused && found.every(({ state }) => state !== 'unmet'), items }
}
