'use client'

/**
 * Has the live region say something, or with no words nothing more. With `delayMs` it waits that long, and says nothing if
 * something else is announced meanwhile: what is said of a request that has been answered already would be out of date.
 */
export type Announce = (words: string, delayMs?: number) => void

/** Milliseconds after which words are removed, so that they are not read when they are no longer true. */
const keptMs = 10_000

/** Milliseconds between taking words back and saying the same again: a region that does not change is silent. */
const gapMs = 50

/** Added to words that were just said: some screen readers drop what equals the last announcement. */
const difference = '\u00a0'

/** Speaks by what writes into a live region. */
export function announcer(write: (words: string) => void): Announce {
  let timer: ReturnType<typeof setTimeout> | undefined
  let current = ''
  let last = ''

  function say(next: string): void {
    current = next
    last = next || last
    write(next)
    if (next) timer = setTimeout(say, keptMs, '')
  }

  return (next, delayMs = 0) => {
    clearTimeout(timer)
    const words = next !== '' && next === last ? next + difference : next
    const again = next !== '' && current.trimEnd() === next
    if (again || delayMs > 0) {
      say('')
      timer = setTimeout(say, delayMs || gapMs, words)
    } else say(words)
  }
}
