const METHODS = 'GET, POST, OPTIONS'
const PREFIXED = ['app-id', 'userpool-id', 'app-tenant-id', 'request-from', 'sdk-version', 'lang', 'device-id']

/** Every request header that an official client sends from a browser, and its GenAuth twin. */
export const allowedHeaders: readonly string[] = [
  'content-type',
  'authorization',
  ...PREFIXED.map((name) => `x-authing-${name}`),
  ...PREFIXED.map((name) => `x-genauth-${name}`),
]

/**
 * The origin is echoed, never `*`, since Guard and js-sdk set withCredentials. Without `allowedOrigins` no origin is checked,
 * as the service does until its security domain is filled in; then the match is exact. What the live service exposes is
 * unknown; Retry-After and X-Request-Id are exposed here, so that a browser's code can read them.
 */
export function corsHeaders(
  origin: string | undefined,
  allowedOrigins: readonly string[] | undefined,
): [string, string][] {
  if (origin === undefined) return []
  if (allowedOrigins && !allowedOrigins.includes(origin)) return [['vary', 'Origin']]
  return [
    ['access-control-allow-origin', origin],
    ['access-control-allow-credentials', 'true'],
    ['access-control-expose-headers', 'Retry-After, X-Request-Id'],
    ['vary', 'Origin'],
  ]
}

export function preflight(
  origin: string | undefined,
  allowedOrigins: readonly string[] | undefined,
  headerNames: readonly string[],
): Response {
  const headers: [string, string][] = [
    ...corsHeaders(origin, allowedOrigins),
    ['access-control-allow-methods', METHODS],
    ['access-control-allow-headers', headerNames.join(', ')],
    ['access-control-max-age', '600'],
  ]
  return new Response(null, { status: 204, headers })
}
