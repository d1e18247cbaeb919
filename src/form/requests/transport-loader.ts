import { QueryObserver, type QueryKey } from '@tanstack/react-query'
import type { PasswordTransport } from '../../core/password-transport.js'
import type { Encryptor } from '../../core/encryption/index.js'
import { isCustom } from '../../core/encryption/custom-encryptor.js'
import { PasswordError } from '../../core/errors.js'
import { importer } from '../../core/importer.js'
import type { Service } from '../../core/worker/protocol.js'
import { withServiceSettings, type ServiceSource } from './public-config.js'
import { queryClientOf } from './query-client.js'
import { serviceModule } from './service-module.js'
import type { KitOptions } from '../types.js'

/** What encrypts and sends, on the page or in the worker, with its key in the kit's cache. */
export interface TransportLoader {
  /** Fetches the code that encrypts and the service's key; a caller that asks meanwhile waits for the same request. */
  load(): Promise<PasswordTransport>
  /** Bytes of UTF-8 that the key can carry, once it is known. */
  keyBytes(): number | undefined
  /** Drops the key: the next attempt asks for a fresh one. */
  forgetKey(): void
  connect(): void
  /** Stops waiting for a key. */
  disconnect(): void
}

/** NET-12: a key is kept in memory, for ten minutes at most. */
const staleTimeMs = 10 * 60 * 1000

/** An encryptor of the host's own. */
const customOf = ({ encryption }: KitOptions): Encryptor | undefined => (isCustom(encryption) ? encryption : undefined)

const importWorkerClient = importer(() => import('../../core/worker/worker-client.js'))

const keyOf = (kit: KitOptions): QueryKey => [
  'transport',
  ...kit.serviceKey,
  customOf(kit) ? null : kit.encryption,
  Boolean(kit.worker),
]

export function createTransportLoader(getKit: () => KitOptions): TransportLoader {
  const queryClient = queryClientOf(getKit().cacheOwner)
  /** Ends the wait of each caller that waits for a key. */
  const activeObservers = new Set<() => void>()
  let isConnected = false

  return {
    async load() {
      if (!isConnected) throw new PasswordError('aborted')
      const kit = getKit()
      const custom = customOf(kit)
      if (custom) {
        const { createPageTransport } = await serviceModule.load()
        if (!isConnected) throw new PasswordError('aborted')
        return createPageTransport(custom)
      }
      const queryKey = keyOf(kit)
      // While somebody observes a query it goes on; when the last one leaves, react-query aborts it.
      const stopObserving = new QueryObserver(queryClient, { queryKey, enabled: false }).subscribe(() => {})
      activeObservers.add(stopObserving)
      try {
        // fetchQuery never retries by itself.
        return await queryClient.fetchQuery<PasswordTransport>({
          queryKey,
          queryFn: keyRequest(kit),
          staleTime: staleTimeMs,
          networkMode: 'always',
        })
      } finally {
        activeObservers.delete(stopObserving)
        stopObserving()
      }
    },
    keyBytes() {
      const kit = getKit()
      return (customOf(kit) ?? queryClient.getQueryData<PasswordTransport>(keyOf(kit)))?.maxBytes
    },
    forgetKey: () => void queryClient.invalidateQueries({ queryKey: keyOf(getKit()), refetchType: 'none' }),
    connect() {
      isConnected = true
    },
    disconnect() {
      isConnected = false
      for (const stopObserving of activeObservers) stopObserving()
    },
  }
}

type KeyRequestOptions = ServiceSource & Pick<KitOptions, 'worker' | 'encryption'>

/** Outside of the loader, since the query keeps this function, and it must not know the access token. */
const keyRequest =
  ({ service: given, serviceKey, settings, cacheOwner, worker, encryption }: KeyRequestOptions) =>
  async ({ signal }: { signal: AbortSignal }): Promise<PasswordTransport> => {
    const service = await withServiceSettings({ service: given, serviceKey, settings, cacheOwner }, given)
    if (!worker) {
      const { createEncryptor, createPasswordApi, createPageTransport } = await serviceModule.load()
      return createPageTransport(
        await createEncryptor(encryption, () => createPasswordApi(service).getPublicKeys(signal)),
      )
    }
    const { createWorkerClient } = await importWorkerClient()
    const connection = worker.current
    connection.client ??= createWorkerClient(() => connection.make())
    return connection.client.load(service, encryption as Service['encryption'], signal)
  }
