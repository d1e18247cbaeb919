import { setPassword } from '../password-check.js'
import { openV2, requireTicket } from '../tickets.js'
import type { Call } from '../types.js'

/** POST /api/v2/users/password/reset-by-first-login-token (guard-ios, guard-android); the current password is not asked. */
export async function resetByFirstLoginToken(call: Call): Promise<undefined> {
  const token = call.fields.text('token')
  const secret = await openV2(call, 'password', call.fields.text('password'))
  const account = requireTicket(call, 'first-login', token)
  setPassword(call, account, secret)
  account.resetPasswordOnNextLogin = false
  call.service.tickets['first-login'].spend(token)
}
