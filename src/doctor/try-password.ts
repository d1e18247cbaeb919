import { readEnvelope } from '../core/envelope.js'
import type { PasswordErrorCode } from '../core/errors.js'
import { failureIn } from '../core/verdict.js'
import { headersOf, type Endpoint, type HeaderPrefix } from '../core/wire.js'
import { signIn, validatePassword } from './account-endpoints.js'
import { ask } from './ask.js'
import type { Tenant } from './tenant.js'
import { unlessLost } from './unless-lost.js'

/** What the service said to one password. */
export interface Outcome {
  accepted: boolean
  /** As the kit reads the refusal. */
  code?: PasswordErrorCode | undefined
  statusCode?: number | undefined
  apiCode?: number | undefined
  /** Tries that are left, where the service counts them. */
  remainCount?: number | undefined
  /** The call that said so. */
  by: 'sign-in' | 'validate-password'
  /** Why the sign-in refused, where validate-password took its place. */
  signIn?: Outcome | undefined
  /** Whether validate-password called it wrong, which has no number. */
  isInvalid?: true
  /** Of a sign-in that was accepted. */
  token?: string | undefined
}

/** A password as it is sent. */
export interface SealedPassword {
  account: string
  sealed: string
  type: string
}

/** Refusals that speak of this password; others may be about the application, and say nothing of it. */
const clear: readonly (PasswordErrorCode | undefined)[] = ['wrong-password', 'undecryptable', 'locked', 'rate-limited']

/**
 * Signs in. Where sign-in refuses for another reason than the password (an application that wants credentials of its own, a
 * captcha, a first login), validate-password is asked instead. Throws `NoAnswer` where the sign-in got none.
 */
export async function tryPassword(tenant: Tenant, password: SealedPassword, prefix: HeaderPrefix): Promise<Outcome> {
  const signedIn = await trySignIn(tenant, password, prefix)
  if (signedIn.accepted || clear.includes(signedIn.code)) return signedIn
  const { account, sealed, type } = password
  const body = { [nameOfAccount(account)]: account, password: sealed, passwordEncryptType: type }
  const validated = await unlessLost(post(tenant, validatePassword, prefix, body), () => undefined)
  if (!validated) return signedIn
  const how = { by: 'validate-password', signIn: signedIn } as const
  if ('refusal' in validated)
    return clear.includes(validated.refusal.code) ? { ...validated.refusal, ...how } : signedIn
  return validated.answer.valid
    ? { accepted: true, ...how }
    : { accepted: false, code: 'wrong-password', isInvalid: true, ...how }
}

/** Throws `NoAnswer`. */
export async function trySignIn(tenant: Tenant, password: SealedPassword, prefix: HeaderPrefix): Promise<Outcome> {
  const { account, sealed, type } = password
  const reply = await post(tenant, signIn, prefix, {
    connection: 'PASSWORD',
    passwordPayload: { [nameOfAccount(account)]: account, password: sealed },
    options: { passwordEncryptType: type },
  })
  const by = 'sign-in'
  return 'refusal' in reply ? { ...reply.refusal, by } : { accepted: true, token: reply.answer.access_token, by }
}

async function post<Data>(
  tenant: Tenant,
  endpoint: Endpoint<Data>,
  headerPrefix: HeaderPrefix,
  body: object,
): Promise<{ answer: Data } | { refusal: Omit<Outcome, 'by'> }> {
  const headers = headersOf(endpoint, { ...tenant, headerPrefix }, undefined, undefined)
  const init = { method: endpoint.method, headers, body: JSON.stringify(body) }
  const { status, json } = await ask(tenant.host + endpoint.path, init, tenant)
  const envelope = readEnvelope(json, endpoint.envelope)
  const code = failureIn(status, envelope, endpoint)
  const { success, data } = endpoint.answer.safeParse(envelope?.data)
  if (code === undefined && success) return { answer: data }
  const statusCode = envelope?.statusCode ?? status
  const { apiCode, remainCount } = envelope ?? {}
  return { refusal: { accepted: false, code: code ?? 'bad-response', statusCode, apiCode, remainCount } }
}

function nameOfAccount(account: string): 'email' | 'phone' | 'username' {
  if (account.includes('@')) return 'email'
  return /^\+?\d{5,}$/.test(account) ? 'phone' : 'username'
}

/** For instance `refused with 403/2333 (wrong-password)`. */
export function describeOutcome({ accepted, code, statusCode, apiCode, by, isInvalid }: Outcome): string {
  if (accepted) return by === 'sign-in' ? 'accepted' : `accepted by ${by}`
  if (isInvalid) return `not valid, by ${by} (wrong-password)`
  const numbers = [statusCode, apiCode].filter((number) => number !== undefined).join('/')
  return `refused with ${numbers} (${code ?? 'rejected'})`
}
