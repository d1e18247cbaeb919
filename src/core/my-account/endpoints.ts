import * as z from 'zod/mini'
import { nothing, type Endpoint } from '../wire.js'

/** Left out where it is of another type: some services write `null`. */
const lenient = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined)

const ask = { method: 'GET', login: true, effect: 'read', envelope: 'v3' } as const

/** GET /api/v3/get-security-info, as far as it is about passwords. */
export interface SecurityInfo {
  /** Whether the account has a password. */
  passwordSet: boolean
  /** 1 to 3; how it is rated is not published. */
  passwordSecurityLevel?: number | undefined
}

/** GET /api/v3/get-profile, as far as it is about passwords. */
export interface PasswordProfile {
  /** Milliseconds since the epoch. */
  passwordLastSetAt?: number | undefined
  /** 1 to 3; how it is rated is not published. */
  passwordSecurityLevel?: number | undefined
  /** Whether the next sign-in demands a new password. */
  resetPasswordOnNextLogin?: boolean | undefined
}

/** An entry of GET /api/v3/mydevices/list. */
export interface SignedInDevice {
  deviceId: string
  isOnline: boolean
}

const level = lenient(z.number())
const time = lenient(
  z.pipe(
    z.string(),
    z.pipe(
      z.transform((text: string) => Date.parse(text)),
      z.number(),
    ),
  ),
)

export const securityInfo: Endpoint<SecurityInfo> = {
  ...ask,
  path: '/api/v3/get-security-info',
  answer: z.object({ passwordSet: z.boolean(), passwordSecurityLevel: level }),
}

export const profile: Endpoint<PasswordProfile> = {
  ...ask,
  path: '/api/v3/get-profile?withCustomData=false&withIdentities=false&withDepartmentIds=false',
  answer: z.object({
    passwordLastSetAt: time,
    passwordSecurityLevel: level,
    resetPasswordOnNextLogin: lenient(z.boolean()),
  }),
}

/** Entries of a page; the service gives no more (node-sdk, `limit`). */
export const devicesPerPage = 50

const device = z.pipe(
  z.object({ device: z.object({ deviceId: z.string() }), online: z.boolean() }),
  z.transform(({ device: { deviceId }, online }): SignedInDevice => ({ deviceId, isOnline: online })),
)

export const deviceList = (page: number): Endpoint<{ devices: SignedInDevice[] }> => ({
  ...ask,
  path: `/api/v3/mydevices/list?page=${page}&limit=${devicesPerPage}`,
  answer: z.pipe(
    z.array(device),
    z.transform((devices) => ({ devices })),
  ),
})

export const revokeSession: Endpoint<undefined> = {
  method: 'POST',
  login: true,
  // Lost on the way, the session may have ended or not.
  effect: 'write',
  envelope: 'v3',
  path: '/api/v3/mydevices/revoke-session',
  answer: nothing,
}
