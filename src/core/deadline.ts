/** The longest a timer can run: what is larger would fire at once, and so would `Infinity`. */
const longestTimer = 2 ** 31 - 1

/** A signal that fires when `signal` does, or when the time is up. Call `clear` when the work is done. */
export function deadline(milliseconds: number, signal?: AbortSignal) {
  const controller = new AbortController()
  const state = { timedOut: false }
  const abort = () => controller.abort()
  const timer = setTimeout(
    () => {
      state.timedOut = true
      abort()
    },
    Math.min(milliseconds, longestTimer),
  )
  if (signal?.aborted) abort()
  signal?.addEventListener('abort', abort)
  const release = () => signal?.removeEventListener('abort', abort)
  return {
    signal: controller.signal,
    get timedOut() {
      return state.timedOut
    },
    /** From here on only the time counts. */
    release,
    clear() {
      clearTimeout(timer)
      release()
    },
  }
}

/** The promise, or a rejection as soon as the signal fires: not every `fetch` a host hands in heeds its signal. */
export function until<Value>(signal: AbortSignal, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new DOMException('Aborted.', 'AbortError'))
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort)
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
