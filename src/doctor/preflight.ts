import { endpoints, headersOf, type EndpointName, type HeaderPrefix } from '../core/wire.js'
import { ask } from './ask.js'
import type { Tenant } from './tenant.js'
import { unlessLost } from './unless-lost.js'

/** What came of the preflight of one call. */
export interface Preflight {
  call: EndpointName
  /** Why nothing came back; the rest then says nothing. */
  lost?: string | undefined
  status: number
  isOriginAllowed: boolean
  /** Headers of the call that are not allowed. */
  refusedHeaders: readonly string[]
}

/** Fetch, CORS-preflight fetch: POST need not be listed, and `*` stands for every header but `authorization`. */
export async function preflight(
  tenant: Tenant,
  origin: string,
  call: EndpointName,
  headerPrefix: HeaderPrefix,
): Promise<Preflight> {
  const endpoint = endpoints[call]
  const path = endpoint.path.replace('{appId}', encodeURIComponent(tenant.appId))
  const sent = headersOf(endpoint, { ...tenant, headerPrefix }, endpoint.login ? 'token' : undefined, 'en')
  const wanted = Object.keys(sent)
    .filter((header) => header !== 'accept')
    .toSorted()
  const headers = {
    origin,
    'access-control-request-method': endpoint.method,
    'access-control-request-headers': wanted.join(','),
  }
  const asked = ask(tenant.host + path, { method: 'OPTIONS', headers }, tenant)
  const reply = await unlessLost(asked, (why) => why)
  if (typeof reply === 'string') return { call, lost: reply, status: 0, isOriginAllowed: false, refusedHeaders: [] }
  const { status, headers: answer } = reply
  return {
    call,
    status,
    isOriginAllowed: isOriginAllowed(answer, origin),
    refusedHeaders: wanted.filter((header) => !listed(answer, 'access-control-allow-headers', header)),
  }
}

export const passes = ({ status, isOriginAllowed: isAllowed, refusedHeaders }: Preflight) =>
  status >= 200 && status < 300 && isAllowed && refusedHeaders.length === 0

export function isOriginAllowed(headers: Headers, origin: string): boolean {
  return ['*', origin].includes(headers.get('access-control-allow-origin') ?? '')
}

/** Whether a header that lists names has this one. */
export function listed(headers: Headers, list: string, name: string): boolean {
  const names = (headers.get(list) ?? '').split(',').map((each) => each.trim().toLowerCase())
  return names.includes(name) || (names.includes('*') && name !== 'authorization')
}
