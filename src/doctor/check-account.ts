import type { AuthorizationScheme, HeaderPrefix } from '../core/wire.js'
import { checkSchemes } from './check-schemes.js'
import { checkWrongPassword } from './check-wrong-password.js'
import { describeEncryption } from './describe-encryption.js'
import type { Check, Finding } from './finding.js'
import type { ServiceFacts, Tenant } from './tenant.js'
import { tryWays } from './try-ways.js'
import type { Way } from './ways.js'

/** What a throw-away account showed. */
export interface AccountReading {
  findings: readonly Finding[]
  /** Ways in which its password was accepted; undefined where no answer speaks of an encryption. */
  accepted: readonly Way[] | undefined
  /** Undefined where no session came of it. */
  schemes: readonly AuthorizationScheme[] | undefined
  /** Where the sign-in takes this one, and not the one that was expected. */
  headerPrefix?: HeaderPrefix | undefined
}

/** Signs in by each encryption and with each form of the token, and once with a wrong password. */
export async function checkAccount(tenant: Tenant, known: ServiceFacts | undefined): Promise<AccountReading> {
  const { account } = tenant
  if (account === undefined || known === undefined) {
    // No password goes to what has not shown that it is the service.
    const summary = account ? 'Not tried: the service gave no keys.' : 'Not tried: no --account was given.'
    const findings = (['encryption', 'authorization', 'wrong-password'] as const).map(notTried(summary))
    return { findings, accepted: undefined, schemes: undefined }
  }
  const tries = await tryWays(tenant, account, known)
  const { results, headerPrefix, refusedPrefix, stopped } = tries
  const facts: ServiceFacts = { ...known, headerPrefix }
  const accepted = results.flatMap(({ way, outcome }) => (outcome?.accepted ? [way] : []))
  const reading = {
    accepted: results.some(({ outcome }) => outcome?.accepted || outcome?.code === 'undecryptable')
      ? accepted
      : undefined,
    headerPrefix: refusedPrefix && headerPrefix,
  }
  const encryption = describeEncryption(tries)
  const why = whyToWait(stopped)
  if (why !== undefined) {
    const rest = (['authorization', 'wrong-password'] as const).map(notTried(why))
    return { ...reading, schemes: undefined, findings: [encryption, ...rest] }
  }
  const token = results.find(({ outcome }) => outcome?.token !== undefined)?.outcome?.token
  const authorization = await checkSchemes(tenant, token, facts)
  const right = results.find(({ outcome }) => outcome?.accepted)
  const wrongPassword = authorization.isThrottled
    ? notTried(tooOften)('wrong-password')
    : await checkWrongPassword(tenant, account, right, facts)
  return {
    ...reading,
    schemes: authorization.schemes,
    findings: [encryption, authorization.finding, wrongPassword],
  }
}

const tooOften = 'Not tried: the service was asked too often.'

/** Why nothing more is asked with the account. */
function whyToWait(stopped: string | undefined): string | undefined {
  if (stopped === 'rate-limited') return tooOften
  return stopped === 'locked' ? 'Not tried: the account is locked.' : undefined
}

const notTried =
  (summary: string) =>
  (check: Check): Finding => ({ check, status: 'not-tried', summary })
