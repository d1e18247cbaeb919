import { endpoints, headersOf, type EndpointName, type HeaderPrefix } from '../core/wire.js'
import { ask, type Answer } from './ask.js'
import type { Finding } from './finding.js'
import type { Tenant } from './tenant.js'

/** Whether a page of the origin may call the service, by the headers of each prefix. */
export interface CrossOriginReading {
  finding: Finding
  /** Undefined where no origin was given. */
  allowed: readonly HeaderPrefix[] | undefined
}

export const prefixes = ['authing', 'genauth'] as const satisfies readonly HeaderPrefix[]
const names = Object.keys(endpoints) as EndpointName[]

/** A preflight for each call of the kit, as a browser sends it. Throws `NoAnswer`. */
export async function checkCrossOrigin(tenant: Tenant, system: Answer): Promise<CrossOriginReading> {
  const { origin } = tenant
  const check = 'cross-origin'
  if (origin === undefined) {
    const summary = 'Whether a page may call the service from a browser was not asked: no --origin was given.'
    return { finding: { check, status: 'not-tried', summary }, allowed: undefined }
  }
  const refused = new Map<HeaderPrefix, string[]>()
  for (const prefix of prefixes) {
    const answers = await Promise.all(names.map((name) => preflight(tenant, origin, name, prefix)))
    refused.set(
      prefix,
      names.filter((_, at) => !answers[at]),
    )
  }
  // A preflight that passes is of no use where the answer itself cannot be read.
  const readable = isOriginAllowed(system.headers, origin)
  const allowed = readable ? prefixes.filter((prefix) => refused.get(prefix)?.length === 0) : []
  const facts = {
    allowedPrefixes: allowed,
    answerReadable: readable,
    retryAfterReadable: listed(system.headers, 'access-control-expose-headers', 'retry-after'),
    ...Object.fromEntries(prefixes.map((prefix) => [`refusedWith_${prefix}`, refused.get(prefix) ?? []])),
  }
  if (allowed.length > 0) {
    const which = allowed.length === prefixes.length ? 'either header prefix' : `the prefix x-${allowed.join()}- alone`
    return {
      finding: { check, status: 'ok', summary: `Pages of <origin> may call it, with ${which}.`, facts },
      allowed,
    }
  }
  return {
    allowed,
    finding: {
      check,
      status: 'problem',
      summary: 'Browsers will not let pages of <origin> call the service.',
      advice:
        'Add the origin to the security domain in the console, exactly as it is written here, or put a backend of your own between: `react-password-kit/server`.',
      facts,
    },
  }
}

/** Fetch, CORS-preflight fetch: POST need not be listed, and `*` stands for every header but `authorization`. */
async function preflight(tenant: Tenant, origin: string, name: EndpointName, prefix: HeaderPrefix): Promise<boolean> {
  const endpoint = endpoints[name]
  const path = endpoint.path.replace('{appId}', encodeURIComponent(tenant.appId))
  const sent = headersOf(endpoint, { ...tenant, headerPrefix: prefix }, endpoint.login ? 'token' : undefined, 'en')
  const wanted = Object.keys(sent).filter((header) => header !== 'accept')
  const headers = {
    origin,
    'access-control-request-method': endpoint.method,
    'access-control-request-headers': wanted.toSorted().join(','),
  }
  const { status, headers: answer } = await ask(tenant.host + path, { method: 'OPTIONS', headers }, tenant)
  const passes = (header: string) => listed(answer, 'access-control-allow-headers', header)
  return status >= 200 && status < 300 && isOriginAllowed(answer, origin) && wanted.every(passes)
}

function isOriginAllowed(headers: Headers, origin: string): boolean {
  return ['*', origin].includes(headers.get('access-control-allow-origin') ?? '')
}

function listed(headers: Headers, list: string, name: string): boolean {
  const names = (headers.get(list) ?? '').split(',').map((each) => each.trim().toLowerCase())
  return names.includes(name) || (names.includes('*') && name !== 'authorization')
}
