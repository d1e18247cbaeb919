import type { Limits, PasswordPolicy } from '../core/policy.js'
import type { PasswordFormOptions } from './types.js'

/** Until the service's policy is known nothing is refused that it might take. */
export const permissivePolicy: PasswordPolicy = { origin: 'service', minLength: 0, refuseCommon: false }

/** Where it cannot be read: the kit's default, with the service's own rules as a line of the checklist. */
export const fallbackPolicy: PasswordPolicy = { rules: [{ code: 'service' }] }

/** What a new password is measured against under a policy. */
export const limitsOf = ({ username }: PasswordFormOptions, policy: PasswordPolicy): Limits => ({
  policy,
  forbidden: username ? [username] : [],
})
