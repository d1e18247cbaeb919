import * as z from 'zod/mini'
import type { Channel } from '../core/account.js'
import { readEnvelope } from '../core/envelope.js'
import { policyFromPublicConfig } from '../core/policy/public-config.js'
import { settingsFromPublicConfig } from '../core/service-settings.js'
import { failureIn } from '../core/verdict.js'
import { endpoints, headersOf, type HeaderPrefix } from '../core/wire.js'
import { ask, type Answer } from './ask.js'
import type { Finding } from './finding.js'
import type { Tenant } from './tenant.js'
import { throttled } from './throttled.js'
import { unlessLost } from './unless-lost.js'

/** What the application's public configuration tells; all of it is optional there. */
export interface ConfigReading {
  finding: Finding
  /** Undefined where nothing came back. */
  answer?: Answer | undefined
  /** Whether it answers as the service does, if only with a refusal. */
  isService: boolean
  hasPolicy: boolean
  codeLength?: number | undefined
  channels?: readonly Channel[] | undefined
  headerPrefix?: HeaderPrefix | undefined
}

const lenient = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined)

/** What is printed as the tenant has it. */
const configSchema = z.object({
  passwordStrength: lenient(z.union([z.number(), z.string()])),
  api: lenient(z.object({ headers: lenient(z.object({ keys: lenient(z.record(z.string(), z.unknown())) })) })),
})

/** GET public-config. */
export async function checkConfig(tenant: Tenant): Promise<ConfigReading> {
  const { publicConfig } = endpoints
  const path = publicConfig.path.replace('{appId}', encodeURIComponent(tenant.appId))
  const headers = {
    ...headersOf(publicConfig, tenant, undefined, undefined),
    ...(tenant.origin && { origin: tenant.origin }),
  }
  const answer = await unlessLost(ask(tenant.host + path, { headers }, tenant), describeLoss)
  if ('finding' in answer) return answer
  const { status, json } = answer
  const envelope = readEnvelope(json, publicConfig.envelope)
  const { success, data } = configSchema.safeParse(envelope?.data)
  const code = failureIn(status, envelope, publicConfig)
  if (!envelope || !success || code) {
    const finding = describeRefusal(status, envelope?.apiCode, code === 'rate-limited')
    return { finding, answer, isService: envelope !== undefined, hasPolicy: false }
  }

  const appIdHeader = data.api?.headers?.keys?.['app-id']
  const { passwordStrength } = data
  const { codeLength, channels, headerPrefix } = settingsFromPublicConfig(envelope.data)
  const hasPolicy = passwordStrength !== undefined && policyFromPublicConfig(envelope.data) !== undefined
  const told = {
    passwordStrength:
      typeof passwordStrength === 'string' && !/^\d{1,9}$/.test(passwordStrength) ? 'unknown' : passwordStrength,
    codeLength,
    channels,
    appIdHeader: typeof appIdHeader === 'string' && /^[\w-]{1,80}$/.test(appIdHeader) ? appIdHeader : undefined,
  }
  return {
    finding: {
      check: 'public-config',
      status: 'ok',
      summary: `The public configuration can be read${hasPolicy ? `: password strength ${String(told.passwordStrength)}` : ', and tells no policy'}.`,
      facts: Object.fromEntries(
        Object.entries(told).flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact]])),
      ),
    },
    answer,
    isService: true,
    hasPolicy,
    codeLength,
    channels,
    headerPrefix,
  }
}

const ownRules =
  'policy="server" would fall back to the kit\'s own rules. Give `policy` the rules that the console shows.'

const describeLoss = (why: string): ConfigReading => ({
  finding: {
    check: 'public-config',
    status: 'warning',
    summary: 'The public configuration got no answer.',
    advice: `${why} ${ownRules}`,
  },
  isService: false,
  hasPolicy: false,
})

function describeRefusal(status: number, apiCode: number | undefined, isThrottled: boolean): Finding {
  const unknownApp = apiCode === 2011 || apiCode === 2101
  return {
    check: 'public-config',
    status: unknownApp ? 'problem' : 'warning',
    summary: unknownApp
      ? `The service knows no application of this id (${apiCode}).`
      : `The public configuration cannot be read (HTTP ${status}${apiCode === undefined ? '' : `, number ${apiCode}`}).`,
    advice: unknownApp ? 'Copy the id from the console: each call names it.' : isThrottled ? throttled : ownRules,
    facts: { status, ...(apiCode !== undefined && { apiCode }) },
  }
}
