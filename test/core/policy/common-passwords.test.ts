import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isCommonPassword } from '../../../src/core/policy/common-passwords.js'
import { beginnings, endings, stems } from '../../../src/core/policy/common-stems.js'
import { codePoints } from '../../../src/core/text.js'

const entries = new Set(
  [
    ...stems.flatMap((stem) => endings.map((ending) => stem + ending)),
    ...stems.flatMap((stem) => beginnings.map((beginning) => beginning + stem)),
  ].filter((each) => codePoints(each) >= 8),
)

it('holds more than 3 000 passwords of 8 code points and more, and finds each of them', () => {
  expect(entries.size).toBeGreaterThan(3000)
  expect([...entries].filter((each) => !isCommonPassword(each))).toEqual([])
})

it.each(
  (
    '12345678 123456789 1234567890 0987654321 87654321 11111111 00000000 88888888 66666666 123123123 12341234 12344321 ' +
    '11223344 147258369 789456123 password password1 Password123 PASSWORD P@ssw0rd! passw0rd1 qwertyuiop qwerty123 ' +
    'asdfghjkl 1qaz2wsx 1qaz2wsx3edc 1qaz@wsx !qaz2wsx zaq12wsx qazwsxedc 1q2w3e4r 1q2w3e4r5t q1w2e3r4 qweasdzxc ' +
    '123qweasd 12qwaszx iloveyou iloveyou1 trustno1 sunshine princess football superman starwars michelle computer ' +
    'woaini1314 woaini520 woaini123 52013145201314 5201314520 5201314a 1314520a a5201314 a12345678 a123456789 aa123456 abc12345 ' +
    'abc123456 123456abc qq123456 zhangwei123 wangwei1988 liwei520 xiaoming123 19871212 20011231 12251990 31121999 ' +
    'abababab abcabcabc dragon2008 welcome2024 Summer2023! admin@123 Huawei@123 dearbook xiazhili 31415926'
  ).split(' '),
)('%s is common', (text) => {
  expect(isCommonPassword(text)).toBe(true)
})

it.each([
  'correct horse',
  'correct horse battery staple',
  'a password of my own',
  'purple-elephant',
  'vX9#kd02lq',
  'Tr0ub4dor&3',
  'xkqzxkqz',
  'password of princess',
  'liangshanbo108',
  '我的密码很长很长',
  '19871312',
  '5201314',
  '12345',
  '',
  '1'.repeat(41),
  'constructor',
  '__proto__',
])('%s is not', (text) => {
  expect(isCommonPassword(text)).toBe(false)
})

it('takes nothing of chance for common', () => {
  const chance = fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'),
    minLength: 10,
    maxLength: 30,
  })
  fc.assert(
    fc.property(chance, (text) => !isCommonPassword(text)),
    { numRuns: 5000, seed: 7 },
  )
})

it('answers at once, however it is asked', () => {
  const started = performance.now()
  for (const text of [
    '123'.repeat(13),
    'abc'.repeat(13),
    '1'.repeat(1e6),
    '\u0000'.repeat(40),
    `${'1q2w'.repeat(9)}!`,
  ]) {
    for (let time = 0; time < 20; time++) isCommonPassword(text)
  }
  expect(performance.now() - started).toBeLessThan(1000)
})
