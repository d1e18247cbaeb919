'use client'

import { attempt } from '../../core/attempt.js'
import type { PasswordError } from '../../core/errors.js'
import { lazyModule } from '../../core/lazy-module.js'
import { ownerOf } from '../../form/requests/owner-of.js'
import { readSecurityInfo } from '../../form/requests/security-info.js'
import { loadSignedInService } from '../../form/signed-in-service.js'
import type { KitOptions } from '../../form/types.js'
import type { PasswordFacts, PasswordLevel } from './password-status.js'

export interface StatusReader {
  /** Reads, unless it has read for this service and this person. */
  follow(kit: KitOptions): void
  /** Reads again. */
  refresh(): void
  /** Waits for no answer any more. What has been read is read again when the next kit comes. */
  stop(): void
}

const accountApi = lazyModule(() => import('../../core/my-account/account-api.js'))
const levels: Record<number, PasswordLevel> = { 1: 'low', 2: 'medium', 3: 'high' }
export const loading: PasswordFacts = { status: 'loading', error: null }

/**
 * Reads what the service says about a password. What is shown stays while it is read again for the same person, and goes at once
 * with another one.
 */
export function createStatusReader(show: (facts: PasswordFacts) => void): StatusReader {
  let latest: KitOptions | undefined
  /** The last read, and whose account it was of. */
  let last: { owner: string | Promise<string>; controller: AbortController } | undefined
  let isReady = false

  function tell(facts: PasswordFacts): void {
    isReady = facts.status === 'ready'
    show(facts)
  }

  function read(kit: KitOptions, owner: string | Promise<string>, isFresh: boolean, isSamePerson: boolean): void {
    last?.controller.abort()
    const controller = new AbortController()
    last = { owner, controller }
    const { signal } = controller
    if (!isReady || !isSamePerson) tell(loading)
    const end = (facts: PasswordFacts) => {
      if (!signal.aborted) tell(facts)
    }
    void readFacts(kit, isFresh, signal).then(end, (error: PasswordError) => end({ status: 'failed', error }))
  }

  function follow(kit: KitOptions, isFresh = false): void {
    const before = last
    const isWanted = isFresh || !latest
    latest = kit
    const owner = ownerOf(kit)
    if (!before) return read(kit, owner, isFresh, false)
    if (isFresh && !isReady) tell(loading)
    const compare = (then: string, now: string) => {
      if (isWanted || then !== now) read(kit, now, isFresh, then === now)
    }
    if (typeof owner === 'string' && typeof before.owner === 'string') return compare(before.owner, owner)
    void Promise.all([before.owner, owner]).then(([then, now]) => {
      if (latest === kit && last === before) compare(then, now)
    })
  }

  return {
    follow,
    refresh: () => latest && follow(latest, true),
    stop() {
      latest = undefined
      last?.controller.abort()
    },
  }
}

async function readFacts(kit: KitOptions, isFresh: boolean, signal: AbortSignal): Promise<PasswordFacts> {
  const { createAccountApi } = await accountApi.load()
  const api = await attempt(async () => createAccountApi(await loadSignedInService(kit)), 'config')
  const [security, profile] = await Promise.allSettled([readSecurityInfo(kit, isFresh), api.getProfile(signal)])
  if (security.status === 'rejected') throw security.reason
  const { passwordSet, passwordSecurityLevel } = security.value
  const more = profile.status === 'fulfilled' ? profile.value : {}
  return {
    status: 'ready',
    isSet: passwordSet,
    lastSetAt: passwordSet ? more.passwordLastSetAt : undefined,
    level: passwordSet ? levels[passwordSecurityLevel ?? more.passwordSecurityLevel ?? 0] : undefined,
    mustChange: more.resetPasswordOnNextLogin,
    error: null,
  }
}
