import type { HeaderPrefix } from '../core/wire.js'
import type { Account, ServiceFacts, Tenant } from './tenant.js'
import type { Outcome } from './try-password.js'
import { tryPrefixes } from './try-prefixes.js'
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

/** What came of all of them. */
export interface Tries {
  results: readonly Result[]
  /** The one that the service takes, as far as it is known. */
  headerPrefix: HeaderPrefix
  /** What was said with the other one, where that was tried first and is not taken. */
  refusedPrefix?: Outcome | undefined
  /** Why the rest was not tried. */
  stopped?: string | undefined
}

/** Each may take as long as `--timeout`. */
const mostLost = 2

/** Until an answer comes that every further one would repeat or prolong, or until no answer comes. */
export async function tryWays(tenant: Tenant, account: Account, known: ServiceFacts): Promise<Tries> {
  const results: Result[] = []
  let { headerPrefix } = known
  let refusedPrefix: Outcome | undefined
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
    const tried = await unlessLost(tryPrefixes(tenant, password, headerPrefix), (why) => why)
    if (typeof tried === 'string') {
      results.push({ way, lost: tried })
      if (results.filter(({ lost }) => lost !== undefined).length === mostLost) stopped = 'no answer'
      continue
    }
    const { outcome } = tried
    results.push({ way, outcome })
    headerPrefix = tried.headerPrefix
    refusedPrefix ??= tried.refusedPrefix
    if (isLast(outcome)) stopped = outcome.code
  }
  return { results, headerPrefix, refusedPrefix, stopped }
}

/** Whether another try would be refused alike, prolong a wait, or lock the account. */
const isLast = ({ code, remainCount }: Outcome) =>
  code === 'locked' || code === 'rate-limited' || code === 'config' || remainCount === 1

/** Whether the service looked at the password, and not only at who sent it. */
export const isAboutPassword = ({ accepted, code }: Outcome) =>
  accepted || code === 'wrong-password' || code === 'undecryptable'
