import * as z from 'zod/mini'
import type { Channel } from '../core/account.js'
import { readEnvelope } from '../core/envelope.js'
import { policyFromPublicConfig } from '../core/policy/public-config.js'
import { failureIn } from '../core/verdict.js'
import { endpoints, headersOf, type HeaderPrefix } from '../core/wire.js'
import { ask } from './ask.js'
import { printable, type Finding } from './finding.js'
import type { Tenant } from './tenant.js'

/** What the application's public configuration tells; all of it is optional there. */
export interface ConfigReading {
  finding: Finding
  hasPolicy: boolean
  codeLength?: number | undefined
  channels?: readonly Channel[] | undefined
  headerPrefix?: HeaderPrefix | undefined
}

const lenient = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined)

/** Fields as a tenant's answer was recorded in 2023. */
const configSchema = z.object({
  passwordStrength: lenient(z.union([z.number(), z.string()])),
  verifyCodeLength: lenient(z.int().check(z.gte(4), z.lte(12))),
  passwordTabConfig: lenient(z.object({ validLoginMethods: lenient(z.array(z.string())) })),
  api: lenient(z.object({ headers: lenient(z.object({ keys: lenient(z.record(z.string(), z.unknown())) })) })),
})

/** GET public-config. Throws `NoAnswer`. */
export async function checkConfig(tenant: Tenant): Promise<ConfigReading> {
  const { publicConfig } = endpoints
  const path = publicConfig.path.replace('{appId}', encodeURIComponent(tenant.appId))
  const headers = headersOf(publicConfig, tenant, undefined, undefined)
  const { status, json } = await ask(tenant.host + path, { headers }, tenant)
  const envelope = readEnvelope(json, publicConfig.envelope)
  const { success, data } = configSchema.safeParse(envelope?.data)
  if (!envelope || !success || failureIn(status, envelope, publicConfig)) {
    return { finding: describeRefusal(status, envelope?.apiCode), hasPolicy: false }
  }

  const appIdHeader = data.api?.headers?.keys?.['app-id']
  const { passwordStrength, verifyCodeLength } = data
  const channels = channelsOf(data.passwordTabConfig?.validLoginMethods)
  const hasPolicy = passwordStrength !== undefined && policyFromPublicConfig(envelope.data) !== undefined
  const told = {
    passwordStrength: typeof passwordStrength === 'string' ? printable(passwordStrength) : passwordStrength,
    codeLength: verifyCodeLength,
    channels,
    appIdHeader: typeof appIdHeader === 'string' ? printable(appIdHeader) : undefined,
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
    hasPolicy,
    codeLength: verifyCodeLength,
    channels,
    headerPrefix:
      appIdHeader === 'x-genauth-app-id' ? 'genauth' : appIdHeader === 'x-authing-app-id' ? 'authing' : undefined,
  }
}

/** `email-password` and `phone-password` (Guard, passwordTabConfig): what people sign in with is where codes can go. */
function channelsOf(methods: readonly string[] | undefined): Channel[] | undefined {
  const channels = (['email', 'phone'] as const).filter((each) => methods?.some((method) => method.startsWith(each)))
  return channels.length > 0 ? channels : undefined
}

function describeRefusal(status: number, apiCode: number | undefined): Finding {
  const unknownApp = apiCode === 2011 || apiCode === 2101
  return {
    check: 'public-config',
    status: unknownApp ? 'problem' : 'warning',
    summary: unknownApp
      ? `The service knows no application of this id (${apiCode}).`
      : `The public configuration cannot be read (HTTP ${status}${apiCode === undefined ? '' : `, number ${apiCode}`}).`,
    advice: unknownApp
      ? 'Copy the id from the console: each call names it.'
      : 'policy="server" would fall back to the kit\'s own rules. Give `policy` the rules that the console shows.',
    facts: { status, ...(apiCode !== undefined && { apiCode }) },
  }
}
