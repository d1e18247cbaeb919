import jsbn from 'node-forge/lib/jsbn.js'
import { development, warnOnce } from '../development.js'
import { utf8 } from '../text.js'
import type { EncryptionOptions } from './encryptor.js'
import type { Prepared } from './prepared.js'
import { checkPlaintext } from './plaintext.js'
import { parseRsaKey } from './rsa-key.js'
import { overhead, pad } from './rsa-padding.js'

/** RSAES-PKCS1-v1_5 of the UTF-8 text; base64 of exactly as many bytes as the modulus has. */
export function prepare(publicKey: string, options: EncryptionOptions): Prepared {
  const { modulus, exponent, bits, spki } = parseRsaKey(publicKey, options.minimumBits)
  if (development && bits < 2048) {
    warnOnce(
      'rsa-bits',
      `the service's RSA key has ${bits} bits; 2048 are the least one should use today (NIST SP 800-131A).`,
    )
  }
  const size = modulus.length
  const maxBytes = size - overhead
  const n = new jsbn.BigInteger([0, ...modulus]) // a first byte over 7f would make it negative

  async function seal(plaintext: string): Promise<string> {
    checkPlaintext(plaintext, maxBytes)
    const text = utf8(plaintext)
    let block: Uint8Array | undefined
    let number: InstanceType<typeof jsbn.BigInteger> | undefined
    try {
      block = pad(text, size)
      number = new jsbn.BigInteger(block)
      return base64(number.modPowInt(exponent, n).toByteArray(), size)
    } finally {
      text.fill(0)
      block?.fill(0)
      number?.data.fill(0)
    }
  }
  return { encryptor: { type: 'rsa', maxBytes, seal }, publicKeyBytes: spki }
}

/** jsbn writes as few signed bytes as hold the number, and a zero before a high bit. */
function base64(number: number[], size: number): string {
  const bytes = new Uint8Array(size)
  const significant = number.slice(-size)
  bytes.set(significant, size - significant.length)
  return btoa(String.fromCharCode(...bytes))
}
