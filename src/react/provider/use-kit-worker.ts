'use client'

import { useEffect, useRef } from 'react'
import { PasswordError } from '../../core/errors.js'
import type { Encryption } from '../../core/encryption/index.js'
import type { WorkerConnection } from '../../form/types.js'

/**
 * The provider's worker, ended with the provider.
 *
 * @throws {PasswordError} `config`, while rendering, for an encryptor of the host's: functions cannot cross to a worker.
 */
export function useKitWorker(make: (() => Worker) | undefined, encryption: Encryption): WorkerConnection | undefined {
  const connection: WorkerConnection = useRef({ make: make as () => Worker })
  useEffect(() => {
    connection.current.make = make as () => Worker // It is called where there is one.
  })
  useEffect(() => {
    const { current } = connection
    return () => {
      current.client?.end()
      current.client = undefined
    }
  }, [])
  if (make && typeof encryption === 'object' && 'seal' in encryption) {
    throw new PasswordError(
      'config',
      process.env.NODE_ENV !== 'production' &&
        'react-password-kit: an encryptor of your own cannot be used with `worker`, since functions cannot cross to one. ' +
          "Leave `worker` out, or use 'rsa' or 'sm2'.",
    )
  }
  return make && connection
}
