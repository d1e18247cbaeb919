import { PasswordError } from '../errors.js'

/** To be asked at each use: sm-crypto keeps encrypting after the platform's randomness is gone. */
export function platformCrypto(): Crypto {
  const { crypto } = globalThis as { crypto?: Crypto }
  if (typeof crypto?.getRandomValues !== 'function') {
    throw new PasswordError(
      'crypto-unavailable',
      'There is no crypto.getRandomValues here, so nothing can be encrypted safely. Use a current browser or Node 20.',
    )
  }
  return crypto
}
