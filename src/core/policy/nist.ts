import type { PasswordPolicy } from './password-policy.js'

/**
 * The policy of NIST SP 800-63B-4 §3.1.1.2 for a sign-in by password alone: at least 15 characters, and no rules about
 * kinds of characters.
 */
export const nist = { minLength: 15 } as const satisfies PasswordPolicy

/** The policy of NIST SP 800-63B-4 for a sign-in with a second factor: at least 8 characters. */
export const nistWithSecondFactor = { minLength: 8 } as const satisfies PasswordPolicy
