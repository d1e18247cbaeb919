/** Where time comes from, so that a test can bring its own. */
export interface Clock {
  /** Milliseconds since the epoch. People and networks set it, forward and back. */
  now(): number
  /** Milliseconds that only grow; in some browsers they stand still while the machine sleeps. */
  monotonic(): number
  /** Calls once, later; returns what takes that back. */
  after(milliseconds: number, callback: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** Milliseconds since it was made: of both clocks the one that says more. */
export function stopwatch(clock: Clock): () => number {
  const [wall, steady] = [clock.now(), clock.monotonic()]
  return () => Math.max(clock.now() - wall, clock.monotonic() - steady)
}
