/** The time a piece of work has, and the signal that may end it sooner. */
export interface Deadline {
  signal: AbortSignal
  timedOut: boolean
  /** The promise, or a rejection once it is over: not every `fetch` of a host follows its signal. */
  race<Value>(promise: Promise<Value>): Promise<Value>
  /** From now on only the time counts. */
  detach(): void
  /** The work is done. */
  clear(): void
}

/** HTML, timers: a longer one would fire at once. */
export const longestTimer = 2 ** 31 - 1

export function deadline(milliseconds: number, signal?: AbortSignal): Deadline {
  const controller = new AbortController()
  const over = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', reject)
  })
  over.catch(() => {}) // Callers race it, and handle the rejection there.
  const abort = () => controller.abort()
  const timer = setTimeout(
    () => {
      limit.timedOut = true
      abort()
    },
    Math.min(milliseconds, longestTimer),
  )
  const limit: Deadline = {
    signal: controller.signal,
    timedOut: false,
    race: (promise) => Promise.race([over, promise]),
    detach: () => signal?.removeEventListener('abort', abort),
    clear() {
      clearTimeout(timer)
      limit.detach()
    },
  }
  if (signal?.aborted) abort()
  signal?.addEventListener('abort', abort)
  return limit
}
