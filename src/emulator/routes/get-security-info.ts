import type { Call } from '../types.js'
import { securityLevel } from '../strength.js'

/** GET /api/v3/get-security-info; the spelling `Binded` is the service's. */
export function getSecurityInfo(call: Call): unknown {
  const { email, phone, password } = call.account()
  const [emailBinded, phoneBinded] = [email !== undefined, phone !== undefined]
  const passwordSecurityLevel = securityLevel(password)
  return {
    passwordSecurityLevel,
    mfaEnrolled: false,
    passwordSet: password !== undefined,
    emailBinded,
    phoneBinded,
    // The formula is unknown; ours gives the one recorded pair, level 1 with score 70 (flutter live test).
    securityScore: 40 + 10 * ((passwordSecurityLevel ?? 0) + Number(emailBinded) + Number(phoneBinded)),
  }
}
