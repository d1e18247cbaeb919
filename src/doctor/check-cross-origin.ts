import { endpoints, type EndpointName, type HeaderPrefix } from '../core/wire.js'
import type { Answer } from './ask.js'
import type { Finding } from './finding.js'
import { isOriginAllowed, listed, passes, preflight, type Preflight } from './preflight.js'
import type { Tenant } from './tenant.js'

/** Whether a page of the origin may call the service, by the headers of each prefix. */
export interface CrossOriginReading {
  /** Those with which every call passes. */
  allowed: readonly HeaderPrefix[]
  failures: Readonly<Record<HeaderPrefix, readonly Preflight[]>>
  /** Whether the page may read the answer to a call itself. */
  readable: boolean
  facts: NonNullable<Finding['facts']>
}

const check = 'cross-origin'
const prefixes = ['authing', 'genauth'] as const satisfies readonly HeaderPrefix[]
const calls = Object.keys(endpoints) as EndpointName[]

/** A preflight for each call of `endpoints`, as a browser sends it. Undefined where no origin was given. */
export async function checkCrossOrigin(tenant: Tenant, system: Answer): Promise<CrossOriginReading | undefined> {
  const { origin } = tenant
  if (origin === undefined) return undefined
  const failures = { authing: [] as Preflight[], genauth: [] as Preflight[] }
  for (const prefix of prefixes) {
    const answers = await Promise.all(calls.map((call) => preflight(tenant, origin, call, prefix)))
    failures[prefix] = answers.filter((answer) => !passes(answer))
  }
  // A preflight that passes is of no use where the answer itself cannot be read.
  const readable = isOriginAllowed(system.headers, origin)
  const allowed = readable ? prefixes.filter((prefix) => failures[prefix].length === 0) : []
  const refused = (prefix: HeaderPrefix) => callsOf(failures[prefix].filter(({ lost }) => lost === undefined))
  const unanswered = (prefix: HeaderPrefix) => callsOf(failures[prefix].filter(({ lost }) => lost !== undefined))
  const facts = {
    allowedPrefixes: allowed,
    answerReadable: readable,
    retryAfterReadable: readable && listed(system.headers, 'access-control-expose-headers', 'retry-after'),
    refusedWith_authing: refused('authing'),
    refusedWith_genauth: refused('genauth'),
    unansweredWith_authing: unanswered('authing'),
    unansweredWith_genauth: unanswered('genauth'),
    refusedHeaders_authing: headersIn(failures.authing),
    refusedHeaders_genauth: headersIn(failures.genauth),
  }
  return { allowed, failures, readable, facts }
}

/**
 * Where the service is known to take one prefix alone, by `taken`, that is the one which has to pass. Else either will do, and
 * the reason why neither does is that of the one which is announced.
 */
export function describeCrossOrigin(
  reading: CrossOriginReading | undefined,
  { announced = 'authing', taken }: { announced?: HeaderPrefix | undefined; taken?: HeaderPrefix | undefined },
): Finding {
  if (!reading) {
    const summary = 'Whether a page may call the service from a browser was not asked: no --origin was given.'
    return { check, status: 'not-tried', summary }
  }
  const { allowed, failures, readable, facts } = reading
  if (taken === undefined ? allowed.length > 0 : allowed.includes(taken)) {
    const which = allowed.length === prefixes.length ? 'either header prefix' : `the prefix x-${allowed.join()}- alone`
    return { check, status: 'ok', summary: `Pages of <origin> may call it, with ${which}.`, facts }
  }
  return { check, status: 'problem', ...explain(failures[taken ?? announced], readable), facts }
}

const callsOf = (preflights: readonly Preflight[]) => preflights.map(({ call }) => call)

/** Headers that these preflights did not allow. */
function headersIn(failures: readonly Preflight[]): string[] {
  return [...new Set(failures.flatMap(({ refusedHeaders }) => refusedHeaders))].toSorted()
}

const orBackend = 'or put a backend of your own between: `react-password-kit/server`.'

/** Why no call passes. A missing origin comes first: where it is missing, the rest of a preflight often is too. */
function explain(failures: readonly Preflight[], readable: boolean): Pick<Finding, 'summary' | 'advice'> {
  const summary = 'Browsers will not let pages of <origin> call the service.'
  if (failures.length === 0 && !readable) {
    return {
      summary,
      advice: `The preflights pass, but the answer to the call itself has no \`Access-Control-Allow-Origin\` for the origin. Have it added, by the service or by the proxy before it, ${orBackend}`,
    }
  }
  const answered = failures.filter(({ lost }) => lost === undefined)
  if (failures.length > 0 && answered.length === 0) {
    const which =
      failures.length === calls.length ? 'The preflights' : `The preflights of ${callsOf(failures).join(', ')}`
    return {
      summary: `${which} got no answer, so browsers will not let pages of <origin> call the service.`,
      advice: `${failures[0]?.lost ?? ''} Browsers send \`OPTIONS\` before a call, and a firewall may refuse it. Have it let through, ${orBackend}`,
    }
  }
  if (answered.some((failure) => !failure.isOriginAllowed)) {
    return {
      summary,
      advice: `Add the origin to the security domain in the console, exactly as it is written here, ${orBackend}`,
    }
  }
  const headers = headersIn(failures)
  if (headers.length > 0) {
    return {
      summary: `Pages of <origin> may call the service, but not with the headers ${headers.join(', ')}.`,
      advice: `The origin is allowed. Have these headers listed in \`Access-Control-Allow-Headers\`, by the service or by the proxy before it, ${orBackend}`,
    }
  }
  const statuses = [...new Set(answered.map(({ status }) => status))].join(', ')
  return {
    summary,
    advice: `The origin is allowed, but preflights are answered with HTTP ${statuses}, and browsers want a number from 200 to 299. Have \`OPTIONS\` let through, ${orBackend}`,
  }
}
