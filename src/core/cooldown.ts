import { stopwatch, type Clock } from './clock.js'
import { toNextSecond } from './countdown.js'
import { hashText } from './hash-text.js'

/** Times until which no new code can be sent, by recipient and channel. */
export interface Cooldowns {
  /** Milliseconds left. */
  left(key: string): number
  /** Milliseconds since the epoch; null once it is over. It changes only when the listeners are notified. */
  until(key: string): number | null
  start(key: string, milliseconds?: number): void
  /** Stores a minute for the next page; on this one the wait has not started. */
  note(key: string): void
  /** While somebody listens the clocks are watched, and so is what other tabs write. */
  subscribe(listener: () => void): () => void
}

/** The service sends one code a minute to one address and channel (summary of sendEmail and sendSms, node SDK). */
export const defaultCooldownMs = 60_000

/** A day: no service says more, and what else is found in the storage is not ours. */
const longestMs = 24 * 60 * 60 * 1000

/** How far the end may move before the listeners are notified again. */
const toleranceMs = 500

const prefix = 'pwk-resend-'

interface Cooldown {
  /** As it is stored: when it began, and how long it lasts. */
  text: string
  leftAtFirst: number
  elapsed: () => number
  until: number | null
}

/** Kept in memory by both clocks, and in the storage, where that is available, for reloads and other tabs. */
export function createCooldowns(clock: Clock, storage = () => globalThis.localStorage): Cooldowns {
  const cooldowns = new Map<string, Cooldown>()
  const listeners = new Set<() => void>()
  let cancel: (() => void) | undefined

  /** Storage may be absent, full or forbidden, and throws even when it is only looked at. */
  function stored<Result>(work: (storage: Storage) => Result): Result | undefined {
    try {
      return work(storage())
    } catch {
      return undefined
    }
  }

  function remember(key: string, text: string, left: number): void {
    const until = left > 0 ? clock.now() + left : null
    cooldowns.set(key, { text, leftAtFirst: left, elapsed: stopwatch(clock), until })
    watch()
  }

  /** What another page wrote counts where it is longer; what this one wrote is known better from memory. */
  function find(key: string): Cooldown | undefined {
    const known = cooldowns.get(key)
    const text = stored((items) => items.getItem(prefix + key)) ?? undefined
    if (text === undefined || text === known?.text) return known
    const left = storedLeft(text, clock.now())
    if (left > leftOf(known)) remember(key, text, left)
    return cooldowns.get(key)
  }

  function check(): void {
    let changed = false
    for (const [key, cooldown] of cooldowns) {
      if (cooldown.until === null) continue
      const left = leftOf(cooldown)
      const until = left > 0 ? clock.now() + left : null
      if (until !== null && Math.abs(until - cooldown.until) < toleranceMs) continue
      cooldown.until = until
      changed = true
      if (until === null)
        stored((items) => items.getItem(prefix + key) === cooldown.text && items.removeItem(prefix + key))
    }
    if (changed) notify()
    watch()
  }

  /** A timer alone would sleep with the machine, and not see that a clock was set: each second both are read, and at the end of each. */
  function watch(): void {
    const lefts = [...cooldowns.values()].filter(({ until }) => until !== null).map(leftOf)
    if (cancel || listeners.size === 0 || lefts.length === 0) return
    cancel = clock.after(Math.min(...lefts.map(toNextSecond)), () => {
      cancel = undefined
      check()
    })
  }

  function keep(key: string, length: number, left: number): void {
    const text = `${Math.round(clock.now())} ${length}`
    remember(key, text, left)
    stored((items) => {
      items.setItem(prefix + key, text)
      forgetOver(items, clock.now())
    })
    notify()
  }

  const notify = () => listeners.forEach((listener) => listener())
  const onStorage = ({ key }: StorageEvent) => key?.startsWith(prefix) && notify()

  return {
    left: (key) => leftOf(find(key)),
    until: (key) => find(key)?.until ?? null,
    start(key, milliseconds = defaultCooldownMs) {
      const length = Math.min(Math.max(0, Math.round(milliseconds)), longestMs)
      keep(key, length, length)
    },
    note: (key) => keep(key, defaultCooldownMs, 0),
    subscribe(listener) {
      if (listeners.size === 0) {
        globalThis.addEventListener?.('storage', onStorage)
        globalThis.document?.addEventListener('visibilitychange', check)
      }
      listeners.add(listener)
      check()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        cancel?.()
        cancel = undefined
        globalThis.removeEventListener?.('storage', onStorage)
        globalThis.document?.removeEventListener('visibilitychange', check)
      }
    },
  }
}

const leftOf = (cooldown: Cooldown | undefined) =>
  cooldown ? Math.max(0, cooldown.leftAtFirst - cooldown.elapsed()) : 0

/**
 * Of a stored cooldown only the wall clock can notify. One that begins in the future was set back, or is not ours: its whole
 * length is left, and never more than is usual.
 */
function storedLeft(text: string, now: number): number {
  const [, began, length] = /^(\d{1,15}) (\d{1,15})$/.exec(text) ?? []
  if (began === undefined) return 0
  const whole = Math.min(Number(length), Number(began) > now ? defaultCooldownMs : longestMs)
  return Math.min(Math.max(0, Number(began) + whole - now), whole)
}

function forgetOver(items: Storage, now: number): void {
  for (const name of Object.keys(items))
    if (name.startsWith(prefix) && storedLeft(items.getItem(name) ?? '', now) === 0) items.removeItem(name)
}

/**
 * A short name for a recipient: FNV-1a folded to 16 bits. Short on purpose: of a longer hash every phone number can be
 * tried, while each of these names belongs to tens of thousands of numbers. That two recipients of one minute share one is
 * unlikely, and costs a wait.
 */
export function cooldownKey(recipient: string): string {
  const hash = hashText(recipient)
  return ((hash ^ (hash >>> 16)) & 0xffff).toString(16).padStart(4, '0')
}
