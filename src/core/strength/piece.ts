/** A part of a text that whoever guesses passwords has a short way to: a word, a date, a walk over the keyboard. */
export interface Piece {
  from: number
  /** The first place behind it. */
  to: number
  /** log10 of the guesses that find it. */
  cost: number
}

/** Finds pieces of one kind, which may overlap. */
export type Finder = (text: string) => Piece[]

/** As zxcvbn has it: among others no word and no run is found by fewer than 50 guesses. */
export const leastCost = 1.7
