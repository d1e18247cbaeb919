import { randomUUID } from 'node:crypto'
import { headersOf, type AuthorizationScheme } from '../core/wire.js'
import { readEnvelope } from '../core/envelope.js'
import { failureIn } from '../core/verdict.js'
import { securityInfo } from './account-endpoints.js'
import { ask } from './ask.js'
import type { Finding } from './finding.js'
import type { Account, ServiceFacts, Tenant } from './tenant.js'
import { describeOutcome, tryPassword, trySignIn, type Outcome } from './try-password.js'
import { sealBy, ways, type Way } from './ways.js'

/** What a throw-away account showed. */
export interface AccountReading {
  findings: readonly Finding[]
  /** Ways in which its password was accepted; undefined where none was tried. */
  accepted: readonly Way[] | undefined
  /** Undefined where no session came of it. */
  schemes: readonly AuthorizationScheme[] | undefined
}

/** Signs in by each encryption and with each form of the token, and once with a wrong password. Throws `NoAnswer`. */
export async function checkAccount(tenant: Tenant, known: ServiceFacts): Promise<AccountReading> {
  const { account } = tenant
  if (account === undefined) {
    const summary = 'Not tried: no --account was given.'
    const findings = (['encryption', 'authorization', 'wrong-password'] as const).map((check): Finding => ({
      check,
      status: 'not-tried',
      summary,
    }))
    return { findings, accepted: undefined, schemes: undefined }
  }
  const results = await tryWays(tenant, account, known)
  const accepted = results.flatMap(({ way, outcome }) => (outcome?.accepted ? [way] : []))
  const token = results.find(({ outcome }) => outcome?.token !== undefined)?.outcome?.token
  const authorization = await checkSchemes(tenant, token, known)
  return {
    accepted,
    schemes: authorization.schemes,
    findings: [
      describeEncryption(results),
      authorization.finding,
      await checkWrongPassword(
        tenant,
        account,
        results.find(({ outcome }) => outcome?.accepted),
        known,
      ),
    ],
  }
}

interface Result {
  way: Way
  /** Undefined where it was not tried, for this reason. */
  outcome?: Outcome
  reason?: string
}

/** Until the account is locked; further failures would only prolong that. */
async function tryWays(tenant: Tenant, account: Account, known: ServiceFacts): Promise<Result[]> {
  const results: Result[] = []
  let stopped: string | undefined
  for (const way of ways) {
    const isKnown =
      way.base64 && results.some(({ way: { encryption }, outcome }) => encryption.type === 'sm2' && outcome?.accepted)
    if (isKnown) continue
    if (stopped !== undefined) {
      results.push({ way, reason: stopped })
      continue
    }
    const sealed = await sealBy(way, account.password, known.keys)
    if ('reason' in sealed) {
      results.push({ way, reason: sealed.reason })
      continue
    }
    const password = { account: account.name, sealed: sealed.sealed, type: way.encryption.type }
    const outcome = await tryPassword(tenant, password, known.headerPrefix)
    results.push({ way, outcome })
    if (outcome.code === 'locked' || outcome.code === 'rate-limited') stopped = outcome.code
  }
  return results
}

function describeEncryption(results: readonly Result[]): Finding {
  const check = 'encryption'
  const facts = Object.fromEntries(
    results.map(({ way, outcome, reason }) => [
      way.name,
      outcome ? describeOutcome(outcome) : `not tried (${reason ?? 'unknown'})`,
    ]),
  )
  const accepted = results.filter(({ outcome }) => outcome?.accepted).map(({ way }) => way)
  const encrypted = accepted.filter(({ encryption }) => encryption.type !== 'none')
  if (encrypted.length > 0) {
    const names = encrypted.map(({ name }) => name).join(', ')
    const finding = { check, status: 'ok', summary: `The account's password is accepted by ${names}.`, facts } as const
    if (!encrypted.every(({ base64 }) => base64)) return finding
    const advice = 'No option of the kit encrypts the base64 of a text: give `encryption` an encryptor of your own.'
    return { ...finding, status: 'warning', advice }
  }
  if (accepted.length > 0) {
    return {
      check,
      status: 'problem',
      summary: "The account's password is accepted as plain text only.",
      advice:
        'The service opens nothing that was encrypted with the keys it publishes. Ask its operator which key it uses.',
      facts,
    }
  }
  return {
    check,
    status: 'problem',
    summary: "The account's password is accepted in no way.",
    advice:
      "Is the password right, and may the account sign in to this application? The numbers below are the service's.",
    facts,
  }
}

async function checkSchemes(
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
  for (const authorizationScheme of ['bearer', 'raw'] as const) {
    const headers = headersOf(securityInfo, { ...tenant, headerPrefix, authorizationScheme }, token, undefined)
    const { status, json } = await ask(tenant.host + securityInfo.path, { headers }, tenant)
    if (failureIn(status, readEnvelope(json, 'v3'), securityInfo) === undefined) schemes.push(authorizationScheme)
  }
  const facts = { bearer: schemes.includes('bearer'), raw: schemes.includes('raw') }
  if (schemes.length > 0) {
    const how = { bearer: 'behind the word Bearer', raw: 'by itself' }
    const summary = `The access token is accepted ${schemes.map((scheme) => how[scheme]).join(' and ')}.`
    return { finding: { check, status: 'ok', summary, facts }, schemes }
  }
  const summary = 'The access token of the sign-in is accepted neither behind the word Bearer nor by itself.'
  const advice = 'A change of password needs it. Does the application use tokens of its own, or another resource?'
  return { finding: { check, status: 'problem', summary, advice, facts }, schemes }
}

async function checkWrongPassword(
  tenant: Tenant,
  account: Account,
  { way, outcome: right }: Partial<Result> = {},
  { keys, headerPrefix }: ServiceFacts,
): Promise<Finding> {
  const check = 'wrong-password'
  const sealed = way && (await sealBy(way, randomUUID(), keys))
  if (!way || !sealed || 'reason' in sealed) {
    return { check, status: 'not-tried', summary: 'Not tried: the right password is not accepted either.' }
  }
  const password = { account: account.name, sealed: sealed.sealed, type: way.encryption.type }
  // Where sign-in knew the right password, its number for a wrong one is what is to be known.
  const attempt = right?.by === 'sign-in' ? trySignIn : tryPassword
  const outcome = await attempt(tenant, password, headerPrefix)
  const { statusCode, apiCode } = outcome
  const facts = { ...(statusCode !== undefined && { statusCode }), ...(apiCode !== undefined && { apiCode }) }
  if (outcome.code === 'wrong-password') {
    return {
      check,
      status: 'ok',
      summary: `A wrong password is ${describeOutcome(outcome)}, as the kit knows it.`,
      facts,
    }
  }
  if (outcome.accepted) {
    const summary = 'A wrong password is accepted as well.'
    const advice = 'The account tells nothing, and the service may let anybody in. Tell its operator.'
    return { check, status: 'problem', summary, advice, facts }
  }
  return {
    check,
    status: 'warning',
    summary: `A wrong password is ${describeOutcome(outcome)}, which the kit does not take for one.`,
    advice: 'Give the provider a `mapError` that makes `wrong-password` of this number.',
    facts,
  }
}
