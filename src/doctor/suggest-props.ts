import { endpoints, type HeaderPrefix } from '../core/wire.js'
import type { AccountReading } from './check-account.js'
import type { ConfigReading } from './check-config.js'
import type { CrossOriginReading } from './check-cross-origin.js'
import type { KeyReading } from './check-keys.js'
import type { SystemReading } from './check-service.js'
import type { SuggestedProp } from './finding.js'
import { hostWithPlaceholders } from './names.js'
import type { Tenant } from './tenant.js'
import { ways, type Way } from './ways.js'

/** What the props are made from. */
export interface Readings {
  tenant: Tenant
  system: SystemReading
  keys: KeyReading
  config: ConfigReading
  crossOrigin: CrossOriginReading | undefined
  account: AccountReading
}

/** The announced prefix, else the one that browsers may send. */
export function choosePrefix(
  { headerPrefix }: ConfigReading,
  crossOrigin: CrossOriginReading | undefined,
): { prefix: HeaderPrefix; source: string } {
  const [only] = crossOrigin?.allowed.length === 1 ? crossOrigin.allowed : []
  if (only !== undefined) return { prefix: only, source: 'the only prefix that the preflight allows' }
  if (headerPrefix !== undefined)
    return { prefix: headerPrefix, source: 'api.headers.keys of the public configuration' }
  return { prefix: 'authing', source: 'the default' }
}

/** Props that differ from the kit's defaults, and those that it cannot do without. */
export function suggestProps(readings: Readings): SuggestedProp[] {
  const { tenant, config, crossOrigin, account } = readings
  const { prefix, source } = account.headerPrefix
    ? { prefix: account.headerPrefix, source: 'the sign-in, which finds no application with the other prefix' }
    : choosePrefix(config, crossOrigin)
  const provider = (code: string, from: string): SuggestedProp => ({
    component: 'PasswordKitProvider',
    code,
    source: from,
  })
  const reset = (code: string): SuggestedProp => ({
    component: 'ResetPasswordForm',
    code,
    source: 'public configuration',
  })
  const props = [
    provider(`host="${hostWithPlaceholders(tenant.host)}"`, '--host'),
    provider('appId="<app-id>"', '--app-id'),
    ...suggestEncryption(readings).map(({ code, source: from }) => provider(code, from)),
  ]
  // The default too, where the configuration announces another one: `settings="server"` would take that.
  if (prefix !== 'authing' || account.headerPrefix) props.push(provider(`headerPrefix="${prefix}"`, source))
  const [scheme] = account.schemes ?? []
  if (scheme === 'raw') props.push(provider('authorizationScheme="raw"', 'Bearer was refused, the bare token was not'))
  if (config.hasPolicy) props.push(provider('policy="server"', 'passwordStrength of the public configuration'))
  if (config.channels?.length === 1) props.push(reset(`channels={['${config.channels.join()}']}`))
  if (config.codeLength !== undefined && config.codeLength !== 6) props.push(reset(`codeLength={${config.codeLength}}`))
  return props
}

function suggestEncryption({ keys, system, account }: Readings): { code: string; source: string }[] {
  const { accepted } = account
  const tried = accepted?.filter(({ base64 }) => !base64)
  const [rsa, sm2] = [
    tried ? tried.find(({ encryption }) => encryption.type === 'rsa') : ways.find(({ name }) => name === 'rsa'),
    tried
      ? tried.find(({ encryption }) => encryption.type === 'sm2')
      : ways.find(({ encryption }) => encryption.type === 'sm2'),
  ]
  const usable = [
    keys.rsa === 'strong' && rsa,
    // Of SM2 nothing tells the layout but a sign-in.
    keys.sm2 === 'strong' && (tried !== undefined || !['weak', 'strong'].includes(keys.rsa)) && sm2,
    keys.rsa === 'weak' && rsa,
  ]
  const way = usable.find((each) => each !== undefined && each !== false)
  if (!way) return []
  const published = way.encryption.type === 'rsa' ? system.keys?.rsa : system.keys?.sm2
  const source = tried
    ? `the sign-in by ${way.name}`
    : `the key of GET ${endpoints.system.path}${way.encryption.type === 'sm2' ? '; its layout is the usual one, and was not tried' : ''}`
  return [{ code: encryptionCode(way, system.isEnveloped ? published : undefined), source }]
}

function encryptionCode({ encryption: { type, layout } }: Way, pinned: string | undefined): string {
  const isUsual = layout === undefined || (layout.order === 'C1C3C2' && !layout.prefix04)
  if (isUsual && pinned === undefined) return `encryption="${type}"`
  const parts = [
    `type: '${type}'`,
    ...(isUsual ? [] : [`layout: { order: '${layout.order}', prefix04: ${layout.prefix04} }`]),
    ...(pinned === undefined ? [] : [`publicKey: ${JSON.stringify(pinned)}`]),
  ]
  return `encryption={{ ${parts.join(', ')} }}`
}
