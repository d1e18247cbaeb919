import { setTimeout as pause } from 'node:timers/promises'

/** Other programs and silence announce nothing, so they are looked at again and again. */
export const pollMs = 50

/** Resolves with what `look` gives, once it gives something. Rejects after `ms`, naming what was waited for. */
export async function poll<Found>(
  look: () => Found | Promise<Found>,
  what: string,
  ms = 60_000,
): Promise<NonNullable<Found>> {
  const end = Date.now() + ms
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error(`Waited ${ms / 1000} s for ${what}.`)
    await pause(pollMs)
  }
}
