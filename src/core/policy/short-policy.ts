import { warnOnce } from '../development.js'
import { defaultMinLength, type PasswordPolicy } from './password-policy.js'

/** NIST SP 800-63B-4 §3.1.1.2: says so to whoever wrote fewer than 8 by hand. The presets follow the service. */
export function warnAboutShort({ minLength = defaultMinLength, origin }: PasswordPolicy): void {
  if (minLength >= defaultMinLength || origin === 'service') return
  warnOnce(
    'minLength',
    `the password policy has a minLength of ${minLength}. NIST SP 800-63B-4 asks for ${defaultMinLength} with a ` +
      `second factor and 15 without. Raise it, or use guardStrength() if the service's own rules are meant.`,
  )
}
