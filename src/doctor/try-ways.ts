import type { Account, ServiceFacts, Tenant } from './tenant.js'
import { tryPassword, type Outcome } from './try-password.js'
import { unlessLost } from './unless-lost.js'
import { sealBy, ways, type Way } from './ways.js'

/** What came of one way to send the account's password. */
export interface Result {
  way: Way
  /** Undefined where it was not tried, for this reason. */
  outcome?: Outcome
  reason?: string
  /** Why its sign-in got no answer. */
  lost?: string
}

/** Each may take as long as `--timeout`. */
const mostLost = 2

/** Until the account is locked, since further failures would only prolong that, or until no answer comes. */
export async function tryWays(tenant: Tenant, account: Account, known: ServiceFacts): Promise<Result[]> {
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
    const tried = tryPassword(tenant, password, known.headerPrefix)
    const outcome = await unlessLost(tried, (why) => why)
    if (typeof outcome === 'string') {
      results.push({ way, lost: outcome })
      if (results.filter(({ lost }) => lost !== undefined).length === mostLost) stopped = 'no answer'
      continue
    }
    results.push({ way, outcome })
    if (outcome.code === 'locked' || outcome.code === 'rate-limited') stopped = outcome.code
  }
  return results
}
