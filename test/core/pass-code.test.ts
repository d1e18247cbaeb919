import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { normalizePassCode } from '../../src/core/index.js'
import { readPassCode } from '../../src/core/pass-code.js'

it.each([
  ['123456', '123456'],
  ['１２３ 456', '123456'],
  ['123-456', '123456'],
  [' 123 456 ', '123456'],
  ['1 2 3 4 5 6\n', '123456'],
  ['123\u00a0456', '123456'],
  ['123\u3000456', '123456'],
  ['123–456', '123456'],
  ['１２３－４５６', '123456'],
  ['\u200e123456\u200b', '123456'],
  ['١٢٣٤٥٦', '123456'],
  ['۱۲۳۴۵۶', '123456'],
  ['१२३४५६', '123456'],
  ['𝟏𝟐𝟑𝟜𝟝𝟞', '123456'],
  ['000000', '000000'],
  ['0123', '0123'],
  ['12345678901234567890', '12345678901234567890'],
  ['a1B2', 'a1B2'],
  ['12.34', '12.34'],
  ['', ''],
  [' - ', ''],
])('%j is %j', (typed, code) => {
  expect(normalizePassCode(typed)).toBe(code)
})

test('every decimal digit of Unicode is known by its value', () => {
  // The digits of each numbering system, as the platform's own formatter writes them.
  for (const system of Intl.supportedValuesOf('numberingSystem')) {
    const written = Array.from({ length: 10 }, (_, digit) =>
      new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(digit),
    )
    if (!written.every((digit) => /^\p{Nd}$/u.test(digit))) continue
    expect(normalizePassCode(written.join('')), system).toBe('0123456789')
  }
})

test('a code comes through whatever divides it', () => {
  const divider = fc.stringMatching(/^[ \-\u3000\u2013\u200b]{0,3}$/)
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 9 }), divider)), (parts) => {
      const typed = parts.map(([digit, between]) => digit + between).join('')
      expect(normalizePassCode(typed)).toBe(parts.map(([digit]) => digit).join(''))
    }),
  )
})

it.each([
  ['123 456', '123456'],
  ['G-123456', '123456'],
  ['Your code is 123456. It is good for 10 minutes.', '123456'],
  ['【GenAuth】验证码１２３４５６，5分钟内有效。', '123456'],
  ['رمزك هو ١٢٣٤٥٦', '123456'],
  ['Your code: 123-456, good until 12:05', '123456'],
  ['123456 is your code. @example.com #123456', '123456'],
  ['code 123 456 or 123456', '123456'],
  // Letters may be part of a code: what has its length is left alone.
  ['G-12345', 'G12345'],
  ['a1B2c3', 'a1B2c3'],
  // Typed, and one too many or too few.
  ['1234567', '1234567'],
  ['123456 7', '1234567'],
  ['12345', '12345'],
])('%j as a code of six is %j', (pasted, code) => {
  expect(readPassCode(pasted, 6)).toBe(code)
})

it.each(['123456 or 654321', 'order 1234567', 'call 123 456 or 654 321', 'there is no code', ''])(
  '%j is no code of six: two could be meant, or none',
  (pasted) => {
    expect([...readPassCode(pasted, 6)]).not.toHaveLength(6)
  },
)
