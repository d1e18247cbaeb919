import { attempt } from '../../core/attempt.js'
import { securityInfo, type SecurityInfo } from '../../core/my-account/security-info.js'
import { withServiceSettings } from './public-config.js'
import { serviceModule } from './service-module.js'
import { waitForToken } from './wait-for-token.js'
import type { KitOptions } from '../types.js'

// `personOf` waits with it too, and loads it from here.
export { waitForToken }

/** Milliseconds; the account may be changed in another window too. */
const maxAgeMs = 60_000

/**
 * GET /api/v3/get-security-info: one read for all forms and cards of a provider. Another account is another read; the cache
 * knows an account by its service and the SHA-256 of its token. A read that fails is not cached.
 *
 * @throws {PasswordError} what the read failed with
 */
export async function readSecurityInfo(kit: KitOptions, isFresh = false): Promise<SecurityInfo> {
  const { cacheOwner } = kit
  const { createCallEndpoint, sha256 } = await serviceModule.load()
  const service = await withServiceSettings(kit, kit.getSignedInService())
  const { accessToken: given } = service
  const token = attempt(() => (typeof given === 'function' ? given() : given), 'unauthorized')
  const accessToken = await waitForToken(token, kit)
  const hash = accessToken && (await sha256(new TextEncoder().encode(accessToken)))
  const account = hash && JSON.stringify([kit.serviceKey, hash])

  const cached = cacheOwner.securityInfo
  const now = Date.now()
  if (!isFresh && cached && account && cached.account === account && now - cached.readAt < maxAgeMs) return cached.info
  const call = await attempt(() => createCallEndpoint({ ...service, accessToken }), 'config')
  const info = call(securityInfo)
  const entry = { account, readAt: now, info }
  cacheOwner.securityInfo = entry
  info.catch(() => {
    if (cacheOwner.securityInfo === entry) cacheOwner.securityInfo = undefined
  })
  return info
}
