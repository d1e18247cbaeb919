import { base64ToBytes, bytesToInteger, integerToBytes } from './bytes.js'
import { modInverse, modPow, randomPrime } from './modular.js'
import type { RsaPrivateKey } from './rsa-pem.js'

/** F4, as in every key of the service. */
const PUBLIC_EXPONENT = 65537n
/** RFC 8017 section 7.2.2 step 3: at least eight octets of PS. */
const SHORTEST_PADDING = 8

export function generateRsaKey(bits: 1024 | 2048): RsaPrivateKey {
  for (;;) {
    const primes = [randomPrime(bits / 2), randomPrime(bits / 2)] as const
    const [p, q] = primes
    const order = (p - 1n) * (q - 1n)
    if (p === q || order % PUBLIC_EXPONENT === 0n) continue
    const privateExponent = modInverse(PUBLIC_EXPONENT, order)
    return { modulus: p * q, publicExponent: PUBLIC_EXPONENT, privateExponent, primes }
  }
}

/**
 * RSAES-PKCS1-v1_5 of standard base64 (RFC 8017 section 7.2.2), `undefined` for whatever does not open.
 *
 * Stricter than the service may be: the JSEncrypt inside authing-js-sdk drops a leading zero byte of a ciphertext now and
 * then, and such a short one is refused here.
 */
export function openRsa(ciphertext: string, key: RsaPrivateKey): Uint8Array | undefined {
  const size = Math.ceil(key.modulus.toString(2).length / 8)
  const bytes = base64ToBytes(ciphertext)
  if (bytes?.length !== size) return undefined
  const value = bytesToInteger(bytes)
  if (value >= key.modulus) return undefined
  return unpad(integerToBytes(modPow(value, key.privateExponent, key.modulus), size))
}

/** EM = 0x00 || 0x02 || PS || 0x00 || M. */
function unpad(block: Uint8Array): Uint8Array | undefined {
  if (block[0] !== 0 || block[1] !== 2) return undefined
  const separator = block.indexOf(0, 2)
  if (separator < 2 + SHORTEST_PADDING) return undefined
  return block.subarray(separator + 1)
}
