import { cheapest } from './cheapest.js'
import type { Piece } from './piece.js'

/** The pieces, and what is in the text at least twice in a row, or three times if it is a single character. */
export function withRepeats(text: string, pieces: readonly Piece[], characters: readonly number[]): Piece[] {
  const all = [...pieces]
  /** From where to where a shorter period holds: a longer one says nothing new of it. */
  const held = new Map<number, number>()
  for (let period = 1; period <= text.length / 2; period++) {
    let from = 0
    for (let at = period; at <= text.length; at++) {
      if (at < text.length && text.charAt(at) === text.charAt(at - period)) continue
      // From `from` up to here each character is the one a period before.
      const times = Math.floor((at - from) / period)
      const to = from + times * period
      if (times >= 2 && to - from >= 3 && to > (held.get(from) ?? 0)) {
        held.set(from, to)
        all.push({ from, to, cost: cheapest(all, characters, from, from + period) + Math.log10(times) })
      }
      from = at - period + 1
    }
  }
  return all
}
