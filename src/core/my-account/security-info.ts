import * as z from 'zod/mini'
import type { Endpoint } from '../wire.js'

/** Left out where it is of another type: some services write `null`. */
export const lenient = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined)

/** A read with the access token. */
export const signedInGet = { method: 'GET', login: true, effect: 'read', envelope: 'v3' } as const

/** GET /api/v3/get-security-info, as far as it is about passwords. */
export interface SecurityInfo {
  /** Whether the account has a password. */
  passwordSet: boolean
  /** 1 to 3; how it is rated is not published. */
  passwordSecurityLevel?: number | undefined
}

/** How hard a password is to guess; how it is rated is not published. */
export const level = lenient(z.number())

export const securityInfo: Endpoint<SecurityInfo> = {
  ...signedInGet,
  path: '/api/v3/get-security-info',
  answer: z.object({ passwordSet: z.boolean(), passwordSecurityLevel: level }),
}
