import { bytesToHex, bytesToInteger } from './bytes.js'

export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length))
}

export function randomHex(length: number): string {
  return bytesToHex(randomBytes(length))
}

/** Uniform in [0, 2^bits). */
export function randomInteger(bits: number): bigint {
  const surplus = BigInt((8 - (bits % 8)) % 8)
  return bytesToInteger(randomBytes(Math.ceil(bits / 8))) >> surplus
}

/** Uniform in [low, high], by rejection. */
export function randomBetween(low: bigint, high: bigint): bigint {
  const span = high - low
  const bits = span.toString(2).length
  for (;;) {
    const candidate = randomInteger(bits)
    if (candidate <= span) return low + candidate
  }
}

/** `length` decimal digits, leading zeros included: codes are text. */
export function randomDigits(length: number): string {
  return randomBetween(0n, 10n ** BigInt(length) - 1n)
    .toString()
    .padStart(length, '0')
}

/** The form of a UUID; crypto.randomUUID is missing on plain-http origins. */
export function randomId(): string {
  const hex = randomHex(16)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
