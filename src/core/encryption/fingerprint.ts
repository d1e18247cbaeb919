import { PasswordError } from '../errors.js'
import { sha256 } from './sha256.js'

/** Throws unless the SHA-256 of `publicKeyBytes` is `expected`, 64 hex digits in either case. */
export async function checkFingerprint(publicKeyBytes: Uint8Array<ArrayBuffer>, expected: string): Promise<void> {
  if (!/^[\da-f]{64}$/i.test(expected)) {
    throw new PasswordError('config', 'publicKeySha256 must be 64 hex digits: a SHA-256, no colons and no base64.')
  }
  const found = await sha256(publicKeyBytes)
  if (found === undefined) {
    throw new PasswordError(
      'crypto-unavailable',
      'publicKeySha256 cannot be checked: crypto.subtle is missing here. Serve the page over https, or pin publicKey.',
    )
  }
  if (found !== expected.toLowerCase()) {
    throw new PasswordError(
      'bad-key',
      `The public key is not the pinned one: its SHA-256 is ${found}. It was changed or exchanged; ask who runs the service.`,
    )
  }
}
