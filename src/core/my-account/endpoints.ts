import * as z from 'zod/mini'
import { nothing, type Endpoint } from '../wire.js'
import { lenient, level, signedInGet } from './security-info.js'

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

const time = lenient(
  z.pipe(
    z.string(),
    z.pipe(
      z.transform((text: string) => Date.parse(text)),
      z.number(),
    ),
  ),
)

export const profile: Endpoint<PasswordProfile> = {
  ...signedInGet,
  path: '/api/v3/get-profile?withCustomData=false&withIdentities=false&withDepartmentIds=false',
  answer: z.object({
    passwordLastSetAt: time,
    passwordSecurityLevel: level,
    resetPasswordOnNextLogin: lenient(z.boolean()),
  }),
}

/** Entries of a page; the service gives no more (node-sdk, `limit`), and another one may give fewer. */
export const devicesPerPage = 50

const device = z.pipe(
  z.object({ device: z.object({ deviceId: z.string() }), online: z.boolean() }),
  z.transform(({ device: { deviceId }, online }): SignedInDevice => ({ deviceId, isOnline: online })),
)

export const deviceList = (page: number, limit = devicesPerPage): Endpoint<{ devices: SignedInDevice[] }> => ({
  ...signedInGet,
  path: `/api/v3/mydevices/list?page=${page}&limit=${limit}`,
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
