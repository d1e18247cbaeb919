import type { KitOptions } from '../types.js'
import { securityInfoModule } from './security-info-module.js'

/**
 * Whose access token the provider has: service and `sub` (RFC 7519, 4.1.2) of a token that is a JWT. A refreshed token has the same.
 * `undefined` where the token cannot be read, does not come, or is of another kind.
 */
export async function personOf(kit: KitOptions): Promise<string | undefined> {
  const { accessToken } = kit.getSignedInService()
  try {
    // Asked for at once: later it may be another person's.
    const given = typeof accessToken === 'function' ? accessToken() : accessToken
    const sub = subjectOf(typeof given === 'object' ? await loadAndWait(Promise.resolve(given), kit) : given)
    return sub === undefined ? undefined : JSON.stringify([kit.serviceKey, sub])
  } catch {
    return undefined // Whoever sends with it learns why there is none.
  }
}

async function loadAndWait(token: Promise<string | undefined>, kit: KitOptions): Promise<string | undefined> {
  token.catch(() => {}) // It may fail before that code is there; the wait passes that on.
  const { waitForToken } = await securityInfoModule.load()
  return waitForToken(token, kit)
}

/** `sub` of a token that is a JWT. */
export function subjectOf(token: string | undefined): string | undefined {
  try {
    const claims: unknown = JSON.parse(textOf(token?.split('.')[1] ?? ''))
    const { sub } = claims as { sub?: unknown }
    return typeof sub === 'string' ? sub : undefined
  } catch {
    return undefined
  }
}

/** Of base64url, as a JWT has it. */
function textOf(part: string): string {
  const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0))
  return new TextDecoder().decode(bytes)
}
