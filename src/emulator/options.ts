import type { CodeOverrides } from './codes.js'
import { allowedHeaders } from './cors.js'
import type { EnvelopeOption } from './envelope.js'
import type { EmulatorKeys } from './keys.js'
import type { RecordedRequest } from './ledger.js'
import type { Opener } from './opening.js'
import { randomDigits } from './random.js'
import { sm2Shapes, type Sm2Shape } from './sm2.js'
import type { CustomPasswordStrength } from './strength.js'
import { seededUsers, type EmulatorUser } from './users.js'

/** What GET /api/v2/applications/{appId}/public-config tells (Guard, Type/application.ts); more may be added. */
export interface PublicConfig {
  /** 0 none, 1 to 3 as Guard's Low, Middle, High, 4 an expression, 5 a call of the tenant's. Enforced on new passwords. @default 1 */
  passwordStrength: number
  /** The expression for `passwordStrength` 4. */
  customPasswordStrength?: CustomPasswordStrength | undefined
  [more: string]: unknown
}

/** The tenant that is emulated. */
export interface EmulatorOptions {
  /** The accounts. @default seededUsers */
  users?: readonly EmulatorUser[] | undefined
  /** Milliseconds since the epoch; every lifetime is measured on it. @default Date.now */
  now?: (() => number) | undefined
  /** Real milliseconds between the work and the answer. @default 0 */
  latency?: number | ((request: RecordedRequest) => number) | undefined
  /** Modulus of a generated key; the documented service key has 1024. @default 1024 */
  rsaBits?: 1024 | 2048 | undefined
  /** Without them, made at the first request that needs them. */
  keys?: EmulatorKeys | undefined
  /** With it, calls that name another app are refused; without, any name will do. */
  appId?: string | undefined
  /** Other numbers for situations of the table `codes`. */
  codes?: CodeOverrides | undefined
  /**
   * How failures are wrapped: with `requestId`, as the documentation says, or with `uniqueId` and `code` beside the numbers,
   * as in all that were written down. @default 'documented'
   */
  envelope?: EnvelopeOption | undefined
  /** Further values of passwordEncryptType. */
  openers?: Readonly<Record<string, Opener>> | undefined
  /** How many characters a code has, `verifyCodeLength` of the pool. @default 6 */
  codeLength?: number | undefined
  /** Seconds that a code is valid (DTOs of reset by code). @default { email: 300, sms: 60 } */
  codeLifetime?: { email?: number | undefined; sms?: number | undefined } | undefined
  /** How many wrong tries void a code, `verifyCodeMaxAttempts` of the pool. @default 1 */
  codeAttempts?: number | undefined
  /** Seconds between two sends to one address and channel. @default 60 */
  sendInterval?: number | undefined
  /** Makes the codes. @default random digits */
  makeCode?: ((length: number) => string) | undefined
  /** Seconds a passwordResetToken lives; the service's value is not published. @default 600 */
  tokenExpiresIn?: number | undefined
  /**
   * Where 2004 tells that an account does not exist: when the code is verified (recorded in the flutter README for reset by
   * code), already at the send, or never. @default 'verify'
   */
  revealUnknownAccounts?: 'verify' | 'send' | 'never' | undefined
  /** Wrong passwords in a row, at sign-in or at a change, that lock an account (2057). @default none */
  failureLimit?: number | undefined
  /** More requests than this in that many milliseconds are answered with HTTP 429. @default none */
  throttle?: { requests: number; perMs: number } | undefined
  /** The "security domain": exact origins that may call from a browser. @default any */
  allowedOrigins?: readonly string[] | undefined
  /** Request headers that a preflight allows. @default allowedHeaders */
  allowedHeaders?: readonly string[] | undefined
  /** Forms of the access token that are taken. @default both */
  authorizationSchemes?: readonly ('bearer' | 'raw')[] | undefined
  /** Layouts of SM2 ciphertexts that are opened; which the live service takes is unknown. @default all */
  sm2Shapes?: readonly Sm2Shape[] | undefined
  /** What the application's public configuration says. */
  publicConfig?: Partial<PublicConfig> | undefined
  /** How people sign in and get codes, as the public configuration says; both kinds of code are sent all the same. @default both */
  channels?: readonly ('email' | 'phone')[] | undefined
  /** `internationalSmsConfig.enabled` of the public configuration. @default `internationalSmsConfig` is null, as recorded */
  internationalSms?: boolean | undefined
  /** The header names that the public configuration announces, and the only ones that are read. @default announces `authing`, reads both */
  headerPrefix?: 'authing' | 'genauth' | undefined
  /**
   * Whether a change takes a `passwordResetToken` in place of the current password, as the SDK has it since 2024-08. An older
   * service ignores the field, and asks for the current password (2201). @default true
   */
  updateByToken?: boolean | undefined
  /**
   * Milliseconds from a sign-in in which its access token takes the place of the current password, as a service with a step-up of
   * its own may have it; nothing is published about V3. @default 0
   */
  updateByFreshTokenMs?: number | undefined
  /**
   * What becomes of a current password that is sent for an account without one: it is ignored, or refused (2027, recorded
   * for accounts that came from OAuth). @default 'ignored'
   */
  needlessOldPassword?: 'ignored' | 'refused' | undefined
  /** Which sessions of the account a new password ends; the documentation does not say. @default 'none' */
  changeEndsSessions?: 'none' | 'others' | 'all' | undefined
  /**
   * Whether an account that must reset its password at the next login may sign in, or is answered 1639 and a ticket. The
   * documentation says that V3 sign-in does not do such resets. @default 'lets-in'
   */
  firstLogin?: 'lets-in' | 'refuses' | undefined
  /** Wrong passwords in a row after which a sign-in wants a captcha (2000). @default none */
  captchaAfter?: number | undefined
  /** With it, a sign-in must bring the secret of the application, as where its token method is not `none`. @default none */
  appSecret?: string | undefined
}

export interface Settings {
  users: readonly EmulatorUser[]
  now: () => number
  latency: (request: RecordedRequest) => number
  rsaBits: 1024 | 2048
  appId: string | undefined
  codes: CodeOverrides
  envelope: EnvelopeOption
  openers: Readonly<Record<string, Opener>>
  codeLength: number
  codeLifetime: { email: number; sms: number }
  codeAttempts: number
  sendInterval: number
  makeCode: (length: number) => string
  tokenExpiresIn: number
  revealUnknownAccounts: 'verify' | 'send' | 'never'
  failureLimit: number
  throttle: { requests: number; perMs: number } | undefined
  allowedOrigins: readonly string[] | undefined
  allowedHeaders: readonly string[]
  authorizationSchemes: readonly ('bearer' | 'raw')[]
  sm2Shapes: readonly Sm2Shape[]
  publicConfig: PublicConfig
  channels: readonly ('email' | 'phone')[]
  internationalSms: boolean | undefined
  headerPrefix: 'authing' | 'genauth' | undefined
  updateByToken: boolean
  updateByFreshTokenMs: number
  needlessOldPassword: 'ignored' | 'refused'
  changeEndsSessions: 'none' | 'others' | 'all'
  firstLogin: 'lets-in' | 'refuses'
  captchaAfter: number
  appSecret: string | undefined
}

export function resolveOptions(options: EmulatorOptions): Settings {
  const { latency = 0 } = options
  return {
    users: options.users ?? seededUsers,
    // Looked up at each call, so that a test's fake clock is seen.
    now: options.now ?? (() => Date.now()),
    latency: typeof latency === 'number' ? () => latency : latency,
    rsaBits: options.rsaBits ?? 1024,
    appId: options.appId,
    codes: options.codes ?? {},
    envelope: options.envelope ?? 'documented',
    openers: options.openers ?? {},
    codeLength: options.codeLength ?? 6,
    codeLifetime: { email: options.codeLifetime?.email ?? 300, sms: options.codeLifetime?.sms ?? 60 },
    codeAttempts: options.codeAttempts ?? 1,
    sendInterval: options.sendInterval ?? 60,
    makeCode: options.makeCode ?? randomDigits,
    tokenExpiresIn: options.tokenExpiresIn ?? 600,
    revealUnknownAccounts: options.revealUnknownAccounts ?? 'verify',
    failureLimit: options.failureLimit ?? Number.POSITIVE_INFINITY,
    throttle: options.throttle,
    allowedOrigins: options.allowedOrigins,
    allowedHeaders: options.allowedHeaders ?? allowedHeaders,
    authorizationSchemes: options.authorizationSchemes ?? ['bearer', 'raw'],
    sm2Shapes: options.sm2Shapes ?? sm2Shapes,
    updateByToken: options.updateByToken ?? true,
    updateByFreshTokenMs: options.updateByFreshTokenMs ?? 0,
    needlessOldPassword: options.needlessOldPassword ?? 'ignored',
    changeEndsSessions: options.changeEndsSessions ?? 'none',
    firstLogin: options.firstLogin ?? 'lets-in',
    captchaAfter: options.captchaAfter ?? Number.POSITIVE_INFINITY,
    appSecret: options.appSecret,
    channels: options.channels ?? ['email', 'phone'],
    internationalSms: options.internationalSms,
    headerPrefix: options.headerPrefix,
    publicConfig: { ...options.publicConfig, passwordStrength: options.publicConfig?.passwordStrength ?? 1 },
  }
}
