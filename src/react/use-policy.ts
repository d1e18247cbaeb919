'use client'

import { useQuery } from '@tanstack/react-query'
import type { PasswordPolicy } from '../core/policy.js'
import { deferred } from './deferred.js'
import type { Kit } from './kit.js'

export interface KnownPolicy {
  /** `failed`: it could not be read, and the kit's own stands in for it. */
  state: 'ready' | 'loading' | 'failed'
  /** What a new password is measured against by now. */
  current(): PasswordPolicy
  /** Waits until it is known, or known not to be had. */
  settled(): Promise<void>
  /** Reads it again: the service has said that it changed. */
  refresh(): void
}

/** Until the service's is known nothing is refused that it might take. */
const unknown: PasswordPolicy = { origin: 'service', minLength: 0, refuseCommon: false }

/** Where it cannot be known: the kit's default, with the service's own rules as a line of the list. */
const standIn: PasswordPolicy = { rules: [{ code: 'service' }] }

/** Milliseconds; a page that has been open for longer asks again when someone comes back to it. */
const freshMs = 10 * 60 * 1000

/** The policy the host has given, or with `server` that of the service, through the kit's query cache. */
export function usePolicy({ api, serviceKey, policy, queryClient }: Kit): KnownPolicy {
  const given = policy === 'server' ? undefined : policy
  const query = {
    queryKey: ['policy', ...serviceKey],
    queryFn: async ({ signal }: { signal: AbortSignal }) => (await deferred()).readPolicy(api, signal),
    staleTime: freshMs,
    retry: false,
    networkMode: 'always',
  } as const
  const { data, isError } = useQuery({ ...query, enabled: !given }, queryClient)
  const known = () => queryClient.getQueryState<PasswordPolicy>(query.queryKey)

  return {
    state: given || data ? 'ready' : isError ? 'failed' : 'loading',
    current: () => given ?? known()?.data ?? (known()?.status === 'error' ? standIn : unknown),
    async settled() {
      if (given || known()?.status !== 'pending') return
      await queryClient.fetchQuery(query).catch(() => {}) // Then there is the stand-in.
    },
    refresh: () => void queryClient.invalidateQueries({ queryKey: query.queryKey }),
  }
}
