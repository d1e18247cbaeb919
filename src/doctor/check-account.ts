import type { AuthorizationScheme, HeaderPrefix } from '../core/wire.js'
import { checkSchemes } from './check-schemes.js'
import { checkWrongPassword } from './check-wrong-password.js'
import { describeEncryption } from './describe-encryption.js'
import type { Finding } from './finding.js'
import type { ServiceFacts, Tenant } from './tenant.js'
import { tryWays } from './try-ways.js'
import type { Way } from './ways.js'

/** What a throw-away account showed. */
export interface AccountReading {
  findings: readonly Finding[]
  /** Ways in which its password was accepted; undefined where no try was answered. */
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
    const findings = (['encryption', 'authorization', 'wrong-password'] as const).map((check): Finding => ({
      check,
      status: 'not-tried',
      summary,
    }))
    return { findings, accepted: undefined, schemes: undefined }
  }
  const tries = await tryWays(tenant, account, known)
  const { results, headerPrefix, refusedPrefix } = tries
  const facts: ServiceFacts = { ...known, headerPrefix }
  const accepted = results.flatMap(({ way, outcome }) => (outcome?.accepted ? [way] : []))
  const token = results.find(({ outcome }) => outcome?.token !== undefined)?.outcome?.token
  const authorization = await checkSchemes(tenant, token, facts)
  return {
    accepted: results.some(({ outcome }) => outcome) ? accepted : undefined,
    schemes: authorization.schemes,
    headerPrefix: refusedPrefix && headerPrefix,
    findings: [
      describeEncryption(tries),
      authorization.finding,
      await checkWrongPassword(
        tenant,
        account,
        results.find(({ outcome }) => outcome?.accepted),
        facts,
      ),
    ],
  }
}
