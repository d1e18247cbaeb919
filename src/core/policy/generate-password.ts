import { generateWithin } from './generate-within.js'
import { generationTools } from './generation-tools.js'
import type { Limits, PasswordPolicy } from './password-policy.js'

/**
 * A random password that keeps every rule of a policy: its lengths, its classes, the tenant's expression and the host's own
 * rules. It is drawn from `crypto.getRandomValues` without bias, in groups that are easy to
 * read, such as `kT3vm-wRx7d-Hq9aE-u4PnJ`, without characters that
 * look alike. Nothing where no such password is found, or where only the service can tell whether a rule is kept.
 *
 * `limits` is what the policy does not know: the bytes of the encryption key, the current password, the account's names.
 *
 * @throws {PasswordError} `crypto-unavailable` where the platform has no sound randomness.
 */
export function generatePassword(policy: PasswordPolicy, limits: Omit<Limits, 'policy'> = {}): string | undefined {
  return generateWithin({ ...limits, policy }, generationTools)
}
