import type { Call } from '../types.js'
import { Refusal } from '../envelope.js'
import { setPassword } from '../password-check.js'
import { requireResetToken } from '../reset-proof.js'

/**
 * POST /api/v3/reset-password; no login is wanted, and a token in `authorization` is not looked at. The reset token is spent
 * only by success, so a refused password costs no second code. A lock that failures caused is lifted, an administrator's is not.
 */
export async function resetPassword(call: Call): Promise<{ success: true }> {
  const token = call.fields.text('passwordResetToken')
  const secret = await call.open(
    'password',
    call.fields.text('password'),
    call.fields.optionalText('passwordEncryptType'),
  )
  const account = requireResetToken(call, token)
  call.about(account)
  if (account.locked) throw new Refusal('locked')
  setPassword(call, account, secret)
  call.service.resetTokens.spend(token)
  return { success: true }
}
