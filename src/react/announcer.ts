'use client'

/** Has the live region say something, or with no words nothing more. */
export type Announce = (words: string) => void

/** Milliseconds after which what was said is taken back, so that nobody reads it when it is no longer true. */
const keptMs = 10_000

/** Milliseconds between taking words back and saying the same again: a region that does not change is silent. */
const breathMs = 50

/** Speaks by what writes into a live region. */
export function announcer(write: Announce): Announce {
  let timer: ReturnType<typeof setTimeout> | undefined
  let now = ''
  function say(next: string): void {
    now = next
    write(next)
    if (next) timer = setTimeout(say, keptMs, '')
  }
  return (next) => {
    clearTimeout(timer)
    const again = next !== '' && next === now
    say(again ? '' : next)
    if (again) timer = setTimeout(say, breathMs, next)
  }
}
