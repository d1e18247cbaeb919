import { PasswordError } from '../errors.js'

/**
 * The platform's randomness, looked at before each use: sm-crypto is seeded once and keeps encrypting after it is gone,
 * and zeros or a repeated draw, as stubs and broken platforms give, would make one ciphertext of one password each time.
 */
export function platformCrypto(): Crypto {
  const { crypto } = globalThis as { crypto?: Crypto }
  if (typeof crypto?.getRandomValues !== 'function') {
    throw new PasswordError(
      'crypto-unavailable',
      'There is no crypto.getRandomValues here, so nothing can be encrypted safely. Use a current browser or Node 20.',
    )
  }
  const [first, second] = [draw(crypto), draw(crypto)]
  // By chance once in 2^248 times.
  if (isConstant(first) || isConstant(second) || first.every((byte, at) => byte === second[at])) {
    throw new PasswordError(
      'crypto-unavailable',
      'crypto.getRandomValues yields the same bytes again and again: it is stubbed or broken, so nothing can be encrypted safely.',
    )
  }
  return crypto
}

const draw = (crypto: Crypto) => crypto.getRandomValues(new Uint8Array(32))

const isConstant = (bytes: Uint8Array) => bytes.every((byte) => byte === bytes[0])
