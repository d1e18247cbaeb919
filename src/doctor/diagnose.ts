import { endpoints } from '../core/wire.js'
import { checkAccount } from './check-account.js'
import { checkClock } from './check-clock.js'
import { checkConfig } from './check-config.js'
import { checkCrossOrigin, describeCrossOrigin } from './check-cross-origin.js'
import { checkKeys } from './check-keys.js'
import { checkService } from './check-service.js'
import { checkTls } from './check-tls.js'
import type { Diagnosis } from './finding.js'
import { choosePrefix, suggestProps } from './suggest-props.js'
import type { Tenant } from './tenant.js'

/** What came of it, and whether anything that is the service has answered. */
export interface Examination extends Diagnosis {
  answered: boolean
}

const withoutKeys = `Other calls are answered. The forms read the key that they encrypt with by GET ${endpoints.system.path}: have it let through, or pin a key with \`publicKey\`.`

/** Asks a tenant what it is. Changes nothing there but, with an account, its sessions and its count of failures. */
export async function diagnose(tenant: Tenant): Promise<Examination> {
  const system = await checkService(tenant)
  const findings = [system.finding]
  if (system.answer && !system.keys) {
    return { findings, props: [], names: { 'other-origin': system.destination }, answered: false }
  }
  const config = await checkConfig(tenant)
  const answer = system.answer ?? config.answer
  // One lost request is no reason to stop, but without the first the second has to show that this is the service.
  if (!answer || !(system.answer || config.isService)) {
    return { findings: answer ? [...findings, config.finding] : findings, props: [], answered: false }
  }
  if (!system.answer) findings[0] = { ...system.finding, advice: withoutKeys }
  const keys = checkKeys(system.keys)
  const crossOrigin = await checkCrossOrigin(tenant, answer)
  const { prefix: headerPrefix } = choosePrefix(config, crossOrigin)
  const account = await checkAccount(tenant, system.keys && { keys: system.keys, headerPrefix })
  const prefixes = { announced: config.headerPrefix, taken: account.headerPrefix }
  findings.push(await checkTls(tenant), checkClock(answer), ...keys.findings, config.finding)
  findings.push(describeCrossOrigin(crossOrigin, prefixes), ...account.findings)
  return { findings, props: suggestProps({ tenant, system, keys, config, crossOrigin, account }), answered: true }
}
