'use client'

import { QueryObserver } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { PasswordError } from '../core/errors.js'
import type { Encryptor, Sealed } from '../core/encryption/index.js'
import { deferred } from './deferred.js'
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

  /** While somebody observes a query it goes on; when the last has left, react-query aborts it and forgets it. */
  async function observed<Result>(work: () => Promise<Result>): Promise<Result> {
    const leave = new QueryObserver(queryClient, { queryKey, enabled: false }).subscribe(() => {})
    waiting.current.add(leave)
    try {
      return await work()
    } finally {
      waiting.current.delete(leave)
      leave()
    }
  }

  return {
    async load() {
      const { createEncryptor, seal } = await deferred()
      if (gone.current) throw new PasswordError('aborted')
      // fetchQuery never retries by itself.
      const fetchKey = () =>
        queryClient.fetchQuery<Encryptor>({
          queryKey,
          queryFn: ({ signal }) => createEncryptor(encryption, () => api.getPublicKeys(signal)),
          staleTime: freshMs,
          networkMode: 'always',
        })
      const encryptor = custom ?? (await observed(fetchKey))
      return (fields, signal) => seal(fields, encryptor, signal)
    },
    keyBytes: () => (custom ?? queryClient.getQueryData<Encryptor>(queryKey))?.maxBytes,
    forget: () => void queryClient.invalidateQueries({ queryKey, refetchType: 'none' }),
  }
}
