import * as z from 'zod/mini'
import type { Channel } from './account.js'
import type { PasswordPolicy } from './policy.js'
import { policyFromPublicConfig } from './policy/public-config.js'
import type { HeaderPrefix } from './wire.js'

/** What an application's public configuration says of codes and headers. What it does not say is missing. */
export interface ServiceSettings {
  /** How many characters a code has. */
  codeLength?: number | undefined
  /** How a code can be sent. */
  channels?: readonly Channel[] | undefined
  /** Whether text messages go to other countries, so that a person has to name one. */
  countries?: boolean | undefined
  /** Prefix of the service's own headers. */
  headerPrefix?: HeaderPrefix | undefined
}

/** All that the kit takes from one read of the public configuration. */
export interface PublicConfig {
  policy: PasswordPolicy
  settings: ServiceSettings
}

/** Left out where it is of another type: consoles of several versions have written these. */
const lenient = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined)

/** Names and types as in an answer of the service that was written down in March 2023. */
const configSchema = z.object({
  verifyCodeLength: lenient(z.number()),
  passwordTabConfig: lenient(z.object({ validLoginMethods: z.unknown() })),
  internationalSmsConfig: z.catch(z.nullish(z.object({ enabled: lenient(z.boolean()) })), undefined),
  api: lenient(z.object({ headers: lenient(z.object({ keys: lenient(z.record(z.string(), z.unknown())) })) })),
})

/**
 * What the `data` of GET /api/v2/applications/{appId}/public-config says of codes and headers: the settings that
 * `settings="server"` uses. Nothing of it where `config` is no configuration.
 *
 * @example
 * ```ts
 * const { codeLength = 6 } = settingsFromPublicConfig(await api.getPublicConfig())
 * ```
 */
export function settingsFromPublicConfig(config: unknown): ServiceSettings {
  const { success, data } = configSchema.safeParse(config)
  if (!success) return {}
  const { verifyCodeLength, passwordTabConfig, internationalSmsConfig: international, api } = data
  return {
    codeLength: codeLengths.find((length) => length === verifyCodeLength),
    channels: channelsOf(passwordTabConfig?.validLoginMethods),
    // Guard offers countries where this is enabled; `null` stands where nothing has been set up.
    countries: international === undefined ? undefined : international?.enabled === true,
    // Other names than these two are none that the kit can send.
    headerPrefix: (['authing', 'genauth'] as const).find(
      (each) => api?.headers?.keys?.['app-id'] === `x-${each}-app-id`,
    ),
  }
}

/** The whole of it; nothing where `config` is no configuration. */
export function readPublicConfig(config: unknown): PublicConfig | undefined {
  const policy = policyFromPublicConfig(config)
  return policy && { policy, settings: settingsFromPublicConfig(config) }
}

/** Any other number is a mistake, and no code would fit it. */
const codeLengths = [4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** `email-password` and `phone-password` (Guard, passwordTabConfig): what people sign in with is where codes can go. */
function channelsOf(methods: unknown): Channel[] | undefined {
  if (!Array.isArray(methods)) return undefined
  const channels = (['email', 'phone'] as const).filter((each) =>
    methods.some((method) => String(method).startsWith(each)),
  )
  return channels.length > 0 ? channels : undefined
}
