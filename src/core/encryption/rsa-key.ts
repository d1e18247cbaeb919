import { PasswordError } from '../errors.js'
import { encode, encodeInteger, spanAt } from './der.js'

export interface RsaKey {
  /** Most significant byte first, no leading zero. */
  modulus: number[]
  exponent: number
  bits: number
  /** Whichever form it came in. */
  spki: Uint8Array<ArrayBuffer>
}

const armour = /^\s*-----BEGIN (RSA )?PUBLIC KEY-----([\w+/=\s]+)-----END \1PUBLIC KEY-----\s*$/
const maxPemLength = 8192
const maxBits = 8192

/** rsaEncryption with the NULL that RFC 3279 §2.3.1 asks for. */
const algorithm = encode(0x30, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00)

/** Reads PEM of SPKI or PKCS#1; throws `bad-key` for what node-forge would take without complaint. */
export function parseRsaKey(pem: string, minimumBits = 1024): RsaKey {
  if (!Number.isInteger(minimumBits) || minimumBits < 1024 || minimumBits > maxBits) {
    throw new PasswordError('config', `minimumBits must be a whole number from 1024 to ${maxBits}.`)
  }
  const { der, wrapped } = readPem(pem)
  const sequence = wrapped ? innerSequence(der) : 0
  const n = spanAt(der, spanAt(der, sequence).start)
  const e = spanAt(der, n.end)
  const modulus = magnitude(der.subarray(n.start, n.end))
  const exponent = magnitude(der.subarray(e.start, e.end))

  const pkcs1 = encode(0x30, ...encodeInteger(modulus), ...encodeInteger(exponent))
  const spki = encode(0x30, ...algorithm, ...encode(0x03, 0x00, ...pkcs1))
  const canonical = wrapped ? spki : pkcs1
  if (der.length !== canonical.length || !canonical.every((byte, at) => byte === der[at])) {
    refuse('is not the DER of one RSA key')
  }

  const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0x80) + 24
  if (bits < minimumBits) refuse(`has ${bits} bits, which can be broken; ${minimumBits} are the least accepted`)
  if (bits > maxBits) refuse(`has ${bits} bits, which would freeze the page; ${maxBits} are the most accepted`)
  if (!odd(modulus)) refuse('has an even modulus, so it is no product of two primes')
  // jsbn's modPowInt takes 32 bits and returns 1 beyond; an exponent of 1 would send the password as it is.
  if (!odd(exponent) || exponent.length > 4) refuse('has an exponent that is even or over 32 bits')
  const value = exponent.reduce((sum, byte) => sum * 256 + byte, 0)
  if (value < 3) refuse(`has the exponent ${value}, which hides nothing`)
  return { modulus, exponent: value, bits, spki: Uint8Array.from(spki) }
}

function readPem(pem: string): { der: Uint8Array; wrapped: boolean } {
  const match = typeof pem === 'string' && pem.length <= maxPemLength ? armour.exec(pem) : null
  if (!match) return refuse('is not PEM of at most 8 KiB, headed PUBLIC KEY or RSA PUBLIC KEY')
  try {
    return { der: Uint8Array.from(atob(match[2] ?? ''), (char) => char.charCodeAt(0)), wrapped: !match[1] }
  } catch {
    return refuse('is not base64 between its PEM lines')
  }
}

function innerSequence(der: Uint8Array): number {
  return spanAt(der, spanAt(der, spanAt(der, 0).start).end).start + 1 // past the count of unused bits
}

function magnitude(integer: Uint8Array): number[] {
  const first = integer.findIndex((byte) => byte !== 0)
  return first < 0 ? [] : Array.from(integer.subarray(first))
}

function odd(number: number[]): boolean {
  return ((number.at(-1) ?? 0) & 1) === 1
}

function refuse(why: string): never {
  throw new PasswordError(
    'bad-key',
    `The RSA public key ${why}. Nothing was encrypted. Check the key that the service publishes or that you pinned.`,
  )
}
