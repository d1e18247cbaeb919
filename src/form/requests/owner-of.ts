import { hashText } from '../../core/hash-text.js'
import type { KitOptions } from '../types.js'
import { subjectOf } from './person-of.js'
import { waitForToken } from './wait-for-token.js'

/**
 * Names the service and the person of the access token: at once, unless the host promises the token. A JWT names the person, and
 * its refreshed token the same one. Of a token of another kind the hash stays, so a new one counts as another person's.
 */
export function ownerOf(kit: KitOptions): string | Promise<string> {
  const { accessToken } = kit.getSignedInService()
  const nameFor = (token?: string) => JSON.stringify([kit.serviceKey, token && (subjectOf(token) ?? hashText(token))])
  try {
    const given = typeof accessToken === 'function' ? accessToken() : accessToken
    if (typeof given !== 'object') return nameFor(given)
    return waitForToken(Promise.resolve(given), kit).then(nameFor, () => nameFor())
  } catch {
    return nameFor() // The read itself fails with the reason.
  }
}
