'use client'

import { useEffect, useRef } from 'react'
import { PasswordError } from '../core/errors.js'
import { isCustom } from '../core/encryption/custom-encryptor.js'
import type { Courier } from '../core/courier.js'
import { deferred } from './deferred.js'
import type { Kit } from './kit.js'

export interface KitEncryptor {
  /** Fetches the code that encrypts and the service's key; whoever asks meanwhile waits for the same. */
  load(): Promise<Courier>
  /** Bytes of UTF-8 the key can carry, once it is known. */
  keyBytes(): number | undefined
  /** Drops the key: the next attempt asks for a fresh one. */
  forget(): void
}

/**
 * The provider's encryption, with its key in the kit's query cache, or in the worker that the cache then knows the way to.
 * Nothing of it is loaded with the page.
 */
export function useEncryptor({ api, service, serviceKey, worker, encryption, queryClient }: Kit): KitEncryptor {
  const custom = isCustom(encryption) ? encryption : undefined
  const queryKey = ['encryptor', ...serviceKey, custom ? null : encryption, Boolean(worker)]
  const waiting = useRef(new Set<() => void>())
  const gone = useRef(false)

  useEffect(() => {
    const mine = waiting.current
    gone.current = false
    return () => {
      gone.current = true
      mine.forEach((leave) => leave())
    }
  }, [])

  return {
    async load() {
      const { loadCourier } = await deferred()
      if (gone.current) throw new PasswordError('aborted')
      return loadCourier({ api, service, worker, encryption, custom, queryClient, queryKey }, waiting.current)
    },
    keyBytes: () => (custom ?? queryClient.getQueryData<Courier>(queryKey))?.maxBytes,
    forget: () => void queryClient.invalidateQueries({ queryKey, refetchType: 'none' }),
  }
}
