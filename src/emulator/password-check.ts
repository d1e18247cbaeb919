import type { Account } from './accounts.js'
import { Refusal } from './envelope.js'
import type { Secret } from './opening.js'
import type { Situation } from './codes.js'
import { judgeStrength } from './strength.js'
import type { Call, Service } from './types.js'

export function refuseLocked(account: Account): void {
  if (account.locked) throw new Refusal('locked')
  if (account.lockedByFailures) throw new Refusal('locked-by-failures')
}

/** Also by the base64 reading, which is then the one that counts for this secret. */
export function passwordMatches(account: Account, secret: Secret): boolean {
  if (account.password === undefined) return false
  if (secret.text === account.password) return true
  if (secret.fromBase64 !== account.password) return false
  secret.reading = 'base64'
  return true
}

/** `data.remainCount` is there only with a limit (docs-v3: "tries left when the limit is on"). */
export function countFailure(service: Service, account: Account, situation: Situation): Refusal {
  const { failureLimit } = service.settings
  account.failures++
  if (!Number.isFinite(failureLimit)) return new Refusal(situation)
  account.lockedByFailures = account.failures >= failureLimit
  if (account.lockedByFailures) return new Refusal('locked-by-failures')
  return new Refusal(situation, { remainCount: failureLimit - account.failures })
}

/** Judges the new password by the app's policy, stores it, and tells the ledger; lifts a lock that failures caused. */
export function setPassword(call: Call, account: Account, secret: Secret, old?: Secret): void {
  const { settings, ledger } = call.service
  const newPassword = readingOf(secret)
  const { passwordStrength, customPasswordStrength } = settings.publicConfig
  const verdict = judgeStrength(newPassword, passwordStrength, customPasswordStrength)
  if (verdict !== 'good') throw new Refusal(`password-${verdict}`)
  account.password = newPassword
  account.passwordSetAt = settings.now()
  account.failures = 0
  account.lockedByFailures = false
  const { changeEndsSessions } = settings
  if (changeEndsSessions !== 'none')
    call.service.sessions.endAll(account, changeEndsSessions === 'others' ? call.accessToken() : undefined)
  const { requestId, at } = call.request
  const { id: userId, email } = account
  const { encryptType, shape } = secret
  const oldPassword = old && readingOf(old)
  ledger.add('changes', {
    requestId,
    route: call.route,
    at,
    userId,
    email,
    newPassword,
    oldPassword,
    encryptType,
    shape,
  })
}

function readingOf(secret: Secret): string {
  return secret.reading === 'base64' ? (secret.fromBase64 ?? secret.text) : secret.text
}
