import type { KitOptions } from '../types.js'
import { inTime } from './in-time.js'
import { subjectOf } from './person-of.js'

/**
 * Names the service and whoever has its access token: at once, unless the host promises the token. A JWT names the person, and its
 * refreshed token the same one. Of a token of another kind a hash is kept, so another one is taken for another person's.
 */
export function ownerOf(kit: KitOptions): string | Promise<string> {
  const { accessToken } = kit.getSignedInService()
  const nameFor = (token?: string) => JSON.stringify([kit.serviceKey, token && (subjectOf(token) ?? hashOf(token))])
  try {
    const given = typeof accessToken === 'function' ? accessToken() : accessToken
    if (typeof given !== 'object') return nameFor(given)
    return inTime(Promise.resolve(given), kit).then(nameFor, () => nameFor())
  } catch {
    return nameFor() // Whoever reads with it learns why there is none.
  }
}

/** FNV-1a of 64 bits: SHA-256 would take until after the next paint, and a collision gains nothing. */
function hashOf(token: string): string {
  let hash = 0xcbf29ce484222325n
  for (const char of token) hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n)
  return hash.toString(16)
}
