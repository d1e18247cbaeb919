import { Refusal } from '../envelope.js'
import type { Call } from '../types.js'

/** What an application says of its expression where it has none. */
const noExpression = {
  enabled: false,
  regex: null,
  message: null,
  zhMessage: null,
  enMessage: null,
  twMessage: null,
  jpMessage: null,
  zhMessageOpen: false,
  enMessageOpen: false,
  twMessageOpen: false,
  jpMessageOpen: false,
}

const methods = (names: readonly string[]) => ({
  enabledLoginMethods: names,
  validLoginMethods: names,
  validRegisterMethods: names,
})

/** The names of the service's own headers, by what they carry. */
const headerNames = (prefix: 'authing' | 'genauth') => ({
  'userpool-id': `x-${prefix}-userpool-id`,
  'tenant-id': `x-${prefix}-app-tenant-id`,
  'app-id': `x-${prefix}-app-id`,
  'sdk-version': `x-${prefix}-sdk-version`,
  'request-from': `x-${prefix}-request-from`,
  lang: `x-${prefix}-lang`,
  token: `x-${prefix}-token`,
})

/**
 * GET /api/v2/applications/{appId}/public-config. Names, types and nulls as in an answer of the service that was written
 * down in March 2023, as far as they are about passwords and codes.
 */
export function publicConfig(call: Call): unknown {
  const { settings, keyring } = call.service
  const id = call.params['appId']
  if (settings.appId !== undefined && id !== settings.appId) throw new Refusal('app-unknown')
  const { customPasswordStrength, ...more } = settings.publicConfig
  const { channels, internationalSms } = settings
  return {
    id,
    userPoolId: '64c0000000000000000000ff',
    requestHostname: new URL(call.request.url).hostname,
    publicKey: `${keyring.rsaPublicKey().trimEnd()}\n`,
    verifyCodeLength: settings.codeLength,
    customPasswordStrength: customPasswordStrength
      ? { ...noExpression, enabled: true, ...customPasswordStrength }
      : noExpression,
    passwordTabConfig: methods([...channels.map((each) => `${each}-password`), 'username-password']),
    verifyCodeTabConfig: methods(channels.map((each) => `${each}-code`)),
    selfUnlockStrategy: 'password-captcha',
    loginFailCheckEnabled: Number.isFinite(settings.failureLimit),
    complateFiledsPlace: ['login'],
    enableCompletePassword: false,
    internationalSmsConfig: internationalSms === undefined ? null : { enabled: internationalSms, defaultISOType: 'CN' },
    api: { headers: { keys: headerNames(settings.headerPrefix ?? 'authing') } },
    allowedOrigins: settings.allowedOrigins ?? [],
    corsWhitelist: ['https://core.authing.cn', 'https://*.authing.cn', 'https://*.authing.co'],
    ...more,
  }
}
