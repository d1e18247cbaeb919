'use client'

import { useCallback, useEffect, useState } from 'react'
import type { PasswordError } from '../../core/errors.js'
import { attempt } from '../../core/attempt.js'
import { lazyModule } from '../../core/lazy-module.js'
import { readSecurityInfo } from '../../form/requests/security-info.js'
import { loadSignedInService } from '../../form/signed-in-service.js'
import type { KitOptions } from '../../form/types.js'
import { useKit } from '../provider/kit-context.js'

/** How hard a password is to guess, as the service rates it. */
export type PasswordLevel = 'low' | 'medium' | 'high'

/** What the service says about the password of the signed-in user. */
export interface PasswordStatus {
  /** Whether the account has been read. */
  status: 'loading' | 'ready' | 'failed'
  /** Whether a password is set; `undefined` until it is known. */
  isSet?: boolean | undefined
  /** Milliseconds since the epoch, where the service says so. */
  lastSetAt?: number | undefined
  /** Where the service says so. */
  level?: PasswordLevel | undefined
  /** Whether a new one is wanted at the next sign-in. */
  mustChange?: boolean | undefined
  /** What it failed with. */
  error: PasswordError | null
  /** Reads it again. */
  refresh(): void
}

type Facts = Omit<PasswordStatus, 'refresh'>

const accountApi = lazyModule(() => import('../../core/my-account/account-api.js'))
const levels: Record<number, PasswordLevel> = { 1: 'low', 2: 'medium', 3: 'high' }
const loading: Facts = { status: 'loading', error: null }

/**
 * Reads what the service says about the password, by two GET requests when it is mounted. The one to `get-security-info`
 * is shared by all cards and forms of the provider for a minute, or until a password is changed. What the service does not say
 * stays undefined; nothing is asked again by itself.
 *
 * @throws {Error} while rendering, without a `PasswordKitProvider` above it.
 * @example
 * ```tsx
 * const status = usePasswordStatus()
 * ```
 */
export function usePasswordStatus(): PasswordStatus {
  const kit = useKit()
  const [facts, setFacts] = useState(loading)
  const [attempts, setAttempts] = useState(0)

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const show = (next: Facts) => {
      if (!signal.aborted) setFacts(next)
    }
    show(loading)
    void readFacts(kit, attempts > 0, signal).then(show, (error: PasswordError) => show({ status: 'failed', error }))
    return () => controller.abort()
  }, [kit, attempts])

  return { ...facts, refresh: useCallback(() => setAttempts((count) => count + 1), []) }
}

async function readFacts(kit: KitOptions, isFresh: boolean, signal: AbortSignal): Promise<Facts> {
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
