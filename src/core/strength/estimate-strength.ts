import { isCommonPassword } from '../policy/common-passwords.js'
import { forgetMatch } from '../forget-match.js'
import { characterCosts } from './characters.js'
import { cheapest } from './cheapest.js'
import { wordFinder } from './known-words.js'
import { findNumbers } from './numbers.js'
import type { Finder } from './piece.js'
import { withRepeats } from './repeats.js'
import { findSequences, findWalks, findWeaves } from './runs.js'
import { findSyllables } from './syllables.js'

/** How hard a password is to guess: 0, found at once, to 4, not worth trying. */
export type Strength = 0 | 1 | 2 | 3 | 4

/** Of more characters nothing is said. */
const longest = 256

/** log10 of the guesses at which a strength begins, as zxcvbn has them. */
const thresholds = [3, 6, 8, 10]

/**
 * Strength by the number of guesses of someone who knows what people choose, the Chinese among them. Only the first
 * 256 UTF-16 code units are looked at. Advice: it decides nothing, and nothing of the text is kept. `words` are known
 * of the person, such as the account name. See decisions/0011.
 */
export function estimateStrength(text: string, words: readonly string[] = []): Strength {
  const read = text.slice(0, longest).normalize('NFKC').slice(0, longest)
  const finders = [wordFinder(words), findSyllables, findNumbers, findSequences, findWalks, findWeaves]
  const cost = Math.min(guesses(read, finders), 1 + guesses(withoutSeparator(read), finders))
  forgetMatch()
  return thresholds.filter((threshold) => cost >= threshold).length as Strength
}

function guesses(text: string, finders: readonly Finder[]): number {
  if (isCommonPassword(text)) return 0
  const characters = characterCosts(text)
  const pieces = finders.flatMap((find) => find(text))
  return cheapest(withRepeats(text, pieces, characters), characters, 0, text.length)
}

/** The one that is put between words hardly matters: `i-love-you` is `iloveyou`. */
function withoutSeparator(text: string): string {
  const separator = /[\s\-_.,]/.exec(text)?.[0]
  return separator === undefined ? text : text.replaceAll(separator, '')
}
