import type { PasswordError } from './errors.js'

/** A day, in milliseconds: no page is kept open to wait for longer. */
export const longestWaitMs = 86_400_000

/** Milliseconds since the epoch until which a new attempt is useless; 0 where nothing has to be waited for. */
export function retryTimeAhead({ retryAt = 0 }: PasswordError): number {
  const left = retryAt - Date.now()
  return left > 0 && left <= longestWaitMs ? retryAt : 0
}
