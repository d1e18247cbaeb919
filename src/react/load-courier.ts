'use client'

import { QueryObserver, type QueryClient, type QueryKey } from '@tanstack/react-query'
import { localCourier, type Courier } from '../core/courier.js'
import { createEncryptor, type Encryptor } from '../core/encryption/index.js'
import { importer } from '../core/importer.js'
import type { Service } from '../core/worker/protocol.js'
import type { Kit } from './kit.js'

/** Of the kit all but the access token: the query keeps it, and outlives the provider. */
export interface CourierSource extends Pick<Kit, 'api' | 'service' | 'worker' | 'encryption'> {
  /** The host's own. */
  custom: Encryptor | undefined
  queryClient: QueryClient
  queryKey: QueryKey
}

const lineCode = importer(() => import('../core/worker/line.js'))

/** NET-12: a key is kept in memory, for ten minutes at most. */
const freshMs = 10 * 60 * 1000

/** From the query cache, or with the service's key. `waiting` has what stops the wait of each who waits. */
export async function loadCourier(source: CourierSource, waiting: Set<() => void>): Promise<Courier> {
  const { custom, queryClient, queryKey } = source
  if (custom) return localCourier(custom)
  // While somebody observes a query it goes on; when the last has left, react-query aborts it and forgets it.
  const leave = new QueryObserver(queryClient, { queryKey, enabled: false }).subscribe(() => {})
  waiting.add(leave)
  try {
    // fetchQuery never retries by itself.
    return await queryClient.fetchQuery<Courier>({
      queryKey,
      queryFn: ({ signal }) => freshCourier(source, signal),
      staleTime: freshMs,
      networkMode: 'always',
    })
  } finally {
    waiting.delete(leave)
    leave()
  }
}

async function freshCourier({ api, service, worker, encryption }: CourierSource, signal: AbortSignal) {
  if (!worker) return localCourier(await createEncryptor(encryption, async () => (await api()).getPublicKeys(signal)))
  const { createLine } = await lineCode()
  const own = worker.current
  own.line ??= createLine(() => own.make())
  return own.line.load(service, encryption as Service['encryption'], signal)
}
