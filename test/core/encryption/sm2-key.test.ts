import { describe, expect, it } from 'vitest'
import { parseSm2Key } from '../../../src/core/encryption/sm2-key.js'
import { compact, sm2Keys } from './vectors.js'

const { publicKeyHex: key } = compact.gbt32918
const x = key.slice(2, 66)
const y = key.slice(66)
const p = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn
const b = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n
const hex = (number: bigint) => number.toString(16).padStart(64, '0')

/** p = 3 mod 4, so a root is a power. */
function root(square: bigint): bigint {
  let result = 1n
  for (let base = square, power = (p + 1n) / 4n; power > 0n; power >>= 1n, base = (base * base) % p) {
    if (power & 1n) result = (result * base) % p
  }
  return result
}

describe('an SM2 key', () => {
  it.each([
    ...sm2Keys.map(({ name, publicKeyHex }) => [name, publicKeyHex] as const),
    ['the standard’s', key] as const,
  ])('is taken: %s, in both cases, with 04 and without', (_, text) => {
    expect(parseSm2Key(text)).toBe(text)
    expect(parseSm2Key(text.toUpperCase())).toBe(text)
    expect(parseSm2Key(text.slice(2))).toBe(text)
  })

  it('is never taken for one with a prefix because its x begins with 04', () => {
    let found = 0x04n << 248n
    while (root((found ** 3n - 3n * found + b) % p) ** 2n % p !== (found ** 3n - 3n * found + b) % p) found++
    const bare = hex(found) + hex(root((found ** 3n - 3n * found + b) % p))
    expect(bare).toMatch(/^04/)
    expect(parseSm2Key(bare)).toBe(`04${bare}`)
  })

  const zeroX = root(b)
  it('may have x = 0, but not x = p, which is the same modulo p', () => {
    expect(parseSm2Key(`04${hex(0n)}${hex(zeroX)}`)).toBe(`04${hex(0n)}${hex(zeroX)}`)
    expect(() => parseSm2Key(`04${hex(p)}${hex(zeroX)}`)).toThrow(expect.objectContaining({ code: 'bad-key' }))
  })

  it.each([
    ['nothing', ''],
    ['infinity', '00'],
    ['infinity at full length', `00${'0'.repeat(128)}`],
    ['zeros', `04${'0'.repeat(128)}`],
    ['no hex', 'zz'.repeat(65)],
    ['no hex after 04', `04${'zz'.repeat(64)}`],
    ['0x', `0x${key.slice(2)}`],
    ['0x before all', `0x${key}`],
    ['off the curve', `04${x}${y.slice(0, -1)}2`],
    ['coordinates exchanged', `04${y}${x}`],
    ['y = p - y of another', `04${x}${hex(p - BigInt(`0x${y}`) + 1n)}`],
    ['y + p', `04${x}${(BigInt(`0x${y}`) + p).toString(16)}`],
    ['one digit short', key.slice(0, -1)],
    ['one digit more', `${key}0`],
    ['one byte short', key.slice(0, -2)],
    ['prefix 05', `05${x}${y}`],
    ['hybrid 06', `06${x}${y}`],
    ['compressed', `02${x}`],
    ['a line break', `${key}\n`],
    ['PEM', compact.rsa1024.publicKeySpkiPem],
    ['HTML', '<!doctype html>'],
  ])('is refused: %s', (_, text) => {
    expect(() => parseSm2Key(text)).toThrow(expect.objectContaining({ code: 'bad-key' }))
  })

  it('may be the opposite point, which is on the curve too', () => {
    expect(parseSm2Key(`04${x}${hex(p - BigInt(`0x${y}`))}`)).toContain(x)
  })
})
