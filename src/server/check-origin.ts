import { Refusal } from './refusal.js'

/**
 * Throws a `Refusal` unless the request comes from a page of the same origin. Browsers since 2023 say so in `Sec-Fetch-Site`,
 * which no page can set; for older ones `Origin` has to agree, which comes with every POST.
 */
export function checkOrigin(request: Request, origins: readonly string[] | undefined): void {
  if (!isFromOwnPage(request, origins)) throw new Refusal(403, 'Only pages of the same origin may call this.')
}

function isFromOwnPage({ headers, method, url }: Request, origins: readonly string[] | undefined): boolean {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const reads = method === 'GET'
  // `none` is an address that somebody typed.
  if (site !== null && site !== 'same-origin' && !(reads && site === 'none')) return false
  if (origin === null) return reads || site === 'same-origin'
  if (origins) return origins.includes(origin)
  return site === 'same-origin' || isSameOrigin(origin, new URL(url), headers.get('x-forwarded-proto'))
}

/**
 * A proxy that ends TLS asks by `http:` for a page of `https:`, so that is the same origin. The reverse is another one: a page
 * that anybody on the way may have written. What the proxy says of its own side can only refuse, so it need not be trusted.
 */
function isSameOrigin(origin: string, asked: URL, forwardedProto: string | null): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, host } = new URL(origin)
  const wantsTls = asked.protocol === 'https:' || /^\s*https\s*(?:,|$)/i.test(forwardedProto ?? '')
  return host === asked.host && (protocol === 'https:' || (protocol === 'http:' && !wantsTls))
}
