import { asSent, type FieldName, type Limits } from './password-policy.js'
import { checkRules, rules, type TextRule } from './rules.js'
import type { BrokenRule } from './types.js'

/** Rules of a password that is being chosen: all there are. */
export const newPasswordRules: readonly TextRule[] = Object.keys(rules) as TextRule[]

/** The current password met the rules of its own day; only what could not be sent is refused. */
export const currentPasswordRules = ['required', 'ill-formed', 'too-many-bytes'] as const satisfies readonly TextRule[]

const rulesOf: Record<FieldName, readonly TextRule[]> = {
  currentPassword: currentPasswordRules,
  newPassword: newPasswordRules,
  confirmPassword: ['required'],
}

/** The first rule that a text breaks. */
export function firstBroken(
  field: FieldName,
  text: string,
  rules: readonly TextRule[],
  limits: Limits,
): BrokenRule | undefined {
  const broken = checkRules(text, rules, limits).find(({ state }) => state === 'unmet')
  return broken && { ...broken, field }
}

/** What is wrong with the texts of a form, each and between them, compared as they will be sent. */
export function brokenRules(texts: Partial<Record<FieldName, string>>, limits: Limits): BrokenRule[] {
  const { policy, keyBytes, currentPassword } = limits
  const { normalize } = policy
  const broken = (Object.keys(texts) as FieldName[]).flatMap((field) => {
    const chosen = field === 'newPassword'
    const own = chosen
      ? { ...limits, currentPassword: texts.currentPassword ?? currentPassword }
      : { keyBytes, policy: { normalize } }
    return firstBroken(field, texts[field] ?? '', rulesOf[field], own) ?? []
  })
  const { newPassword = '', confirmPassword } = texts
  if (confirmPassword && asSent(confirmPassword, policy) !== asSent(newPassword, policy)) {
    broken.push({ field: 'confirmPassword', code: 'mismatch', measured: 0, limit: 0 })
  }
  return broken
}
