import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { requireClasses } from '../../../src/core/policy/classes.js'
import { isCommonPassword } from '../../../src/core/policy/common-passwords.js'
import { generatePassword } from '../../../src/core/policy/generate-password.js'
import { guardStrength } from '../../../src/core/policy/guard-strength.js'
import { nist } from '../../../src/core/policy/nist.js'
import { notesOf } from '../../../src/core/policy/notes.js'
import { byteLength } from '../../../src/core/text.js'
import { requirements, type PasswordPolicy } from '../../../src/core/policy.js'
import { depth } from '../../depth.js'
import { limits as arbitraryLimits } from './generated.js'

afterEach(() => vi.unstubAllGlobals())

/** Bytes of a seeded generator (mulberry32), so that counts are the same in each run. */
function seeded(seed: number) {
  let state = seed
  const nextByte = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) & 255
  }
  return crypto((array) => array.forEach((_, at) => (array[at] = nextByte())))
}

const crypto = (fill: (array: Uint8Array) => void) => ({
  getRandomValues(array: Uint8Array) {
    fill(array)
    return array
  },
})

const tenant = (regex: string): PasswordPolicy => guardStrength(4, { regex })

describe('a generated password', () => {
  it.each<[string, PasswordPolicy, RegExp]>([
    ['the default', {}, /^[a-zA-Z2-9]{5}(?:-[a-zA-Z2-9]{5}){3}$/],
    ['NIST', nist, /^[a-zA-Z2-9]{5}(?:-[a-zA-Z2-9]{5}){3}$/],
    ['sixteen characters at most', { maxLength: 16 }, /^\w{5}-\w{5}-\w{4}$|^\w{5}-\w{4}-\w{5}$|^\w{4}-\w{5}-\w{5}$/],
    ['eight characters at most', { maxLength: 8 }, /^\w{8}$/],
    ['bcrypt with few bytes', { maxBytes: 12 }, /^\w{6}-\w{5}$|^\w{5}-\w{6}$/],
    ['a long minimum', { minLength: 40 }, /^(?:[a-zA-Z2-9]{5,6}-){5}[a-zA-Z2-9]{5,6}$/],
    [
      'all five classes',
      { minLength: 8, classes: requireClasses(['letter', 'lowercase', 'uppercase', 'digit', 'symbol']) },
      /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*-).{23}$/,
    ],
    ['Guard, none', guardStrength(0), /^.{23}$/],
    ['Guard, low', guardStrength(1), /^.{23}$/],
    ['Guard, middle', guardStrength(2), /^.{23}$/],
    ['Guard, high', guardStrength(3), /^(?=.*\d)(?=.*-).{23}$/],
    ['an expression without symbols', tenant('^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8,}$'), /^[A-Za-z2-9]{23}$/],
    ['an expression with a longest length', tenant('^(?=.*[A-Za-z])(?=.*\\d)[A-Za-z\\d]{8,16}$'), /^[A-Za-z2-9]{16}$/],
    [
      'an expression with its own symbols',
      tenant('^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[@$!%*?&])[A-Za-z\\d@$!%*?&]{8,12}$'),
      /^(?=.*[!@$&*])[A-Za-z2-9!@$&*]{12}$/,
    ],
    ['an expression of digits alone', tenant('^\\d{6}$'), /^[2-9]{6}$/],
    ['an expression that asks for more', tenant('^.{30,}$'), /^.{35}$/],
    ['a rule of the host', { rules: [{ code: 'even', check: (text) => text.length % 2 === 0 }] }, /^.{22}$/],
  ])('keeps the policy: %s', (_, policy, shape) => {
    for (let run = 0; run < 8; run++) {
      const text = generatePassword(policy)
      expect(text).toMatch(shape)
      expect(requirements(text ?? '', { policy, isCommon: isCommonPassword }).ok).toBe(true)
    }
  })

  it.each<[string, PasswordPolicy, { keyBytes?: number }?]>([
    ['lengths that exclude each other', { minLength: 20, maxLength: 10 }],
    ['more characters than the key takes', { minLength: 120 }, { keyBytes: 117 }],
    ['a length that cannot be stored', { minLength: 1e9 }],
    ['a length that is no number', { minLength: Number.NaN }],
    ['letters of another script', { classes: requireClasses(['letter'], { sets: { letter: /\p{Script=Han}/u } }) }],
    ['an expression that nothing matches', tenant('a^')],
    ['an expression that is never run, since it may take for ever', tenant('^(a+)+$')],
    ['what the service alone decides', guardStrength(5)],
    ['a rule that throws', { rules: [{ code: 'throws', check: () => JSON.parse('{') as boolean }] }],
  ])('is not offered for %s', (_, policy, limits) => {
    expect(generatePassword(policy, limits)).toBeUndefined()
  })

  it('fits the key, differs from the current password, and is none of the common ones', () => {
    let seen = ''
    const isCommon = (text: string) => text.startsWith('a')
    vi.stubGlobal('crypto', seeded(1))
    seen = generatePassword({}, { keyBytes: 12 }) ?? ''
    expect(byteLength(seen)).toBe(12)
    vi.stubGlobal('crypto', seeded(1))
    expect(generatePassword({}, { keyBytes: 12, currentPassword: seen })).not.toBe(seen)
    for (let run = 0; run < 200; run++) expect(generatePassword({}, { isCommon })).not.toMatch(/^a/)
  })

  it('has no characters that look alike, and none that other keyboards lack', () => {
    for (let run = 0; run < 500; run++) {
      const text = generatePassword({}) ?? ''
      expect(text).not.toMatch(/[OoIilZSB01]/)
      expect(notesOf(text)).toEqual([])
    }
  })
})

describe('for arbitrary policies', () => {
  it('each generated password keeps all rules, and there is none only where the policy leaves no room', () => {
    const seen = { made: 0, none: 0 }
    fc.assert(
      fc.property(arbitraryLimits, ({ policy, ...rest }) => {
        const text = generatePassword(policy, rest)
        seen[text === undefined ? 'none' : 'made']++
        if (text === undefined) return
        const { ok, items } = requirements(text, { policy, ...rest })
        // Nothing typed as the current password keeps the line about it open.
        const undecided = items.filter(({ state, code }) => state !== 'met' && code !== 'same-password')
        expect({ ok, undecided }).toEqual({ ok: true, undecided: [] })
      }),
      { numRuns: depth(150, 1000) },
    )
    expect(Math.min(seen.made, seen.none)).toBeGreaterThan(10)
  })
})

describe('the draw', () => {
  /** Pearson's statistic of counts against the same count for each. */
  function chiSquared(texts: string[]): { statistic: number; kinds: number } {
    const counts = new Map<string, number>()
    for (const each of texts.join('')) counts.set(each, (counts.get(each) ?? 0) + 1)
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const expected = total / counts.size
    const statistic = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    return { statistic, kinds: counts.size }
  }

  it.each([
    ['letters and digits', {}, 52, 3000],
    ['with symbols', tenant('^(?=.*[!@$&*])[^-]+$'), 57, 400],
    ['digits', tenant('^\\d{23}$'), 8, 200],
  ] as const)('gives each character the same chance: %s', (_, policy, kinds, runs) => {
    vi.stubGlobal('crypto', seeded(20))
    const passwords = Array.from({ length: runs }, () => (generatePassword(policy) ?? '').replaceAll('-', ''))
    if (kinds === 57) {
      // The wanted symbol is likelier than chance, so what is compared is the rest.
      const rest = chiSquared(passwords.map((text) => text.replace(/[!@$&*]/g, '')))
      expect(rest.kinds).toBe(52)
      expect(rest.statistic).toBeLessThan(51 + 5 * Math.sqrt(2 * 51))
      return
    }
    const { statistic, kinds: found } = chiSquared(passwords)
    expect(found).toBe(kinds)
    // Its mean is kinds - 1 and its variance twice that. Bytes taken modulo 52 would give more than 2000.
    expect(statistic).toBeLessThan(kinds - 1 + 5 * Math.sqrt(2 * (kinds - 1)))
  })

  it('gives each place the same chances', () => {
    vi.stubGlobal('crypto', seeded(21))
    const passwords = Array.from({ length: 3000 }, () => generatePassword({}) ?? '')
    for (const place of [0, 7, 22]) {
      const { statistic, kinds } = chiSquared(passwords.map((text) => text.charAt(place)))
      expect(kinds).toBe(52)
      expect(statistic).toBeLessThan(51 + 5 * Math.sqrt(2 * 51))
    }
  })

  it.each([
    ['nothing', undefined],
    ['zeros', crypto(() => {})],
    ['the same bytes each time', crypto((array) => array.forEach((_, at) => (array[at] = at)))],
    [
      'bytes that are never taken',
      crypto((array) => array.forEach((_, at) => (array[at] = 254 + ((Date.now() + at) % 2)))),
    ],
  ])('throws where the platform has %s', (_, broken) => {
    vi.stubGlobal('crypto', broken)
    expect(() => generatePassword({})).toThrow(expect.objectContaining({ code: 'crypto-unavailable' }))
  })
})
