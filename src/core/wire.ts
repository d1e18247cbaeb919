import * as z from 'zod/mini'
import type { EmailRecipient, PhoneRecipient } from './account.js'

/**
 * A `write` may have changed a password, so the outcome of a lost one is unknown. All else is a `read`: when it is lost
 * the password is what it was, and at most a code has been spent (decisions/0007).
 */
export type Effect = 'read' | 'write'

/** Left out where it has another type (some servers write `null` for what is absent): `statusCode` alone decides. */
const lenient = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined)

/** GET /api/v3/system stands bare, without an envelope. */
const systemSchema = z.object({
  rsa: z.nullish(z.object({ publicKey: z.string() })),
  sm2: z.nullish(z.object({ publicKey: z.string() })),
})

const resetProofSchema = z.object({
  passwordResetToken: z.string().check(z.minLength(1)),
  tokenExpiresIn: lenient(z.number().check(z.positive())),
})

/** An application's configuration; what the kit reads of it is in policy/public-config.ts. */
const publicConfigSchema = z.record(z.string(), z.unknown())

/** Whatever is there: the call gives nothing. */
export const nothing = z.pipe(
  z.unknown(),
  z.transform(() => undefined),
)

/** What a code is worth: the right to set a new password, once. */
export interface ResetProof {
  passwordResetToken: string
  /** Seconds, where the service says so. */
  tokenExpiresIn?: number | undefined
}

/** What each call gives. */
interface Answers {
  system: z.infer<typeof systemSchema>
  publicConfig: z.infer<typeof publicConfigSchema>
  updatePassword: undefined
  resetPassword: undefined
  sendEmail: undefined
  sendSms: undefined
  verifyResetPasswordRequest: ResetProof
}

export type EndpointName = keyof Answers
export type AnswerOf<Name extends EndpointName> = Answers[Name]

/** What the kit knows of one call of the V3 API. */
export interface Endpoint<Answer = unknown> {
  method: 'GET' | 'POST'
  /** `{appId}` stands for the application's. */
  path: string
  /** Whether the access token goes along (NET-03: nowhere else). */
  login: boolean
  effect: Effect
  /** What is around the answer: `statusCode` and `apiCode`, the older `code`, or nothing. */
  envelope: 'v3' | 'v2' | 'bare'
  /** Turns an answer of another kind into one with this envelope. */
  unwrap?(json: unknown): unknown
  /** What a good answer holds in `data`, or as a whole where it is bare. */
  answer: z.ZodMiniType<Answer>
}

const write = { method: 'POST', effect: 'write', envelope: 'v3', answer: nothing } as const
const publicGet = { method: 'GET', login: false, effect: 'read' } as const
const send = { method: 'POST', login: false, effect: 'read', envelope: 'v3', answer: nothing } as const

/** Paths as the official OpenAPI and SDKs have them. */
export const endpoints: { [Name in EndpointName]: Endpoint<AnswerOf<Name>> } = {
  system: { ...publicGet, path: '/api/v3/system', envelope: 'bare', answer: systemSchema },
  publicConfig: {
    ...publicGet,
    path: '/api/v2/applications/{appId}/public-config',
    envelope: 'v2',
    answer: publicConfigSchema,
  },
  updatePassword: { ...write, path: '/api/v3/update-password', login: true },
  resetPassword: { ...write, path: '/api/v3/reset-password', login: false },
  sendEmail: { ...send, path: '/api/v3/send-email' },
  sendSms: { ...send, path: '/api/v3/send-sms' },
  verifyResetPasswordRequest: { ...send, path: '/api/v3/verify-reset-password-request', answer: resetProofSchema },
}

/** The one whose codes verify-reset-password-request takes. */
const channel = 'CHANNEL_RESET_PASSWORD'

export const emailCodeBody = ({ email }: EmailRecipient) => ({ channel, email })

export const smsCodeBody = ({ phoneNumber, phoneCountryCode }: PhoneRecipient) => ({
  channel,
  phoneNumber,
  phoneCountryCode,
})

export function verifyBody(to: EmailRecipient | PhoneRecipient, passCode: string) {
  return 'email' in to
    ? { verifyMethod: 'EMAIL_PASSCODE', emailPassCodePayload: { email: to.email, passCode } }
    : {
        verifyMethod: 'PHONE_PASSCODE',
        phonePassCodePayload: { phoneNumber: to.phoneNumber, phoneCountryCode: to.phoneCountryCode, passCode },
      }
}

/** The documented prefix, and that of the renamed edition (GenAuth's own node SDK sends it). */
export type HeaderPrefix = 'authing' | 'genauth'

/** The Java, C#, web and mobile SDKs send `Bearer <token>`; node, python, go and php send the bare token. */
export type AuthorizationScheme = 'bearer' | 'raw'

export interface HeaderOptions {
  /** The id of the application, from the service's console. */
  appId: string
  /** Prefix of the service's own headers: `x-authing-app-id` or `x-genauth-app-id`. @default 'authing' */
  headerPrefix?: HeaderPrefix | undefined
  /** Whether the access token follows the word `Bearer`, or is sent alone. @default 'bearer' */
  authorizationScheme?: AuthorizationScheme | undefined
  /** The tenant of a multi-tenant application. @default none is named */
  tenantId?: string | undefined
  /** The user pool. @default none is named */
  userPoolId?: string | undefined
  /** This device, by the id it had at sign-in. @default none is named */
  deviceId?: string | undefined
}

/** Headers of one call; `authorization` only with a token, the others only where there is something to say. */
export function headersOf(
  { method }: Endpoint,
  { appId, headerPrefix = 'authing', authorizationScheme = 'bearer', tenantId, userPoolId, deviceId }: HeaderOptions,
  accessToken: string | undefined,
  lang: string | undefined,
): Record<string, string> {
  return {
    accept: 'application/json',
    ...(method === 'POST' && { 'content-type': 'application/json' }),
    [`x-${headerPrefix}-app-id`]: appId,
    ...(tenantId && { [`x-${headerPrefix}-app-tenant-id`]: tenantId }),
    ...(userPoolId && { [`x-${headerPrefix}-userpool-id`]: userPoolId }),
    ...(deviceId && { [`x-${headerPrefix}-device-id`]: deviceId }),
    ...(lang && { [`x-${headerPrefix}-lang`]: lang }),
    ...(accessToken && { authorization: authorizationScheme === 'bearer' ? `Bearer ${accessToken}` : accessToken }),
  }
}
