import type { Account } from '../accounts.js'
import type { Call } from '../types.js'
import { Refusal } from '../envelope.js'
import type { Secret } from '../opening.js'
import { countFailure, passwordMatches, refuseLocked, setPassword } from '../password-check.js'
import { requireResetToken } from '../reset-proof.js'

/**
 * POST /api/v3/update-password. Every access token stays valid, as nothing says otherwise. A passwordResetToken (UpdatePasswordDto
 * of node-sdk since 2024-08) takes the place of oldPassword; which of the two the service prefers is unknown, here the token.
 */
export async function updatePassword(call: Call): Promise<undefined> {
  const account = call.account()
  refuseLocked(account)
  const encryptType = call.fields.optionalText('passwordEncryptType')
  const sealedOld = call.fields.optionalText('oldPassword')
  const secret = await call.open('newPassword', call.fields.text('newPassword'), encryptType)
  const old = sealedOld === undefined ? undefined : await call.open('oldPassword', sealedOld, encryptType)

  const resetToken = call.service.settings.updateByToken ? call.fields.optionalText('passwordResetToken') : undefined
  if (resetToken === undefined) {
    proveByOldPassword(call, account, old)
    // One client feeds all its passwords alike.
    if (old?.reading === 'base64' && secret.fromBase64 !== undefined) secret.reading = 'base64'
    setPassword(call, account, secret, old)
    return
  }
  // A token of someone else proves nothing about this account.
  if (requireResetToken(call, resetToken) !== account) throw new Refusal('reset-token-invalid')
  setPassword(call, account, secret, old)
  call.service.resetTokens.spend(resetToken)
}

/** An account without a password has none to prove. */
function proveByOldPassword(call: Call, account: Account, old: Secret | undefined): void {
  if (account.password === undefined) {
    if (old && call.service.settings.needlessOldPassword === 'refused') throw new Refusal('password-not-set')
    return
  }
  if (old === undefined) {
    if (isFresh(call, account)) return
    throw new Refusal('old-password-missing')
  }
  if (!passwordMatches(account, old)) throw countFailure(call.service, account, 'old-password-wrong')
}

/** Whether the person has just signed in. */
function isFresh(call: Call, account: Account): boolean {
  const { settings, sessions } = call.service
  const session = sessions.of(account).find(({ token }) => token === call.accessToken())
  return session !== undefined && settings.now() - session.signedInAt < settings.updateByFreshTokenMs
}
