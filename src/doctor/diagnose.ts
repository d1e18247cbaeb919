import { NoAnswer } from './ask.js'
import { checkAccount } from './check-account.js'
import { checkClock } from './check-clock.js'
import { checkConfig } from './check-config.js'
import { checkCrossOrigin } from './check-cross-origin.js'
import { checkKeys } from './check-keys.js'
import { checkService } from './check-service.js'
import { checkTls } from './check-tls.js'
import type { Diagnosis, Finding } from './finding.js'
import { choosePrefix, suggestProps } from './suggest-props.js'
import type { Tenant } from './tenant.js'

/** What came of it, and whether anything that is the service has answered. */
export interface Examination extends Diagnosis {
  answered: boolean
}

/** Asks a tenant what it is. Changes nothing there but, with an account, its sessions and its count of failures. */
export async function diagnose(tenant: Tenant): Promise<Examination> {
  const findings: Finding[] = []
  try {
    const system = await checkService(tenant)
    findings.push(system.finding)
    if (system.keys === undefined)
      return { findings, props: [], names: { 'other-origin': system.destination }, answered: false }
    findings.push(await checkTls(tenant), checkClock(system.answer))
    const keys = checkKeys(system.keys)
    findings.push(...keys.findings)
    const config = await checkConfig(tenant)
    findings.push(config.finding)
    const crossOrigin = await checkCrossOrigin(tenant, system.answer, config.headerPrefix)
    findings.push(crossOrigin.finding)
    const { prefix: headerPrefix } = choosePrefix(config, crossOrigin)
    const account = await checkAccount(tenant, { keys: system.keys, headerPrefix })
    findings.push(...account.findings)
    return { findings, props: suggestProps({ tenant, system, keys, config, crossOrigin, account }), answered: true }
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    findings.push({ check: 'service', status: 'problem', summary: error.message })
    return { findings, props: [], answered: false }
  }
}
