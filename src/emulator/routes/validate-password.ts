import { Refusal } from '../envelope.js'
import { countFailure, passwordMatches, refuseLocked } from '../password-check.js'
import type { Call } from '../types.js'

/** In the order in which the first one given counts (node SDK, ValidatePasswordDto). */
const names = ['email', 'phone', 'username'] as const

/** POST /api/v3/validate-password. That a wrong one counts as a failed attempt is the emulator's choice. */
export async function validatePassword(call: Call): Promise<{ valid: boolean }> {
  const name = names.find((each) => call.fields.optionalText(each))
  if (name === undefined)
    throw new Refusal('parameter-missing', undefined, `Parameter ${names.join(' or ')} is missing.`)
  const sealed = call.fields.text('password')
  const secret = await call.open('password', sealed, call.fields.optionalText('passwordEncryptType'))
  const account = call.service.accounts.find(name, call.fields.text(name))
  if (!account) throw new Refusal('user-unknown')
  call.about(account)
  refuseLocked(account)
  if (passwordMatches(account, secret)) return { valid: true }
  const refusal = countFailure(call.service, account, 'wrong-credentials')
  if (account.lockedByFailures) throw refusal
  return { valid: false }
}
