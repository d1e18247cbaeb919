'use client'

import type { PasswordApi, PasswordApiOptions } from '../core/api.js'
import { parseHost } from '../core/host.js'
import { deferred } from './deferred.js'

const calls = [
  'getPublicKeys',
  'getPublicConfig',
  'sendEmail',
  'sendSms',
  'verifyResetPasswordRequest',
] as const satisfies (keyof PasswordApi)[]

export type OpenApi = Pick<PasswordApi, (typeof calls)[number]>

/**
 * The calls of the service that need no login, whose code comes with the first of them (decisions/0002).
 *
 * @throws {PasswordError} `config`, at once, for a `host` that would carry passwords unencrypted.
 */
export function lazyApi(options: PasswordApiOptions): OpenApi {
  parseHost(options.host)
  const lazy =
    (call: keyof OpenApi) =>
    async (...input: never[]) => {
      const { createPasswordApi } = await deferred()
      return createPasswordApi(options)[call](...(input as [never]))
    }
  return Object.fromEntries(calls.map((call) => [call, lazy(call)])) as unknown as OpenApi
}
