import { readEnvelope } from '../core/envelope.js'
import { failureIn } from '../core/verdict.js'
import { headersOf, type AuthorizationScheme } from '../core/wire.js'
import { securityInfo } from './account-endpoints.js'
import { ask } from './ask.js'
import type { Finding } from './finding.js'
import type { ServiceFacts, Tenant } from './tenant.js'
import { unlessLost } from './unless-lost.js'

/** Asks with each form of the access token. */
export async function checkSchemes(
  tenant: Tenant,
  token: string | undefined,
  { headerPrefix }: ServiceFacts,
): Promise<{ finding: Finding; schemes: AuthorizationScheme[] | undefined }> {
  const check = 'authorization'
  if (token === undefined) {
    const summary = 'Not tried: no sign-in gave an access token.'
    return { finding: { check, status: 'not-tried', summary }, schemes: undefined }
  }
  const schemes: AuthorizationScheme[] = []
  let lost: string | undefined
  for (const authorizationScheme of ['bearer', 'raw'] as const) {
    const headers = headersOf(securityInfo, { ...tenant, headerPrefix, authorizationScheme }, token, undefined)
    const answer = await unlessLost(ask(tenant.host + securityInfo.path, { headers }, tenant), (why) => why)
    if (typeof answer === 'string') {
      lost = answer
      continue
    }
    const { status, json } = answer
    if (failureIn(status, readEnvelope(json, 'v3'), securityInfo) === undefined) schemes.push(authorizationScheme)
  }
  const facts = { bearer: schemes.includes('bearer'), raw: schemes.includes('raw') }
  if (schemes.length > 0) {
    const how = { bearer: 'behind the word Bearer', raw: 'by itself' }
    const summary = `The access token is accepted ${schemes.map((scheme) => how[scheme]).join(' and ')}.`
    return { finding: { check, status: 'ok', summary, facts }, schemes }
  }
  if (lost !== undefined) {
    const summary = 'The call that tries the access token got no answer.'
    return { finding: { check, status: 'problem', summary, advice: lost }, schemes: undefined }
  }
  const summary = 'The access token of the sign-in is accepted neither behind the word Bearer nor by itself.'
  const advice = 'A change of password needs it. Does the application use tokens of its own, or another resource?'
  return { finding: { check, status: 'problem', summary, advice, facts }, schemes }
}
