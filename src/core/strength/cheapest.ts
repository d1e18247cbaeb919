import type { Piece } from './piece.js'

/** log10 of the guesses that find the span, put together of pieces and single characters in the cheapest way. */
export function cheapest(pieces: readonly Piece[], characters: readonly number[], from: number, to: number): number {
  const ending = new Map<number, Piece[]>()
  for (const piece of pieces) {
    if (piece.from < from || piece.to > to) continue
    const same = ending.get(piece.to)
    if (same) same.push(piece)
    else ending.set(piece.to, [piece])
  }
  /** By the place up to which it reaches. */
  const best = new Map([[from, 0]])
  let cost = 0
  for (const [at, character] of characters.slice(from, to).entries()) {
    const place = from + at + 1
    cost += character
    for (const piece of ending.get(place) ?? []) cost = Math.min(cost, (best.get(piece.from) ?? 0) + piece.cost)
    best.set(place, cost)
  }
  return cost
}
