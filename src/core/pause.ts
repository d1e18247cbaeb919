import type { Clock } from './clock.js'
import { PasswordError } from './errors.js'

/** Rejects with `aborted` as soon as the signal says so. */
export function pause(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      cancel()
      reject(new PasswordError('aborted'))
    }
    const cancel = clock.after(Math.max(0, milliseconds), () => {
      signal.removeEventListener('abort', abort)
      resolve()
    })
    signal.addEventListener('abort', abort)
    if (signal.aborted) abort()
  })
}
