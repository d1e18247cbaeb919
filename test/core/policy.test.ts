import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEncryptor } from '../../src/core/encryption/index.js'
import { currentPasswordRules, firstBroken, newPasswordRules, type PasswordPolicy } from '../../src/core/policy.js'

/** The first rule a new password breaks, and by how much. */
function broken(text: string, policy: PasswordPolicy = {}, keyBytes?: number) {
  const rule = firstBroken('newPassword', text, newPasswordRules, { policy, keyBytes })
  return rule && `${rule.code} ${rule.measured} ${rule.limit}`
}

/** Any text that has a UTF-8, in every script. */
const wellFormed = fc.string({ unit: 'binary', maxLength: 60 })

describe('length of a new password', () => {
  it.each<[string, string | undefined]>([
    ['1234567', 'too-short 7 8'],
    ['12345678', undefined],
    ['       ', 'too-short 7 8'],
    ['        ', undefined],
    // One emoji is two UTF-16 units and one character.
    ['😀'.repeat(7), 'too-short 7 8'],
    ['😀'.repeat(8), undefined],
    ['😀'.repeat(4), 'too-short 4 8'],
    ['密码'.repeat(3), 'too-short 6 8'],
    ['密码'.repeat(4), undefined],
    // NIST counts each code point: a letter with its combining mark is two, a family of four seven.
    ['e\u0301'.repeat(3), 'too-short 6 8'],
    ['e\u0301'.repeat(4), undefined],
    ['👨‍👩‍👧‍👦', 'too-short 7 8'],
    ['👨‍👩‍👧‍👦!', undefined],
  ])('%j is judged by its code points, 8 at least: %s', (text, verdict) => {
    expect(broken(text)).toBe(verdict)
  })

  it.each<[string, PasswordPolicy, string | undefined]>([
    ['a'.repeat(14), { minLength: 15 }, 'too-short 14 15'],
    ['a'.repeat(15), { minLength: 15 }, undefined],
    ['123456', { minLength: 6 }, undefined],
    ['a', { minLength: 0 }, undefined],
    ['a'.repeat(20), { maxLength: 20 }, undefined],
    ['a'.repeat(21), { maxLength: 20 }, 'too-long 21 20'],
    ['😀'.repeat(20), { maxLength: 20 }, undefined],
    ['😀'.repeat(21), { maxLength: 20 }, 'too-long 21 20'],
    ['a'.repeat(1000), {}, undefined],
    ['密'.repeat(64), {}, undefined],
  ])('%j under %j: %s', (text, policy, verdict) => {
    expect(broken(text, policy)).toBe(verdict)
  })
})

describe('bytes of a new password', () => {
  it.each<[string, number, string | undefined]>([
    ['a'.repeat(117), 117, undefined],
    ['a'.repeat(118), 117, 'too-many-bytes 118 117'],
    ['密'.repeat(39), 117, undefined],
    [`${'密'.repeat(39)}a`, 117, 'too-many-bytes 118 117'],
    ['😀'.repeat(29), 117, undefined],
    [`${'😀'.repeat(29)}a`, 117, undefined],
    ['😀'.repeat(30), 117, 'too-many-bytes 120 117'],
    ['é'.repeat(59), 117, 'too-many-bytes 118 117'],
    ['a'.repeat(245), 245, undefined],
    ['a'.repeat(246), 245, 'too-many-bytes 246 245'],
  ])('%j fits a key of %i bytes or says by how much not: %s', (text, keyBytes, verdict) => {
    expect(broken(text, {}, keyBytes)).toBe(verdict)
  })

  it.each<[string, number, number | undefined, string | undefined]>([
    ['密'.repeat(24), 72, undefined, undefined],
    [`${'密'.repeat(24)}a`, 72, undefined, 'too-many-bytes 73 72'],
    ['a'.repeat(73), 72, 117, 'too-many-bytes 73 72'],
    ['a'.repeat(118), 200, 117, 'too-many-bytes 118 117'],
  ])(
    '%j: the smaller of what the service stores (%i) and what the key carries (%s) counts: %s',
    (text, maxBytes, keyBytes, verdict) => {
      expect(broken(text, { maxBytes }, keyBytes)).toBe(verdict)
    },
  )
})

describe.each([1024, 2047, 2048, 4096])('a key of %i bits carries 11 bytes less than its modulus has', (bits) => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: bits })
  const rsa = publicKey.export({ type: 'spki', format: 'pem' }) as string
  const most = Math.ceil(bits / 8) - 11
  const signal = new AbortController().signal

  it.each([
    ['ASCII', 'a', 1],
    ['é', '\u00e9', 2],
    ['Chinese', '密', 3],
    ['emoji', '😀', 4],
  ])('in %s: the last byte that fits is taken by rule and key alike, and one more by neither', async (_, one, size) => {
    const encryptor = await createEncryptor('rsa', async () => ({ rsa }))
    const full = one.repeat(Math.floor(most / size)) + 'a'.repeat(most % size)
    expect(encryptor.maxBytes).toBe(most)
    expect(Buffer.byteLength(full)).toBe(most)
    expect(broken(full, {}, encryptor.maxBytes)).toBeUndefined()
    expect(broken(`${full}a`, {}, encryptor.maxBytes)).toBe(`too-many-bytes ${most + 1} ${most}`)
    await expect(encryptor.seal(full, signal)).resolves.toEqual(expect.any(String))
    await expect(encryptor.seal(`${full}a`, signal)).rejects.toMatchObject({ code: 'too-long' })
  })
})

describe('the text itself', () => {
  it.each(['\ud800', '\udc00', `long enough \ud83d`, '\ude00 long enough', '\udc00\ud800 reversed'])(
    '%j has half a character: it is refused, whatever its length',
    (text) => {
      expect(broken(text)).toBe('ill-formed 0 0')
      expect(firstBroken('currentPassword', text, currentPasswordRules, { policy: {} })?.code).toBe('ill-formed')
    },
  )

  it('nothing is missing, not short', () => {
    expect(broken('')).toBe('required 0 1')
  })

  it.each([
    '        ',
    '\u3000\u00a0 \u2003 \t   ',
    '\u202e\u202d\u200b\u200c\u200d\ufeff\u2060\u00ad',
    '\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007',
    'password',
    'aaaaaaaa',
    '密码密码密码密码',
  ])('%j is accepted: no rule of character classes, no forbidden characters', (text) => {
    expect(broken(text)).toBeUndefined()
  })
})

describe('for arbitrary text', () => {
  it('only rules of length can fail where the text has a UTF-8', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.oneof(wellFormed, fc.string({ unit: 'grapheme', maxLength: 60 })), (text) => {
        const points = Array.from(text).length
        const verdict = broken(text)
        seen.add(verdict?.split(' ')[0] ?? 'fine')
        return verdict === (points === 0 ? 'required 0 1' : points < 8 ? `too-short ${points} 8` : undefined)
      }),
      { numRuns: 1000 },
    )
    expect([...seen].toSorted()).toEqual(['fine', 'required', 'too-short'])
  })

  it('what is accepted is within every bound, and what is refused is outside of the one it names', () => {
    const bound = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined })
    const limits = fc.record({ minLength: bound, maxLength: bound, maxBytes: bound, keyBytes: bound })
    fc.assert(
      fc.property(wellFormed, limits, (text, { keyBytes, ...bounds }) => {
        const policy = Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== undefined))
        const points = Array.from(text).length
        const bytes = Buffer.byteLength(text)
        const { minLength = 8, maxLength = Infinity, maxBytes = Infinity } = bounds
        const byteLimit = Math.min(maxBytes, keyBytes ?? Infinity)
        const fits = points > 0 && points >= minLength && points <= maxLength && bytes <= byteLimit
        const rule = firstBroken('newPassword', text, newPasswordRules, { policy, keyBytes })
        expect(rule === undefined).toBe(fits)
        if (rule?.code === 'too-short') expect([rule.measured, rule.limit]).toEqual([points, minLength])
        if (rule?.code === 'too-long') expect([rule.measured, rule.limit]).toEqual([points, maxLength])
        if (rule?.code === 'too-many-bytes') expect([rule.measured, rule.limit]).toEqual([bytes, byteLimit])
        expect(points).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1000 },
    )
  })
})
