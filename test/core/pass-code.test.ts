import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { normalizePassCode } from '../../src/core/index.js'

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
