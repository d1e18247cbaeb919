import { PasswordError } from '../errors.js'
import { byteLength, isWellFormed } from '../text.js'

/** Throws `ill-formed` or `too-long`; the message says nothing of the text, not even its length. */
export function checkPlaintext(text: string, maxBytes = Infinity): void {
  if (typeof text !== 'string' || text === '' || !isWellFormed(text)) throw new PasswordError('ill-formed')
  // Written so that a limit that is no number refuses.
  if (!(byteLength(text) <= maxBytes)) throw new PasswordError('too-long')
}
