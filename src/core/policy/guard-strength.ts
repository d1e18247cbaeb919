import { requireClasses } from './classes.js'
import type { PasswordPolicy, PolicyRule } from './password-policy.js'
import { tenantPattern } from './tenant-pattern.js'
import { tenantText, type CustomPasswordStrength } from './tenant-text.js'

/**
 * `PasswordStrength` of Authing/Guard: 0 none, 1 low, 2 middle, 3 high, 4 the tenant's regular expression, 5 a check by
 * the service.
 */
export type GuardStrength = 0 | 1 | 2 | 3 | 4 | 5

/** Guard's (guard-core-v4 `_utils`): ASCII letters in either case are one class, full-width digits in none. */
const sets = { letter: /[a-zA-Z]/, digit: /[0-9]/, symbol: /[!-/:-@[-`{-~·—‘“”…、。《》【】！（），：；？￥]/ }
const classes = (atLeast: number) => requireClasses(['letter', 'digit', 'symbol'], { atLeast, sets })

/** No rule of the kit's own: the service's word counts, and its list of common passwords is not ours. */
const service: PasswordPolicy = { origin: 'service', minLength: 0, lengthUnit: 'utf-16', refuseCommon: false }
const low: PasswordPolicy = { ...service, minLength: 6 }

/** Guard posts the password in clear to ask about it; the kit never does. */
const asksService: PolicyRule = { code: 'service' }

const policies: Record<GuardStrength, (custom: CustomPasswordStrength) => PasswordPolicy> = {
  0: () => service,
  1: () => low,
  2: () => ({ ...low, classes: classes(2) }),
  3: () => ({ ...low, classes: classes(3) }),
  4: (custom) => {
    const { regex } = custom
    return regex ? { ...service, rules: [tenantPattern(regex, tenantText(custom))] } : service
  },
  5: () => ({ ...service, rules: [asksService] }),
}

/** The policy of a password strength in GenAuth's console, with the checks of the service's own web kit (Guard). */
export function guardStrength(
  strength: GuardStrength,
  customPasswordStrength: CustomPasswordStrength = {},
): PasswordPolicy {
  return policies[strength](customPasswordStrength)
}
