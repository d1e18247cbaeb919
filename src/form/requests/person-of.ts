import type { KitOptions } from '../types.js'

/**
 * Whose access token the provider has: service and `sub` (RFC 7519, 4.1.2) of a token that is a JWT. A refreshed token has the same.
 * `undefined` where the token cannot be read, or is of another kind.
 */
export async function personOf({ getSignedInService, serviceKey }: KitOptions): Promise<string | undefined> {
  const { accessToken } = getSignedInService()
  try {
    const token = typeof accessToken === 'function' ? await accessToken() : accessToken
    const claims: unknown = JSON.parse(textOf(token?.split('.')[1] ?? ''))
    const { sub } = claims as { sub?: unknown }
    return typeof sub === 'string' ? JSON.stringify([serviceKey, sub]) : undefined
  } catch {
    return undefined // Whoever sends with it learns why there is none.
  }
}

/** Of base64url, as a JWT has it. */
function textOf(part: string): string {
  const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0))
  return new TextDecoder().decode(bytes)
}
