import { PasswordError } from '../errors.js'

/**
 * Yields characters of an alphabet of at most 256, all equally likely. A byte at or above the largest multiple
 * of the alphabet's size is drawn again: taken modulo the size, it would favour the first characters.
 */
export function createDraw(crypto: Crypto): (alphabet: string) => string {
  const bytes = new Uint8Array(64)
  let used = bytes.length

  function nextByte(): number {
    if (used === bytes.length) {
      crypto.getRandomValues(bytes)
      used = 0
    }
    const byte = bytes[used] ?? 0
    bytes[used++] = 0 // What was drawn is part of a password.
    return byte
  }

  return (alphabet) => {
    const limit = 256 - (256 % alphabet.length)
    for (let tries = 0; tries < mostTries; tries++) {
      const byte = nextByte()
      if (byte < limit) return alphabet[byte % alphabet.length] ?? ''
    }
    throw new PasswordError(
      'crypto-unavailable',
      'crypto.getRandomValues yields the same few bytes again and again: it is stubbed or broken.',
    )
  }
}

/** By chance once in 2^128 times: at least half of all bytes are taken. */
const mostTries = 128
