import type { QueryClient } from '@tanstack/react-query'
import { defaultCountryCode, type Recipient } from '../../core/account.js'
import type { Clock } from '../../core/clock.js'
import { cooldownKey, createCooldowns, type Cooldowns } from '../../core/cooldown.js'
import type { PasswordError } from '../../core/errors.js'

/** Milliseconds until another code can be asked for; `undefined` is the usual wait, also after an abort: it may have been sent. */
export function waitAfter({ code, retryAt }: PasswordError, now: number): number | undefined {
  if (code === 'rate-limited') return retryAt && retryAt - now
  return code === 'aborted' ? undefined : 0
}

/** A wait outlives the component that started it; the storage, where there is one, makes it outlive the page. */
const cooldownsByClient = new WeakMap<QueryClient, Cooldowns>()

export function cooldownsOf(client: QueryClient, clock: Clock): Cooldowns {
  const cooldowns = cooldownsByClient.get(client) ?? createCooldowns(clock)
  cooldownsByClient.set(client, cooldowns)
  return cooldowns
}

/** One person at one service; the service does not tell `A@b.c` from `a@b.c` either. */
export function cooldownKeyOf(serviceKey: readonly unknown[], to: Recipient): string {
  const address =
    'email' in to
      ? ['email', to.email.toLowerCase()]
      : ['phone', to.phoneCountryCode ?? defaultCountryCode, to.phoneNumber]
  return cooldownKey(JSON.stringify([serviceKey, address]))
}

/** Whether a code was sent just now. One that was sent before is still valid: the next step says when there can be another. */
export async function isSentNow(send: () => Promise<unknown>): Promise<boolean> {
  try {
    await send()
    return true
  } catch (error) {
    if ((error as PasswordError).code === 'rate-limited') return false
    throw error
  }
}
