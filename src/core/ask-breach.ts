import type { BreachCheck, BreachVerdict } from './breach.js'
import { deadline } from './deadline.js'

/** Milliseconds. `hibp` has its own two seconds; this is for a check that never answers. */
const patienceMs = 5000

const verdicts: readonly unknown[] = ['breached', 'clear'] satisfies BreachVerdict[]

/** A check that fails, does not answer or says something else is no verdict. */
export async function askBreach(check: BreachCheck, text: string, signal: AbortSignal): Promise<BreachVerdict> {
  const limit = deadline(patienceMs, signal)
  try {
    const verdict = await limit.race(check(text, limit.signal))
    return verdicts.includes(verdict) ? verdict : 'unknown'
  } catch {
    return 'unknown'
  } finally {
    limit.clear()
  }
}
