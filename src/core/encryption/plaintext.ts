import { PasswordError } from '../errors.js'
import { byteLength, isWellFormed } from '../text.js'

/** Throws `ill-formed` or `too-long`; the message says nothing of the text, not even its length. */
export function checkPlaintext(text: string, maxBytes = Infinity, name = 'The text'): void {
  if (typeof text !== 'string' || text === '') {
    throw new PasswordError('ill-formed', `${name} is empty. Leave out what is not given.`)
  }
  if (!isWellFormed(text)) {
    throw new PasswordError('ill-formed', `${name} has a lone surrogate, which UTF-8 cannot carry.`)
  }
  // Written so that a limit that is no number refuses.
  if (!(byteLength(text) <= maxBytes)) {
    throw new PasswordError('too-long', `${name} is over the ${maxBytes} bytes of UTF-8 that this encryption takes.`)
  }
}
