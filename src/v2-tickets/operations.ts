import { createCallEndpoint, type CallEndpoint } from '../core/call-endpoint.js'
import { seal, type Encryptor } from '../core/encryption/index.js'
import { endsToken } from '../core/error-facts.js'
import { isPasswordError, PasswordError } from '../core/errors.js'
import { sealedRequest, type ChangePasswordValues, type CustomOperation } from '../core/operations.js'
import { painted } from '../core/painted.js'
import { forceResetBody, resetByFirstLoginToken, resetByForceResetToken } from './endpoints.js'

type Prepare = CustomOperation<ChangePasswordValues>['prepare']

/** Takes the new password alone. */
export function firstLoginOperation(token: string): Prepare {
  return async ({ newPassword }, encryptor, service, signal) => {
    const { password } = await sealForV2({ password: newPassword }, encryptor, signal)
    return sealedRequest({ token, password }, sendFirstLogin, createCallEndpoint(service), signal)
  }
}

/** Takes the current password too. */
export function rotationOperation(token: string): Prepare {
  return async (values, encryptor, service, signal) => {
    const { newPassword, oldPassword = '' }: { newPassword: string; oldPassword?: string } = values
    const sealed = await sealForV2({ oldPassword, newPassword }, encryptor, signal)
    return sealedRequest(forceResetBody({ token, ...sealed }), sendRotation, createCallEndpoint(service), signal)
  }
}

const sendFirstLogin = (call: CallEndpoint, body: object, signal: AbortSignal) =>
  send(() => call(resetByFirstLoginToken, body, signal))

const sendRotation = (call: CallEndpoint, body: object, signal: AbortSignal) =>
  send(() => call(resetByForceResetToken, body, signal))

/** A ticket that is no longer good is the end of what a session is here: only a new sign-in gives another. */
async function send(call: () => Promise<undefined>): Promise<void> {
  try {
    await call()
  } catch (error) {
    if (!isPasswordError(error) || !endsToken(error.code)) throw error
    const { apiCode, statusCode, requestId, serviceMessage } = error
    throw new PasswordError('unauthorized', '', { apiCode, statusCode, requestId, serviceMessage })
  }
}

/** V2 has no `passwordEncryptType`: it takes RSA as it is, and knows SM2 by a prefix (js-sdk `utils.ts`). */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['rsa', ''],
  ['sm2', 'sm2:'],
])

async function sealForV2<Name extends string>(
  fields: Readonly<Record<Name, string>>,
  encryptor: Encryptor,
  signal: AbortSignal,
): Promise<Record<Name, string>> {
  const prefix = prefixes.get(encryptor.type)
  if (prefix === undefined) {
    throw new PasswordError(
      'config',
      process.env.NODE_ENV !== 'production' &&
        "react-password-kit: the V2 calls behind a sign-in ticket open RSA and SM2 alone, so nothing was sent. Set `encryption` to 'rsa' or 'sm2'.",
    )
  }
  if (encryptor.type === 'sm2') await painted()
  const sealed = await seal(fields, encryptor, signal)
  return Object.fromEntries(Object.keys(fields).map((name) => [name, prefix + sealed[name as Name]])) as Record<
    Name,
    string
  >
}
