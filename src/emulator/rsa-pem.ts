import { base64ToBytes, bytesToBase64, bytesToInteger } from './bytes.js'
import { decode, encode, encodeInteger, expect, tags } from './der.js'
import { modInverse } from './modular.js'

export interface RsaPrivateKey {
  modulus: bigint
  publicExponent: bigint
  privateExponent: bigint
  primes: readonly [bigint, bigint]
}

const { bitString, integer, octetString, sequence } = tags
const ZERO = encodeInteger(0n)
/** rsaEncryption (RFC 8017 appendix C) with the NULL that goes with it. */
const RSA_ENCRYPTION = Uint8Array.from([48, 13, 6, 9, 42, 134, 72, 134, 247, 13, 1, 1, 1, 5, 0])

/** SubjectPublicKeyInfo in lines of 64 and a newline after the last, as the service writes it (Android SDK, BaseClient). */
export function publicKeyToPem({ modulus, publicExponent }: RsaPrivateKey): string {
  const pkcs1 = encode(sequence, encodeInteger(modulus), encodeInteger(publicExponent))
  return toPem('PUBLIC KEY', encode(sequence, RSA_ENCRYPTION, encode(bitString, Uint8Array.of(0), pkcs1)))
}

/** PKCS#8. */
export function privateKeyToPem(key: RsaPrivateKey): string {
  const [p, q] = key.primes
  const d = key.privateExponent
  const numbers = [key.modulus, key.publicExponent, d, p, q, d % (p - 1n), d % (q - 1n), modInverse(q, p)]
  const pkcs1 = encode(sequence, ZERO, ...numbers.map(encodeInteger))
  return toPem('PRIVATE KEY', encode(sequence, ZERO, RSA_ENCRYPTION, encode(octetString, pkcs1)))
}

/** PKCS#8 (`PRIVATE KEY`) or PKCS#1 (`RSA PRIVATE KEY`). */
export function privateKeyFromPem(pem: string): RsaPrivateKey {
  const match = /-----BEGIN (RSA )?PRIVATE KEY-----([^-]+)-----END (?:RSA )?PRIVATE KEY-----/.exec(pem)
  const der = base64ToBytes((match?.[2] ?? '-').replace(/\s/g, ''))
  if (der === undefined)
    throw new TypeError('keys.rsa.privateKey is no PEM of an RSA private key. Pass PKCS#8 or PKCS#1.')
  const [outer] = expect(decode(der), sequence)
  const pkcs1 = match?.[1] ? outer : unwrapPkcs8(outer)
  const [, n, e, d, p, q] = expect(decode(pkcs1 ?? der), integer, integer, integer, integer, integer, integer).map(
    bytesToInteger,
  )
  if (n === undefined || e === undefined || d === undefined || p === undefined || q === undefined || p * q !== n)
    throw new TypeError('keys.rsa.privateKey is no two-prime RSA key.')
  return { modulus: n, publicExponent: e, privateExponent: d, primes: [p, q] }
}

function unwrapPkcs8(outer: Uint8Array | undefined): Uint8Array | undefined {
  const [, , wrapped] = expect(decode(outer ?? new Uint8Array()), integer, sequence, octetString)
  const [pkcs1] = expect(decode(wrapped ?? new Uint8Array()), sequence)
  return pkcs1
}

function toPem(label: string, der: Uint8Array): string {
  const lines = bytesToBase64(der).replace(/.{1,64}/g, '$&\n')
  return `-----BEGIN ${label}-----\n${lines}-----END ${label}-----\n`
}
