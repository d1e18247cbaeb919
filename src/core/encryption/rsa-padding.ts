import { PasswordError } from '../errors.js'
import { platformCrypto } from './random.js'

/** Bytes of a block that are not message: 00 02, at least eight of padding, 00. */
export const overhead = 11

/** RFC 8017 §7.2.1 step 2: EM = 00 02 PS 00 M, `size` bytes. The message must fit (step 1). */
export function pad(message: Uint8Array, size: number): Uint8Array {
  const block = new Uint8Array(size)
  const end = size - message.length - 1
  const padding = block.subarray(2, end)
  const crypto = platformCrypto()
  crypto.getRandomValues(padding)
  for (let at = 0; at < padding.length; at++) padding[at] ||= nonZeroByte(crypto)
  block[1] = 2
  block.set(message, end + 1)
  return block
}

/** Drawn again rather than mapped, so that each of the 255 values is as likely as the others. */
function nonZeroByte(crypto: Crypto): number {
  const draw = new Uint8Array(1)
  for (let tries = 0; tries < 64; tries++) {
    const [byte] = crypto.getRandomValues(draw)
    if (byte) return byte
  }
  throw new PasswordError('crypto-unavailable', 'crypto.getRandomValues yields zeros only: it is stubbed or broken.')
}
