import { readEnvelope } from '../core/envelope.js'
import { failureIn } from '../core/verdict.js'
import { headersOf, type AuthorizationScheme } from '../core/wire.js'
import { securityInfo } from './account-endpoints.js'
import { ask } from './ask.js'
import type { Finding } from './finding.js'
import type { ServiceFacts, Tenant } from './tenant.js'
import { throttled } from './throttled.js'
import { unlessLost } from './unless-lost.js'

/** Which forms of the access token the service takes. */
export interface SchemeReading {
  finding: Finding
  /** Those that are accepted; undefined where the word `Bearer` got no clear answer, since it is the default. */
  schemes?: readonly AuthorizationScheme[] | undefined
  isThrottled?: boolean
}

const check = 'authorization'

/** Asks with each form of the access token. */
export async function checkSchemes(
  tenant: Tenant,
  token: string | undefined,
  { headerPrefix }: ServiceFacts,
): Promise<SchemeReading> {
  if (token === undefined) {
    return { finding: { check, status: 'not-tried', summary: 'Not tried: no sign-in gave an access token.' } }
  }
  const facts: Partial<Record<AuthorizationScheme, boolean>> = {}
  let unclear: string | undefined
  for (const scheme of ['bearer', 'raw'] as const) {
    const headers = headersOf(securityInfo, { ...tenant, headerPrefix, authorizationScheme: scheme }, token, undefined)
    const accepted = await unlessLost(isAccepted(tenant, headers), (why) => why)
    if (typeof accepted === 'boolean') facts[scheme] = accepted
    else unclear = accepted
    if (accepted === throttled) break
  }
  const schemes = (['bearer', 'raw'] as const).filter((scheme) => facts[scheme])
  return {
    finding: describe(facts, schemes, unclear),
    schemes: facts.bearer === undefined ? undefined : schemes,
    isThrottled: unclear === throttled,
  }
}

/** Or why the answer says nothing of the token. Throws `NoAnswer`. */
async function isAccepted(tenant: Tenant, headers: Record<string, string>): Promise<boolean | string> {
  const { status, json } = await ask(tenant.host + securityInfo.path, { headers }, tenant)
  const code = failureIn(status, readEnvelope(json, 'v3'), securityInfo)
  if (code === 'rate-limited') return throttled
  if (code === 'bad-response') return `The answer of HTTP ${status} is none of the V3 API.`
  return code === undefined
}

function describe(
  facts: Partial<Record<AuthorizationScheme, boolean>>,
  schemes: readonly AuthorizationScheme[],
  unclear: string | undefined,
): Finding {
  if (schemes.length > 0) {
    const how = { bearer: 'behind the word Bearer', raw: 'by itself' }
    const summary = `The access token is accepted ${schemes.map((scheme) => how[scheme]).join(' and ')}.`
    return {
      check,
      status: 'ok',
      summary,
      advice: unclear && `The other form was not seen. ${unclear}`,
      facts,
    }
  }
  if (unclear !== undefined) {
    const summary = 'Whether the access token is accepted was not seen.'
    return { check, status: unclear === throttled ? 'warning' : 'problem', summary, advice: unclear, facts }
  }
  const summary = 'The access token of the sign-in is accepted neither behind the word Bearer nor by itself.'
  const advice = 'A change of password needs it. Does the application use tokens of its own, or another resource?'
  return { check, status: 'problem', summary, advice, facts }
}
