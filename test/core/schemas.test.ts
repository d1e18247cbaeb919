import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldName, PasswordPolicy } from '../../src/core/policy.js'
import { passwordSchema } from '../../src/core/schemas.js'

const change = ['currentPassword', 'newPassword', 'confirmPassword'] as const

interface Setting {
  fields?: readonly FieldName[]
  policy?: PasswordPolicy
  keyBytes?: number | undefined
}

/** What the schema says of a form, as `field: rule`. */
function issues(values: Partial<Record<FieldName, string>>, { fields = change, policy = {}, keyBytes }: Setting = {}) {
  const result = passwordSchema({ fields, policy, keyBytes }).safeParse(values)
  return (result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

const form = (currentPassword: string, newPassword: string, confirmPassword = newPassword) => ({
  currentPassword,
  newPassword,
  confirmPassword,
})

describe('the fields of a change', () => {
  it.each<[string, ReturnType<typeof form>, string[]]>([
    ['a good change', form('old one', 'correct horse'), []],
    [
      'an empty form',
      form('', ''),
      ['currentPassword: required', 'newPassword: required', 'confirmPassword: required'],
    ],
    ['a short new password', form('old one', 'short'), ['newPassword: too-short']],
    ['a confirmation that differs', form('old one', 'correct horse', 'correct hors'), ['confirmPassword: mismatch']],
    ['a confirmation that is missing', form('old one', 'correct horse', ''), ['confirmPassword: required']],
    [
      'a confirmation without a new password',
      form('old', '', 'x'),
      ['newPassword: required', 'confirmPassword: mismatch'],
    ],
    ['the same password again', form('correct horse', 'correct horse'), ['newPassword: same-password']],
    ['one that differs in case', form('correct horse', 'Correct horse'), []],
    ['one that differs by a space', form('correct horse', 'correct horse '), []],
    ['half a character', form('old', 'correct horse\ud83d'), ['newPassword: ill-formed']],
    ['half a character in the current one', form('old\ud83d', 'correct horse'), ['currentPassword: ill-formed']],
  ])('%s', (_, values, expected) => {
    expect(issues(values)).toEqual(expected)
  })

  it('a current password is never judged by the rules for new ones', () => {
    const policy = { minLength: 15, maxLength: 20, maxBytes: 20 }
    expect(issues(form('x', 'long enough for all'), { policy })).toEqual([])
    expect(issues(form('x'.repeat(200), 'long enough for all'), { policy })).toEqual([])
    expect(issues(form(' ', 'long enough for all'), { policy })).toEqual([])
  })

  it('but a current password that the key cannot carry could not be sent', () => {
    const policy = { maxBytes: 10 }
    expect(issues(form('密'.repeat(39), 'new one 1'), { policy, keyBytes: 117 })).toEqual([])
    expect(issues(form('密'.repeat(40), 'new one 1'), { policy, keyBytes: 117 })).toEqual([
      'currentPassword: too-many-bytes',
    ])
  })

  it('a confirmation is compared, not judged: the rules speak once, under the new password', () => {
    expect(issues(form('old', 'short', 'short'))).toEqual(['newPassword: too-short'])
    expect(issues(form('old', 'a'.repeat(118)), { keyBytes: 117 })).toEqual(['newPassword: too-many-bytes'])
    expect(issues(form('old', 'correct horse\ud83d'))).toEqual(['newPassword: ill-formed'])
  })

  it('the first thing to say of a field comes first', () => {
    expect(issues(form('short', 'short'))[0]).toBe('newPassword: too-short')
  })

  it('what is measured goes along as numbers, for the words', () => {
    const result = passwordSchema({ fields: change, policy: {} }).safeParse(form('old one', '😀😀😀'))
    expect(result.error!.issues).toMatchObject([
      { path: ['newPassword'], message: 'too-short', params: { field: 'newPassword', measured: 3, limit: 8 } },
    ])
  })
})

describe('other forms', () => {
  it('a first password needs no current one', () => {
    const fields = ['newPassword', 'confirmPassword'] as const
    expect(issues({ newPassword: 'correct horse', confirmPassword: 'correct horse' }, { fields })).toEqual([])
    expect(issues({ newPassword: '', confirmPassword: '' }, { fields })).toHaveLength(2)
  })

  it('a form without confirmation does not ask for one', () => {
    const fields = ['currentPassword', 'newPassword'] as const
    expect(issues({ currentPassword: 'old', newPassword: 'correct horse' }, { fields })).toEqual([])
    expect(issues({ currentPassword: 'correct horse', newPassword: 'correct horse' }, { fields })).toEqual([
      'newPassword: same-password',
    ])
  })

  it('what belongs to no field of the form is dropped', () => {
    const values = { newPassword: 'correct horse', currentPassword: 'correct horse', other: 'x' }
    const result = passwordSchema({ fields: ['newPassword'], policy: {} }).safeParse(values)
    expect(result).toMatchObject({ success: true, data: { newPassword: 'correct horse' } })
    expect(Object.keys(result.data!)).toEqual(['newPassword'])
  })
})

describe('for arbitrary passwords', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 8, maxLength: 30 }),
    fc.constantFrom('correct horse', 'correct horse ', ' correct horse', 'Correct horse', 'correct\u00a0horse'),
    fc.constantFrom(
      'cafe\u0301 noir',
      'caf\u00e9 noir',
      'ＡＢＣＤ１２３４',
      'ABCD1234',
      '\u3000'.repeat(8),
      ' '.repeat(8),
    ),
  )

  it('two texts are the same exactly when the bytes that would be sent are', () => {
    const seen = { same: 0, different: 0 }
    const pair = fc.oneof(
      fc.tuple(text, text),
      text.map((one): [string, string] => [one, one]),
    )
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const same = Buffer.from(a).equals(Buffer.from(b))
        seen[same ? 'same' : 'different']++
        expect(issues(form('old one', a, b))).toEqual(same ? [] : ['confirmPassword: mismatch'])
        expect(issues(form(a, b))).toEqual(same ? ['newPassword: same-password'] : [])
      }),
      { numRuns: 500 },
    )
    expect(Math.min(seen.same, seen.different)).toBeGreaterThan(50)
  })

  it('what goes in comes out: nothing is trimmed, folded, normalised or cut', () => {
    const schema = passwordSchema({ fields: ['newPassword'], policy: {} })
    fc.assert(fc.property(text, (newPassword) => schema.safeParse({ newPassword }).data?.newPassword === newPassword))
  })

  it('a failure holds no text that was typed, not even where zod is asked to report it', () => {
    const canary = 'CANARY-密码-😀'
    const values: ReturnType<typeof form>[] = [
      form(canary, canary),
      form(canary, `${canary}1`, `${canary}2`),
      form(`${canary}\ud800`, `${canary}\ud800`, canary),
      form('', canary, `${canary}!`),
      form(canary.repeat(20), canary.repeat(20), canary),
    ]
    for (const value of values)
      for (const policy of [{}, { minLength: 40 }, { maxLength: 2 }, { maxBytes: 3 }]) {
        for (const reportInput of [false, true]) {
          const result = passwordSchema({ fields: change, policy, keyBytes: 100 }).safeParse(value, { reportInput })
          expect(result.success).toBe(false)
          const { error } = result
          const printed = [JSON.stringify(result), JSON.stringify(error), String(error), error!.message, error!.stack]
          for (const part of ['CANARY', '密码', '😀']) expect(printed.join()).not.toContain(part)
        }
      }
  })
})
