import { QueryObserver, type QueryKey } from '@tanstack/react-query'
import { PasswordError } from '../../core/errors.js'
import { lazyModule } from '../../core/lazy-module.js'
import type { PasswordPolicy } from '../../core/policy.js'
import { fallbackPolicy, permissivePolicy } from '../limits.js'
import { queryClientOf } from './query-client.js'
import { loadPasswordApi } from './service-module.js'
import type { FormSnapshot, KitOptions } from '../types.js'

export interface KnownPolicy {
  policy: PasswordPolicy
  policyStatus: FormSnapshot['policyStatus']
}

/** Reads the policy that the host gives, or with `server` that of the service, through the kit's cache. */
export interface PolicyReader {
  current(): KnownPolicy
  /** Calls the listener whenever it is another one; returns what ends that. */
  subscribe(listener: () => void): () => void
  /** Resolves once it is known, or has failed to load. */
  loaded(): Promise<void>
  /** Reads it again: the service has said that it changed. */
  refresh(): void
  /** The host's policy, or the service, may be another one. */
  optionsChanged(): void
}

const publicConfig = lazyModule(() => import('../../core/policy/public-config.js'))

/** Milliseconds; a page that has been open for longer reads it again when a form comes. */
const staleTimeMs = 10 * 60 * 1000

export const policyKey = ({ serviceKey }: Pick<KitOptions, 'serviceKey'>): QueryKey => ['policy', ...serviceKey]

/** The query of the service's policy. Of the kit it keeps no access token: a query outlives the provider. */
export const policyQuery = ({ service, serviceKey }: Pick<KitOptions, 'service' | 'serviceKey'>) =>
  ({
    queryKey: policyKey({ serviceKey }),
    queryFn: ({ signal }: { signal: AbortSignal }) => readPolicy(service, signal),
    staleTime: staleTimeMs,
    retry: false,
    networkMode: 'always',
  }) as const

async function readPolicy(service: KitOptions['service'], signal: AbortSignal): Promise<PasswordPolicy> {
  const api = await loadPasswordApi(service)
  const [config, { policyFromPublicConfig }] = await Promise.all([api.getPublicConfig(signal), publicConfig.load()])
  const policy = policyFromPublicConfig(config)
  if (!policy) throw new PasswordError('bad-response')
  return policy
}

export function createPolicyReader(getKit: () => KitOptions): PolicyReader {
  const queryClient = queryClientOf(getKit().cacheOwner)
  const optionsOf = (kit: KitOptions) => ({ ...policyQuery(kit), enabled: kit.policy === 'server' })
  const observer = new QueryObserver<PasswordPolicy>(queryClient, optionsOf(getKit()))

  return {
    current() {
      const { policy } = getKit()
      if (policy !== 'server') return { policy, policyStatus: 'ready' }
      const { data, isError } = observer.getCurrentResult()
      if (data) return { policy: data, policyStatus: 'ready' }
      return isError
        ? { policy: fallbackPolicy, policyStatus: 'failed' }
        : { policy: permissivePolicy, policyStatus: 'loading' }
    },
    subscribe: (listener) => observer.subscribe(listener),
    async loaded() {
      const kit = getKit()
      if (kit.policy !== 'server' || !observer.getCurrentResult().isPending) return
      await queryClient.fetchQuery(policyQuery(kit)).catch(() => {}) // The fallback stands in then.
    },
    refresh: () => void queryClient.invalidateQueries({ queryKey: policyKey(getKit()) }),
    optionsChanged: () => observer.setOptions(optionsOf(getKit())),
  }
}
