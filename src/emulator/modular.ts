import { randomBetween, randomInteger } from './random.js'

export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n % modulus
  let square = base % modulus
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

/** By the extended Euclidean algorithm; throws if `value` has no inverse. */
export function modInverse(value: bigint, modulus: bigint): bigint {
  let [r, nextR] = [modulus, ((value % modulus) + modulus) % modulus]
  let [t, nextT] = [0n, 1n]
  while (nextR !== 0n) {
    const quotient = r / nextR
    ;[r, nextR] = [nextR, r - quotient * nextR]
    ;[t, nextT] = [nextT, t - quotient * nextT]
  }
  if (r !== 1n) throw new RangeError('The value has no inverse.')
  return t < 0n ? t + modulus : t
}

const SMALL_PRIMES = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n, 43n, 47n, 53n, 59n, 61n, 67n, 71n]

/** Miller-Rabin with random bases; 24 rounds leave a chance below 4^-24 for any composite. */
export function isProbablePrime(candidate: bigint, rounds = 24): boolean {
  if (candidate < 2n) return false
  for (const prime of SMALL_PRIMES) if (candidate % prime === 0n) return candidate === prime
  let odd = candidate - 1n
  let twos = 0
  while ((odd & 1n) === 0n) {
    odd >>= 1n
    twos++
  }
  for (let round = 0; round < rounds; round++) if (isWitness(randomBetween(2n, candidate - 2n))) return false
  return true

  function isWitness(base: bigint): boolean {
    let power = modPow(base, odd, candidate)
    if (power === 1n || power === candidate - 1n) return false
    for (let step = 1; step < twos; step++) {
      power = (power * power) % candidate
      if (power === candidate - 1n) return false
    }
    return true
  }
}

/** The two highest bits are set, so that a product of two such primes has exactly twice the bits. */
export function randomPrime(bits: number): bigint {
  const top = 3n << BigInt(bits - 2)
  for (;;) {
    const candidate = randomInteger(bits) | top | 1n
    if (isProbablePrime(candidate)) return candidate
  }
}
