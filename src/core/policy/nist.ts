import type { PasswordPolicy } from './password-policy.js'

/** NIST SP 800-63B-4 §3.1.1.2 where the password is all that is asked for. No rules of composition. */
export const nist = { minLength: 15 } as const satisfies PasswordPolicy

/** The same where a second factor is asked for too. */
export const nistWithSecondFactor = { minLength: 8 } as const satisfies PasswordPolicy
