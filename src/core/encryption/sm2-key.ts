import { PasswordError } from '../errors.js'

// GB/T 32918.5-2017 §2: y² = x³ - 3x + b over the integers modulo p.
const p = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn
const b = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n

/** Returns `04` and both coordinates, lower case; throws `bad-key` for what is not a point of the curve. */
export function parseSm2Key(hex: string): string {
  const [, x, y] = /^(?:04)?([\da-f]{64})([\da-f]{64})$/i.exec(hex) ?? []
  if (x === undefined || y === undefined) return refuse('is not 130 hex digits that begin with 04, or 128 without it')
  if (!isOnCurve(BigInt(`0x${x}`), BigInt(`0x${y}`))) refuse('is not a point of the SM2 curve')
  return `04${x}${y}`.toLowerCase()
}

function isOnCurve(x: bigint, y: bigint): boolean {
  return x < p && y < p && (x * x * x - 3n * x + b - y * y) % p === 0n
}

function refuse(why: string): never {
  throw new PasswordError(
    'bad-key',
    `The SM2 public key ${why}. Nothing was encrypted. Check the key that the service publishes or that you pinned.`,
  )
}
