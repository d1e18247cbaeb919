import type { BreachCheck, BreachVerdict } from './breach.js'
import { deadline } from './deadline.js'

/** Milliseconds. `hibp` has its own two seconds; this is for a check that never answers. */
const patienceMs = 5000

/** A check that fails, or does not answer, is no verdict (ST-06). */
export async function askBreach(check: BreachCheck, text: string, signal: AbortSignal): Promise<BreachVerdict> {
  const limit = deadline(patienceMs, signal)
  try {
    return await limit.race(check(text, limit.signal))
  } catch {
    return 'unknown'
  } finally {
    limit.clear()
  }
}
