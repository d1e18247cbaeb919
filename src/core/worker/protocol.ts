import type { PasswordApiOptions } from '../api.js'
import type { EncryptionOptions, EncryptionType } from '../encryption/index.js'
import { PasswordError } from '../errors.js'
import type { OperationName, OperationValues } from '../operations.js'

/** What of the options can cross: functions cannot. */
export type Service = Omit<PasswordApiOptions, 'accessToken' | 'fetch' | 'framing'> & {
  encryption: EncryptionType | EncryptionOptions
}

/** From the page: one message begins a call, with a port for everything else that is said about it. */
export type Asked = { service: Service } & ({ name: 'load' } | Submitted)

/** What was typed, in the one message that carries it. */
export type Submitted = {
  [Name in OperationName]: { name: Name; values: OperationValues[Name] }
}[OperationName]

/** From the page, on the port of a call: stop what is not sent yet, or the token that was asked for. */
export type Said = { abort: true } | { token: string | undefined } | { failed: PlainError }

/** From the worker, on the port of a call: it needs the token, or this is what came of it. */
export type Told = { needs: 'token' } | { done: Loaded } | { failed: PlainError }

export interface Loaded {
  /** Bytes of UTF-8 the key can carry, if limited. */
  maxBytes?: number | undefined
}

/** What the worker says first: from now on it may have sent what it was asked to send. */
export const ready = 'react-password-kit/ready'

/** A PasswordError as data: of an error itself, cloning leaves the name and the message alone. */
export type PlainError = Pick<
  PasswordError,
  'code' | 'message' | 'apiCode' | 'statusCode' | 'requestId' | 'serviceMessage' | 'attemptsLeft' | 'retryAt' | 'cause'
>

export function plain(error: PasswordError): PlainError {
  const { code, message, apiCode, statusCode, requestId, serviceMessage, attemptsLeft, retryAt, cause } = error
  const told = { code, message, apiCode, statusCode, requestId, serviceMessage, attemptsLeft, retryAt, cause }
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as unknown as PlainError
}

export function revived({ code, message, ...details }: PlainError): PasswordError {
  return new PasswordError(code, message, details)
}
