import { randomUUID } from 'node:crypto'
import type { Finding } from './finding.js'
import type { Account, ServiceFacts, Tenant } from './tenant.js'
import { throttled } from './throttled.js'
import { describeOutcome, tryPassword, trySignIn, type Outcome } from './try-password.js'
import type { Result } from './try-ways.js'
import { unlessLost } from './unless-lost.js'
import { sealBy } from './ways.js'

const check = 'wrong-password'

/** Tries one wrong password, in a way in which the right one was accepted. */
export async function checkWrongPassword(
  tenant: Tenant,
  account: Account,
  { way, outcome: right }: Partial<Result> = {},
  { keys, headerPrefix }: ServiceFacts,
): Promise<Finding> {
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
  return { check, ...describe(outcome), facts }
}

function describe(outcome: Outcome): Pick<Finding, 'status' | 'summary' | 'advice'> {
  const refused = `A wrong password is ${describeOutcome(outcome)}`
  if (outcome.accepted) {
    const summary = 'A wrong password is accepted as well.'
    const advice = 'The account tells nothing, and the service may let anybody in. Tell its operator.'
    return { status: 'problem', summary, advice }
  }
  if (outcome.isInvalid) {
    return { status: 'ok', summary: `${refused}. The number of a refusal was not seen.` }
  }
  const { code, apiCode } = outcome
  if (code === 'wrong-password') return { status: 'ok', summary: `${refused}, as the kit knows it.` }
  if (code === 'locked') {
    const advice = 'Have it unlocked, or wait. The number of a wrong password before the lock was not seen.'
    return { status: 'warning', summary: `${refused}: the account is locked now.`, advice }
  }
  const unseen = { status: 'warning', summary: `${refused}: its own number was not seen.` } as const
  if (code === 'rate-limited') return { ...unseen, advice: throttled }
  if (code === 'challenge') {
    return { ...unseen, advice: 'The service wants a captcha or another proof first. Wait a while, and ask again.' }
  }
  // Without a number the answer may be that of a proxy.
  if (code === 'bad-response' && apiCode === undefined) return unseen
  return {
    status: 'warning',
    summary: `${refused}, which the kit does not take for one.`,
    advice: 'Give the provider a `mapError` that makes `wrong-password` of this number.',
  }
}
