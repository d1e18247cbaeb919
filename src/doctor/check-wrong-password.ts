import { randomUUID } from 'node:crypto'
import type { Finding } from './finding.js'
import type { Account, ServiceFacts, Tenant } from './tenant.js'
import { describeOutcome, tryPassword, trySignIn } from './try-password.js'
import type { Result } from './try-ways.js'
import { unlessLost } from './unless-lost.js'
import { sealBy } from './ways.js'

/** Tries one wrong password, in a way in which the right one was accepted. */
export async function checkWrongPassword(
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
  const outcome = await unlessLost(attempt(tenant, password, headerPrefix), (why) => why)
  if (typeof outcome === 'string') {
    return { check, status: 'warning', summary: 'A wrong password got no answer.', advice: outcome }
  }
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
