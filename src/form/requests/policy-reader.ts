import { QueryObserver } from '@tanstack/react-query'
import type { PasswordPolicy } from '../../core/policy.js'
import type { PublicConfig } from '../../core/service-settings.js'
import { fallbackPolicy, permissivePolicy } from '../limits.js'
import { queryClientOf } from './query-client.js'
import { publicConfigQuery } from './public-config.js'
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

export function createPolicyReader(getKit: () => KitOptions): PolicyReader {
  const queryClient = queryClientOf(getKit().cacheOwner)
  const optionsOf = (kit: KitOptions) => ({ ...publicConfigQuery(kit), enabled: kit.policy === 'server' })
  const observer = new QueryObserver<PublicConfig>(queryClient, optionsOf(getKit()))

  return {
    current() {
      const { policy } = getKit()
      if (policy !== 'server') return { policy, policyStatus: 'ready' }
      const { data, isError } = observer.getCurrentResult()
      if (data) return { policy: data.policy, policyStatus: 'ready' }
      return isError
        ? { policy: fallbackPolicy, policyStatus: 'failed' }
        : { policy: permissivePolicy, policyStatus: 'loading' }
    },
    subscribe: (listener) => observer.subscribe(listener),
    async loaded() {
      const kit = getKit()
      if (kit.policy !== 'server' || !observer.getCurrentResult().isPending) return
      await queryClient.fetchQuery(publicConfigQuery(kit)).catch(() => {}) // The fallback applies then.
    },
    refresh: () => void queryClient.invalidateQueries({ queryKey: publicConfigQuery(getKit()).queryKey }),
    optionsChanged: () => observer.setOptions(optionsOf(getKit())),
  }
}
