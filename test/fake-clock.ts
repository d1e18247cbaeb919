import type { Clock } from '../src/core/clock.js'

export interface FakeClock extends Clock {
  /** Time passes, and what was to happen meanwhile happens when it was to. */
  pass(milliseconds: number): void
  /** Somebody sets the clock on the wall. */
  set(byMilliseconds: number): void
  /** The machine sleeps: time passes on the wall, and by `monotonic` as the browser has it; timers wait. */
  sleep(milliseconds: number, counted?: number): void
  /** Timers that are set. */
  pending(): number
}

export function fakeClock(start = 1_700_000_000_000): FakeClock {
  let [wall, steady] = [start, 5000]
  let timers: { at: number; callback: () => void }[] = []
  return {
    now: () => wall,
    monotonic: () => steady,
    after(milliseconds, callback) {
      const timer = { at: steady + milliseconds, callback }
      timers.push(timer)
      return () => {
        timers = timers.filter((each) => each !== timer)
      }
    },
    pass(milliseconds) {
      const end = steady + milliseconds
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0]
        const step = (next ? Math.max(next.at, steady) : end) - steady
        steady += step
        wall += step
        if (!next) return
        timers = timers.filter((each) => each !== next)
        next.callback()
      }
    },
    set(byMilliseconds) {
      wall += byMilliseconds
    },
    sleep(milliseconds, counted = 0) {
      wall += milliseconds
      steady += counted
    },
    pending: () => timers.length,
  }
}
