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

const passwordMethods = ['phone-password', 'email-password', 'username-password']
const codeMethods = ['email-code', 'phone-code']
const methods = (names: readonly string[]) => ({
  enabledLoginMethods: names,
  validLoginMethods: names,
  validRegisterMethods: names,
})

/** The names of the service's own headers, by what they carry. */
const headerNames = {
  'userpool-id': 'x-authing-userpool-id',
  'tenant-id': 'x-authing-app-tenant-id',
  'app-id': 'x-authing-app-id',
  'sdk-version': 'x-authing-sdk-version',
  'request-from': 'x-authing-request-from',
  lang: 'x-authing-lang',
  token: 'x-authing-token',
}

/**
 * GET /api/v2/applications/{appId}/public-config. Names, types and nulls as in an answer of the service that was written
 * down in March 2023, as far as they are about passwords and codes.
 */
export function publicConfig(call: Call): unknown {
  const { settings, keyring } = call.service
  const id = call.params['appId']
  if (settings.appId !== undefined && id !== settings.appId) throw new Refusal('app-unknown')
  const { customPasswordStrength, ...more } = settings.publicConfig
  return {
    id,
    userPoolId: '64c0000000000000000000ff',
    requestHostname: new URL(call.request.url).hostname,
    publicKey: `${keyring.rsaPublicKey().trimEnd()}\n`,
    verifyCodeLength: settings.codeLength,
    customPasswordStrength: customPasswordStrength
      ? { ...noExpression, enabled: true, ...customPasswordStrength }
      : noExpression,
    passwordTabConfig: methods(passwordMethods),
    verifyCodeTabConfig: methods(codeMethods),
    selfUnlockStrategy: 'password-captcha',
    loginFailCheckEnabled: Number.isFinite(settings.failureLimit),
    complateFiledsPlace: ['login'],
    enableCompletePassword: false,
    internationalSmsConfig: null,
    api: { headers: { keys: headerNames } },
    allowedOrigins: settings.allowedOrigins ?? [],
    corsWhitelist: ['https://core.authing.cn', 'https://*.authing.cn', 'https://*.authing.co'],
    ...more,
  }
}
