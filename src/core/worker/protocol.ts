import type { PasswordApiOptions } from '../api.js'
import type { EncryptionOptions, EncryptionType } from '../encryption/index.js'
import { PasswordError } from '../errors.js'
import type { OperationName, OperationValues } from '../operations.js'

/** What of the options can cross: functions cannot. */
export type Service = Omit<PasswordApiOptions, 'accessToken' | 'fetch' | 'framing'> & {
  encryption: EncryptionType | EncryptionOptions
}

/** From the page: one message starts a call, with a port for all further messages about it. */
export type CallMessage = { service: Service } & ({ name: 'load' } | SubmitMessage)

/** What was typed, in the one message that carries it. */
export type SubmitMessage = {
  [Name in OperationName]: { name: Name; values: OperationValues[Name] }
}[OperationName]

/** From the page, on the port of a call: stop what is not sent yet, or the token that was asked for. */
export type ClientMessage = { abort: true } | { token: string | undefined } | { failed: SerializedError }

/** From the worker, on the port of a call: it needs the token, or this is what came of it. */
export type WorkerMessage = { needs: 'token' } | { done: LoadResult } | { failed: SerializedError }

export interface LoadResult {
  /** Bytes of UTF-8 the key can carry, if limited. */
  maxBytes?: number | undefined
}

/** What the worker says first: from now on it may have sent what it was asked to send. */
export const ready = 'react-password-kit/ready'

/** A PasswordError as data: of an error itself, cloning leaves the name and the message alone. */
export type SerializedError = Pick<
  PasswordError,
  'code' | 'message' | 'apiCode' | 'statusCode' | 'requestId' | 'serviceMessage' | 'attemptsLeft' | 'retryAt' | 'cause'
>

export function serializeError(error: PasswordError): SerializedError {
  const { code, message, apiCode, statusCode, requestId, serviceMessage, attemptsLeft, retryAt, cause } = error
  const all = { code, message, apiCode, statusCode, requestId, serviceMessage, attemptsLeft, retryAt, cause }
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as unknown as SerializedError
}

export function deserializeError({ code, message, ...details }: SerializedError): PasswordError {
  return new PasswordError(code, message, details)
}
