import * as z from 'zod/mini'
import type { Endpoint } from '../core/wire.js'

const ask = { login: false, effect: 'read', envelope: 'v3' } as const

/** What the doctor asks beside the kit's own calls. None of them changes an account, but for its count of failures. */
export const signIn: Endpoint<{ access_token?: string | undefined }> = {
  ...ask,
  method: 'POST',
  path: '/api/v3/signin',
  answer: z.object({ access_token: z.optional(z.string()) }),
}

/** In the official SDKs since version 4; checks an account's password without a session. */
export const validatePassword: Endpoint<{ valid: boolean }> = {
  ...ask,
  method: 'POST',
  path: '/api/v3/validate-password',
  answer: z.object({ valid: z.boolean() }),
}

/** The smallest of the calls that need a login. */
export const securityInfo: Endpoint = {
  ...ask,
  method: 'GET',
  login: true,
  path: '/api/v3/get-security-info',
  answer: z.unknown(),
}
