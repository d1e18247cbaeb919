import { createPasswordApi, type PasswordApiOptions } from './api.js'
import type { Encryptor } from './encryption/index.js'
import {
  prepare,
  type CustomOperation,
  type OperationName,
  type OperationValues,
  type SealedRequest,
} from './operations.js'

/** Takes what was typed and brings it to the service: from here, or from a worker. It has its key already. */
export interface PasswordTransport {
  /** Bytes of UTF-8 the key can carry, if limited. */
  maxBytes?: number | undefined
  /** The signal stops what has not been sent yet. */
  prepare<Name extends OperationName>(
    operation: Name | CustomOperation<OperationValues[Name]>,
    values: OperationValues[Name],
    service: PasswordApiOptions,
    signal: AbortSignal,
  ): Promise<SealedRequest>
}

/** Seals and sends where it is called. */
export function createPageTransport(encryptor: Encryptor): PasswordTransport {
  return {
    maxBytes: encryptor.maxBytes,
    prepare: (operation, values, service, signal) =>
      typeof operation === 'string'
        ? prepare(operation, values, encryptor, createPasswordApi(service), signal)
        : operation.prepare(values, encryptor, service, signal),
  }
}
