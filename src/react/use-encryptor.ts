'use client'

import { hashKey, QueryObserver } from '@tanstack/react-query'
import { useEffect } from 'react'
import { attempt } from '../core/attempt.js'
import type { Encryptor, Sealed } from '../core/encryption/index.js'
import type { Kit } from './kit.js'

/** Seals the secrets of one request. */
export type Seal = <Name extends string>(
  fields: Readonly<Record<Name, string>>,
  signal: AbortSignal,
) => Promise<Sealed<Name>>

export interface KitEncryptor {
  /** Fetches the code that encrypts and the service's key; whoever asks meanwhile waits for the same. */
  load(): Promise<Seal>
  /** Bytes of UTF-8 the key can carry, once it is known. */
  keyBytes(): number | undefined
  /** Drops the key: the next attempt asks for a fresh one. */
  forget(): void
}

/** NET-12: a key is kept in memory, for ten minutes at most. */
const freshMs = 10 * 60 * 1000

/** The provider's encryption, with its key in the kit's query cache. Nothing of it is loaded with the page. */
export function useEncryptor({ api, serviceKey, encryption, queryClient }: Kit): KitEncryptor {
  const custom = typeof encryption === 'object' && 'seal' in encryption ? encryption : undefined
  const queryKey = ['encryptor', ...serviceKey, custom ? null : encryption]
  const queryHash = hashKey(queryKey)

  // When the last form that waits for a key is gone, react-query aborts the request and forgets it.
  useEffect(
    () => new QueryObserver(queryClient, { queryKey, queryHash, enabled: false }).subscribe(() => {}),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the hash stands for the key, which is a new array each time
    [queryClient, queryHash],
  )

  return {
    async load() {
      const { createEncryptor, seal } = await attempt(() => import('../core/encryption/index.js'), 'network')
      const encryptor: Encryptor =
        custom ??
        (await queryClient.fetchQuery<Encryptor>({
          queryKey,
          queryFn: ({ signal }) => createEncryptor(encryption, () => api.getPublicKeys(signal)),
          staleTime: freshMs,
          networkMode: 'always',
          retry: false,
          structuralSharing: false,
        }))
      return (fields, signal) => seal(fields, encryptor, signal)
    },
    keyBytes: () => (custom ?? queryClient.getQueryData<Encryptor>(queryKey))?.maxBytes,
    forget: () => queryClient.removeQueries({ queryKey }),
  }
}
