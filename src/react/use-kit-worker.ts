'use client'

import { useEffect, useRef, type RefObject } from 'react'
import { PasswordError } from '../core/errors.js'
import type { Encryption } from '../core/encryption/index.js'
import type { Line } from '../core/worker/line.js'

/** How the host makes its worker, and the line to it from the first focus in a form on. */
export type KitWorker = RefObject<{ make: () => Worker; line?: Line | undefined }>

/**
 * The provider's worker, ended with the provider.
 *
 * @throws {PasswordError} `config`, while rendering, for an encryptor of the host's: functions cannot cross to a worker.
 */
export function useKitWorker(make: (() => Worker) | undefined, encryption: Encryption): KitWorker | undefined {
  const worker: KitWorker = useRef({ make: make as () => Worker })
  useEffect(() => {
    worker.current.make = make as () => Worker // It is asked where there is one.
  })
  useEffect(() => {
    const own = worker.current
    return () => {
      own.line?.end()
      own.line = undefined
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
  return make && worker
}
