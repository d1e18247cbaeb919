import { stopwatch, type Clock } from './clock.js'

/**
 * Calls `tell` with the milliseconds that are left: at once, whenever another whole second has passed, exactly at the end,
 * and when the page is seen again, since timers sleep with the machine. Returns what stops it.
 */
export function startCountdown(clock: Clock, milliseconds: number, tell: (left: number) => void): () => void {
  const elapsed = stopwatch(clock)
  let cancel = () => {}
  const tick = () => {
    cancel()
    const left = Math.max(0, milliseconds - elapsed())
    if (left > 0) cancel = clock.after(toNextSecond(left), tick)
    tell(left)
  }
  globalThis.document?.addEventListener('visibilitychange', tick)
  tick()
  return () => {
    cancel()
    globalThis.document?.removeEventListener('visibilitychange', tick)
  }
}

/** Milliseconds until the number of whole seconds that are left is another. */
export const toNextSecond = (left: number) => Math.min(left, left % 1000 || 1000)
