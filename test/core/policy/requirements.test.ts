import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PasswordError } from '../../../src/core/errors.js'
import { requirementWords } from '../../../src/core/messages.js'
import { requireClasses } from '../../../src/core/policy/classes.js'
import { guardStrength } from '../../../src/core/policy/guard-strength.js'
import {
  blankRequirements,
  firstBroken,
  newPasswordRules,
  requirements,
  type Limits,
  type PasswordPolicy,
  type Requirement,
} from '../../../src/core/policy.js'
import { passwordSchema } from '../../../src/core/schemas.js'
import { en } from '../../../src/locales/en.js'
import { zhCN } from '../../../src/locales/zh-cn.js'
import { limits, texts } from './generated.js'

const list = (text: string, given: Limits, refusal?: PasswordError) =>
  requirements(text, given, refusal).items.map((item) => `${item.state}: ${requirementWords(en.messages, item, 'en')}`)

const full: PasswordPolicy = {
  minLength: 10,
  maxLength: 30,
  classes: requireClasses(['letter', 'digit', 'symbol'], { atLeast: 2 }),
  forbidden: ['ann@example.com'],
  rules: [
    { code: 'no-blank', check: (text) => !text.includes(' '), message: 'No spaces' },
    { code: 'service', message: (tag) => (tag === 'en' ? 'Not used before' : '') },
  ],
}

describe('the checklist', () => {
  it('has every rule of the policy before anything is typed, none of them met', () => {
    expect(list('', { policy: full, currentPassword: '' })).toEqual([
      'unmet: At least 10 characters',
      'unmet: At most 30 characters',
      'unmet: Has at least 2 of: letters, digits, and symbols',
      'unmet: Not your account name or the name of this service',
      'unmet: No spaces',
      'service: Not used before',
      'unmet: Differs from your current password',
    ])
  })

  it('follows what is typed', () => {
    const given = { policy: full, currentPassword: 'old one' }
    expect(requirements('abc', given).items.map(({ state }) => state)).toEqual([
      'unmet',
      'met',
      'unmet',
      'met',
      'met',
      'service',
      'met',
    ])
    expect(requirements('Ann@Example.COM', given)).toMatchObject({ ok: false, items: { 3: { state: 'unmet' } } })
    expect(requirements('correct-horse', given).ok).toBe(true)
    expect(requirements('correct horse!', given)).toMatchObject({ ok: false, items: { 4: { state: 'unmet' } } })
  })

  it('of the default policy is one line', () => {
    expect(list('', { policy: {} })).toEqual(['unmet: At least 8 characters'])
    expect(list('12345678', { policy: {}, keyBytes: 117 })).toEqual(['met: At least 8 characters'])
  })

  it('lists bytes, halves of characters and common passwords only once they are in the way', () => {
    const isCommon = (text: string) => text === 'password1'
    expect(list('密'.repeat(40), { policy: {}, keyBytes: 117 })).toHaveLength(2)
    expect(list('密'.repeat(39), { policy: {}, keyBytes: 117 })).toHaveLength(1)
    expect(list('password1', { policy: {}, isCommon })[1]).toMatch(/^unmet: This is one of the most used/)
    expect(list('password1', { policy: { refuseCommon: false }, isCommon })).toHaveLength(1)
    expect(requirements('long enough \ud83d', { policy: {} }).items.map(({ code }) => code)).toEqual([
      'ill-formed',
      'too-short',
    ])
  })

  it('names each line once', () => {
    fc.assert(
      fc.property(texts, limits, (text, given) => {
        const keys = requirements(text, given).items.map(({ key }) => key)
        return new Set(keys).size === keys.length
      }),
    )
  })

  it('has words for every line in each language', () => {
    fc.assert(
      fc.property(texts, limits, fc.constantFrom(en, zhCN), (text, given, { tag, messages }) => {
        for (const item of requirements(text, given).items) {
          expect(requirementWords(messages, item, tag)).toMatch(/^(?!.*(undefined|NaN|null))\S.*\S$/)
        }
      }),
    )
    const [item] = requirements('', { policy: guardStrength(2) }).items.slice(1)
    expect(requirementWords(zhCN.messages, item!)).toBe('包含字母、数字和符号中的至少 2 种')
  })
})

describe('the current password', () => {
  const differs = (currentPassword: string, text: string) => list(text, { policy: {}, currentPassword }).at(-1)

  it('that is still empty is none to differ from', () => {
    expect(differs('', 'abcdefgh')).toBe('unmet: Differs from your current password')
    expect(differs('a', 'abcdefgh')).toBe('met: Differs from your current password')
    expect(differs('abcdefgh', 'abcdefgh')).toBe('unmet: Differs from your current password')
  })
})

describe('what the service said', () => {
  const refused = (code: 'weak-password' | 'rejected' | 'same-password' | 'locked', apiCode?: number) =>
    new PasswordError(code, '', { apiCode })

  it.each<[string, PasswordError, string]>([
    ['2029 has its own limit, though ours is met', refused('weak-password', 2029), 'unmet: At least 6 characters'],
    ['an unknown number', refused('rejected', 990001), 'unmet: Follows the rules of the service'],
    ['one that was used before', refused('same-password'), 'unmet: Differs from your current password'],
  ])('%s: a line of its own, and the text is not all right', (_, refusal, line) => {
    const given = { policy: guardStrength(1) }
    expect(list('abcdefgh', given, refusal)).toEqual(['met: At least 6 characters', line])
    expect(requirements('abcdefgh', given, refusal).ok).toBe(false)
    expect(requirements('abcdefgh', given).ok).toBe(true)
  })

  it('about something else is no line of the list', () => {
    expect(requirements('abcdefgh', { policy: {} }, refused('locked', 2005))).toMatchObject({
      ok: true,
      items: { length: 1 },
    })
  })
})

describe('schema, first broken rule and checklist never disagree', () => {
  /** All lines but the one that waits for the current password, which breaks no rule of the new one. */
  const judged = (items: readonly Requirement[], { currentPassword }: Limits) =>
    items.filter(({ code }) => code !== 'same-password' || currentPassword !== '')

  it('nor does the list that is drawn before the code that looks at texts is there', () => {
    fc.assert(
      fc.property(limits, (given) => {
        const { ok, items } = requirements('', given)
        expect(blankRequirements(given)).toEqual(items)
        expect(ok).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  it('for arbitrary texts and policies', () => {
    const seen = { yes: 0, no: 0, service: 0 }
    fc.assert(
      fc.property(texts, limits, (text, given) => {
        const schema = passwordSchema({ fields: ['newPassword'], ...given })
        const accepted = schema.safeParse({ newPassword: text }).success
        const { ok, items } = requirements(text, given)
        seen[ok ? 'yes' : 'no']++
        if (items.some(({ state }) => state === 'service')) seen.service++
        expect(ok).toBe(accepted)
        expect(ok).toBe(firstBroken('newPassword', text, newPasswordRules, given) === undefined)
        expect(ok).toBe(text !== '' && judged(items, given).every(({ state }) => state !== 'unmet'))
      }),
      { numRuns: 3000 },
    )
    expect(Math.min(seen.yes, seen.no, seen.service)).toBeGreaterThan(100)
  })

  it('the first thing the schema says is an unmet line of the list', () => {
    fc.assert(
      fc.property(texts.filter(Boolean), limits, (text, given) => {
        const first = firstBroken('newPassword', text, newPasswordRules, given)
        const unmet = judged(requirements(text, given).items, given).filter(({ state }) => state === 'unmet')
        expect(unmet[0]?.code).toBe(first?.code)
        expect(unmet[0]?.limit).toBe(first?.limit)
      }),
      { numRuns: 1000 },
    )
  })
})
