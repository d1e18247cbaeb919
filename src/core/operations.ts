import type { PasswordApi, PasswordApiOptions, ResetPasswordBody, UpdatePasswordBody } from './api.js'
import { seal, type Encryptor } from './encryption/index.js'
import { painted } from './painted.js'

/**
 * The new password, and the proof of identity: the current password, a token, or nothing for an account without a
 * password.
 */
export type ChangePasswordValues = { newPassword: string } & ({ oldPassword?: string } | { passwordResetToken: string })

/** The new password, and the token from a code or a link. */
export interface ResetPasswordValues {
  /** The `passwordResetToken` of `verify-reset-password-request`. */
  resetToken: string
  /** The new password. */
  password: string
}

/** What is typed for each call that writes a password. */
export interface OperationValues {
  updatePassword: ChangePasswordValues
  resetPassword: ResetPasswordValues
}

export type OperationName = keyof OperationValues

/** A request that is sealed, and goes out when it is called. */
export type SealedRequest = () => Promise<void>

/** A call that is not one of the kit's own, such as that of a ticket. It encrypts and sends on the page, without the worker. */
export interface CustomOperation<Values> {
  prepare(
    values: Values,
    encryptor: Encryptor,
    service: PasswordApiOptions,
    signal: AbortSignal,
  ): Promise<SealedRequest>
}

interface Operation<Values, Body> {
  /** From plain text to the sealed body of the request. */
  seal(values: Values, encryptor: Encryptor, signal: AbortSignal): Promise<Body>
  send(api: PasswordApi, body: Body, signal: AbortSignal): Promise<void>
}

const updatePassword: Operation<ChangePasswordValues, UpdatePasswordBody> = {
  async seal({ newPassword, ...proof }, encryptor, signal) {
    const { oldPassword, passwordResetToken }: { oldPassword?: string; passwordResetToken?: string } = proof
    const sealed = await (oldPassword === undefined
      ? seal({ newPassword }, encryptor, signal)
      : seal({ oldPassword, newPassword }, encryptor, signal))
    return passwordResetToken === undefined ? sealed : { ...sealed, passwordResetToken }
  },
  send: (api, body, signal) => api.updatePassword(body, signal),
}

const resetPassword: Operation<ResetPasswordValues, ResetPasswordBody> = {
  seal: async ({ resetToken, password }, encryptor, signal) => ({
    ...(await seal({ password }, encryptor, signal)),
    passwordResetToken: resetToken,
  }),
  send: (api, body, signal) => api.resetPassword(body, signal),
}

const operations = { updatePassword, resetPassword }

/** From what was typed to a request that may be sent: the same on the page and in its worker. */
export async function prepare<Name extends OperationName>(
  name: Name,
  values: OperationValues[Name],
  encryptor: Encryptor,
  api: PasswordApi,
  signal: AbortSignal,
): Promise<SealedRequest> {
  const { seal, send } = operations[name] as Operation<OperationValues[Name], unknown>
  // Its sums hold a slow page up for a moment, and whoever pressed the button should see before that it was pressed.
  if (encryptor.type === 'sm2') await painted()
  return sealedRequest(await seal(values, encryptor, signal), send, api, signal)
}

/** Outside of `prepare`, since a function made there would hold the plaintext for as long as somebody holds the function. */
export function sealedRequest<Api, Body>(
  sealed: Body,
  send: (api: Api, body: Body, signal: AbortSignal) => Promise<void>,
  api: Api,
  signal: AbortSignal,
): SealedRequest {
  let held: { body: Body; api: Api } | undefined = { body: sealed, api }
  return () => {
    const once = held as { body: Body; api: Api }
    held = undefined // Even sealed it could be sent again, and the way to the service knows the access token.
    return send(once.api, once.body, signal)
  }
}
