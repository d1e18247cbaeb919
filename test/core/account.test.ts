import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readAccount, type AccountOptions, type AccountReading } from '../../src/core/index.js'

const phone = (phoneNumber: string, phoneCountryCode = '+86'): AccountReading => ({
  to: { phoneNumber, phoneCountryCode },
})
const email = (address: string): AccountReading => ({ to: { email: address } })
const broken = (rule: AccountReading['broken']) => ({ broken: rule }) as AccountReading

describe('an email', () => {
  it.each<[string, string]>([
    ['alice@example.com', 'alice@example.com'],
    ['  alice@example.com\n', 'alice@example.com'],
    ['\u3000alice@example.com\u00a0', 'alice@example.com'],
    ['\ufeff\u200balice@example.com\u200e', 'alice@example.com'],
    ['ＡＬＩＣＥ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ALICE@example.com'],
    ['alice@example。com', 'alice@example.com'],
    ['Alice.O+news@Example.com', 'Alice.O+news@Example.com'],
    ["o'brien-_%@sub.example.co.uk", "o'brien-_%@sub.example.co.uk"],
    ['用户@例子.公司', '用户@例子.公司'],
    ['a@localhost', 'a@localhost'],
    ['13800138000@example.com', '13800138000@example.com'],
    [`${'a'.repeat(242)}@example.com`, `${'a'.repeat(242)}@example.com`],
  ])('%j is %j', (typed, address) => {
    expect(readAccount(typed)).toEqual(email(address))
    expect(readAccount(typed, { channels: ['email'] })).toEqual(email(address))
    expect(readAccount(typed, { channels: ['phone'] })).toEqual(broken('not-a-phone'))
  })

  it.each([
    '@',
    'alice@',
    '@example.com',
    'a@b@c',
    'alice @example.com',
    'alice@exam ple.com',
    'a\u0000b@example.com',
    '\ud800@example.com',
    `${'a'.repeat(243)}@example.com`,
  ])('%j is none', (typed) => {
    expect(readAccount(typed)).toEqual(broken('not-an-email'))
  })
})

describe('a phone number', () => {
  it.each<[string, AccountReading, AccountOptions?]>([
    ['13800138000', phone('13800138000')],
    [' 138 0013 8000 ', phone('13800138000')],
    ['138-0013-8000', phone('13800138000')],
    ['138‑0013‑8000', phone('13800138000')],
    ['138–0013—8000', phone('13800138000')],
    ['(138) 0013.8000', phone('13800138000')],
    ['１３８００１３８０００', phone('13800138000')],
    ['１３８－００１３－８０００', phone('13800138000')],
    ['١٣٨٠٠١٣٨٠٠٠', phone('13800138000')],
    ['\u202a+86 138 0013 8000\u202c', phone('13800138000')],
    ['+8613800138000', phone('13800138000')],
    ['＋８６ 13800138000', phone('13800138000')],
    ['(+86) 13800138000', phone('13800138000')],
    ['008613800138000', phone('13800138000')],
    ['0086 138 0013 8000', phone('13800138000', '+86'), { countryCode: '+49' }],
    ['0171 1234567', phone('01711234567', '+49'), { countryCode: '+49' }],
    ['01711234567', phone('01711234567', '+49'), { countryCode: '49' }],
    ['+49 171 1234567', phone('1711234567', '+49')],
    ['+1 (415) 555-0100', phone('4155550100', '+1')],
    // What is dialled only within the country.
    ['+44 (0)20 7946 0958', phone('2079460958', '+44')],
    ['+44 ( 0 ) 20 7946 0958', phone('2079460958', '+44')],
    ['(+49) (0)171-1234567', phone('1711234567', '+49')],
    ['0044（０）20 7946 0958', phone('2079460958', '+44')],
    ['+39 (0)6 69812345', phone('0669812345', '+39')],
    ['(0)171 1234567', phone('01711234567', '+49'), { countryCode: '+49' }],
    ['+44 20 (0)946 0958', phone('2009460958', '+44')],
    ['+7 912 345-67-89', phone('9123456789', '+7')],
    ['+852 5123 4567', phone('51234567', '+852')],
    ['+886 912 345 678', phone('912345678', '+886')],
    ['+971501234567', phone('501234567', '+971')],
    ['+353 85 123 4567', phone('851234567', '+353')],
    // Only the person knows whether these begin with the country: nothing is cut off.
    ['8613800138000', phone('8613800138000')],
    ['1234', phone('1234')],
  ])('%j is %j', (typed, reading, options) => {
    expect(readAccount(typed, options)).toEqual(reading)
    expect(readAccount(typed, { ...options, channels: ['phone'] })).toEqual(reading)
    expect(readAccount(typed, { ...options, channels: ['email'] })).toEqual(broken('not-an-email'))
  })

  it.each([
    '123',
    '+86 123',
    '0013', // +1, and one digit
    '+(0)44 20 7946 0958',
    '+44 T20 7946 0958',
    'T79460958',
    '+',
    '+86',
    '+0138001380001',
    '+86+13800138000',
    '138001380001a',
    'alice',
    '12345678901234',
    '+1234567890123456',
    '½½½½',
    '²³¹⁴⁵',
  ])('%j is none', (typed) => {
    expect(readAccount(typed)).toEqual(broken('not-an-account'))
    expect(readAccount(typed, { channels: ['phone'] })).toEqual(broken('not-a-phone'))
  })
})

test.each(['', ' ', '\u3000\t\n', '\u200b\u2060'])('%j is nothing yet', (typed) => {
  for (const channels of [undefined, ['email'], ['phone']] as const)
    expect(readAccount(typed, { channels })).toEqual(broken('required'))
})

// ITU-T E.164, Annex to Operational Bulletin 1114: one of each length and zone.
const callingCodes = '1 7 20 27 30 31 34 36 39 40 41 43 44 49 51 58 60 66 81 82 84 86 90 95 98'.split(' ')
const longCodes = '211 212 220 299 350 359 370 389 420 423 500 509 590 599 670 692 800 850 852 856 880 886 960 998'
test.each([...callingCodes, ...longCodes.split(' ')])('+%s is separated from the number after it', (code) => {
  expect(readAccount(`+${code}5551234`)).toEqual(phone('5551234', `+${code}`))
})

const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength })

test('however a number is divided, the same digits come out, none more and none fewer', () => {
  const divider = fc.constantFrom('', ' ', '-', '\u3000', '－', '.', '\u200b')
  fc.assert(
    fc.property(
      digits(4, 13).filter((number) => !number.startsWith('00')),
      fc.array(divider, { minLength: 13, maxLength: 13 }),
      fc.boolean(),
      (number, dividers, wide) => {
        const typed = [...number]
          .map((digit, at) => (wide ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit) + dividers[at])
          .join('')
        expect(readAccount(typed)).toEqual(phone(number))
      },
    ),
  )
})

test('an email that is read comes out as it went in, but for blanks around it', () => {
  fc.assert(
    fc.property(fc.emailAddress(), fc.constantFrom('', ' ', '\n', '\u3000', '\u200e'), (address, around) => {
      expect(readAccount(around + address + around)).toEqual(email(address))
    }),
  )
})

test('whatever is typed, there is a recipient or a rule, and a recipient is read again as itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (typed) => {
      const { to, broken: rule } = readAccount(typed)
      expect(to === undefined).toBe(rule !== undefined)
      if (!to) return
      const again = 'email' in to ? to.email : `${to.phoneCountryCode} ${to.phoneNumber}`
      expect(readAccount(again).to).toEqual(to)
    }),
    { numRuns: 1000 },
  )
})

test('a long run of blanks takes no longer than its length', () => {
  const blanks = ' '.repeat(60_000)
  const started = performance.now()
  expect(readAccount(`a${blanks}b`)).toEqual({ broken: 'not-an-account' })
  expect(readAccount(`${blanks}alice@example.com${blanks}`)).toEqual({ to: { email: 'alice@example.com' } })
  // A backtracking expression took 4 seconds.
  expect(performance.now() - started).toBeLessThan(1000)
})
