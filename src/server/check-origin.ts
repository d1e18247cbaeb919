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
  return site === 'same-origin' || (URL.canParse(origin) && new URL(origin).host === new URL(url).host)
}
