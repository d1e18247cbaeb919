'use client'

import { hashKey, QueryObserver } from '@tanstack/react-query'
import { useEffect } from 'react'
import { createEncryptor, type Encryptor } from '../core/encryption/index.js'
import type { Kit } from './kit.js'

export interface KitEncryptor {
  /** Loads the algorithm and the service's key; whoever asks meanwhile waits for the same. */
  load(): Promise<Encryptor>
  /** Bytes of UTF-8 the key can carry, once it is known. */
  keyBytes(): number | undefined
  /** Drops the key: the next attempt asks for a fresh one. */
  forget(): void
}

/** NET-12: a key is kept in memory, for ten minutes at most. */
const freshMs = 10 * 60 * 1000

/** The provider's encryption, with its key in the kit's query cache. */
export function useEncryptor({ api, serviceKey, encryption, queryClient }: Kit): KitEncryptor {
  const custom = typeof encryption === 'object' && 'seal' in encryption ? encryption : undefined
  const queryKey = ['encryptor', ...serviceKey, custom ? null : encryption]
  const keyHash = hashKey(queryKey)

  // When the last form that waits for a key is gone, react-query aborts the request and forgets it.
  useEffect(() => {
    const observer = new QueryObserver(queryClient, { queryKey, enabled: false })
    return observer.subscribe(() => {})
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the hash stands for the key, which is a new array each time
  }, [queryClient, keyHash])

  return {
    load: () =>
      custom
        ? createEncryptor(custom, async () => ({}))
        : queryClient.fetchQuery({
            queryKey,
            queryFn: ({ signal }) => createEncryptor(encryption, () => api.getPublicKeys(signal)),
            staleTime: freshMs,
            networkMode: 'always',
            retry: false,
            structuralSharing: false,
          }),
    keyBytes: () => (custom ?? queryClient.getQueryData<Encryptor>(queryKey))?.maxBytes,
    forget: () => queryClient.removeQueries({ queryKey }),
  }
}
