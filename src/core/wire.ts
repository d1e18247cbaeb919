import * as z from 'zod/mini'

/** A `read` may be lost without harm; of a lost `write` nobody knows the outcome. */
export type Effect = 'read' | 'write'

/** What the kit knows of one call of the V3 API. */
interface Endpoint {
  method: 'GET' | 'POST'
  path: string
  /** Whether the access token goes along (NET-03: nowhere else). */
  login: boolean
  effect: Effect
}

/** Paths as the official OpenAPI and SDKs have them. */
export const endpoints = {
  system: { method: 'GET', path: '/api/v3/system', login: false, effect: 'read' },
  updatePassword: { method: 'POST', path: '/api/v3/update-password', login: true, effect: 'write' },
  resetPassword: { method: 'POST', path: '/api/v3/reset-password', login: false, effect: 'write' },
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof endpoints

/** The documented prefix, and that of the renamed edition (GenAuth's own node SDK sends it). */
export type HeaderPrefix = 'authing' | 'genauth'

/** The Java, C#, web and mobile SDKs send `Bearer <token>`; node, python, go and php send the bare token. */
export type AuthorizationScheme = 'bearer' | 'raw'

export interface HeaderOptions {
  appId: string
  headerPrefix?: HeaderPrefix | undefined
  authorizationScheme?: AuthorizationScheme | undefined
}

/** Headers of one call; `authorization` only with a token. */
export function headersOf(
  { method }: Endpoint,
  { appId, headerPrefix = 'authing', authorizationScheme = 'bearer' }: HeaderOptions,
  accessToken: string | undefined,
): Record<string, string> {
  return {
    accept: 'application/json',
    ...(method === 'POST' && { 'content-type': 'application/json' }),
    [`x-${headerPrefix}-app-id`]: appId,
    ...(accessToken && { authorization: authorizationScheme === 'bearer' ? `Bearer ${accessToken}` : accessToken }),
  }
}

/** Left out where it has another type (some servers write `null` for what is absent): `statusCode` alone decides. */
const lenient = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined)

/** V3 sends numbers; the older documentation shows `apiCode` as a string. */
const serviceNumber = z.union([z.number(), z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number))])

/** It is shown to people: a body of another making must not fill the page with it. */
const requestId = z.string().check(z.regex(/^[^]{1,128}$/))

/** The answer around every answer but that of `system`. `uniqueId` is the older name of `requestId`. */
export const envelopeSchema = z.object({
  statusCode: z.number(),
  message: lenient(z.string()),
  apiCode: lenient(serviceNumber),
  requestId: lenient(requestId),
  uniqueId: lenient(requestId),
  data: lenient(z.object({ success: lenient(z.boolean()), remainCount: lenient(z.number()) })),
})

export type Envelope = z.infer<typeof envelopeSchema>

/** GET /api/v3/system stands bare, without an envelope. */
export const systemSchema = z.object({
  rsa: z.nullish(z.object({ publicKey: z.string() })),
  sm2: z.nullish(z.object({ publicKey: z.string() })),
})
