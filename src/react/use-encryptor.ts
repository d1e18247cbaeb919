'use client'

import { QueryObserver } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { PasswordError } from '../core/errors.js'
import type { Service } from '../core/worker/protocol.js'
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

/** NET-12: a key is kept in memory, for ten minutes at most. */
const freshMs = 10 * 60 * 1000

/**
 * The provider's encryption, with its key in the kit's query cache, or in the worker that the cache then knows the way to.
 * Nothing of it is loaded with the page.
 */
export function useEncryptor({ api, service, serviceKey, worker, encryption, queryClient }: Kit): KitEncryptor {
  const custom = typeof encryption === 'object' && 'seal' in encryption ? encryption : undefined
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
      const { createEncryptor, loadLine, localCourier } = await deferred()
      if (gone.current) throw new PasswordError('aborted')
      if (custom) return localCourier(custom)
      // fetchQuery never retries by itself.
      return observed(() =>
        queryClient.fetchQuery<Courier>({
          queryKey,
          async queryFn({ signal }) {
            if (!worker) return localCourier(await createEncryptor(encryption, () => api.getPublicKeys(signal)))
            const { createLine } = await loadLine()
            const own = worker.current
            own.line ??= createLine(() => own.make())
            return own.line.load(service, encryption as Service['encryption'], signal)
          },
          staleTime: freshMs,
          networkMode: 'always',
        }),
      )
    },
    keyBytes: () => (custom ?? queryClient.getQueryData<Courier>(queryKey))?.maxBytes,
    forget: () => void queryClient.invalidateQueries({ queryKey, refetchType: 'none' }),
  }
}
