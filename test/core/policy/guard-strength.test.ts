import { describe, expect, it } from 'vitest'
import { requirementWords, ruleWords } from '../../../src/core/messages.js'
import { guardStrength, type GuardStrength } from '../../../src/core/policy/guard-strength.js'
import { passwordRules } from '../../../src/core/policy/password-rules.js'
import { policyFromPublicConfig } from '../../../src/core/policy/public-config.js'
import { firstBroken, newPasswordRules, requirements, type PasswordPolicy } from '../../../src/core/policy.js'
import { en } from '../../../src/locales/en.js'
import guard from '../../vectors/guard-strength.json' with { type: 'json' }

const broken = (text: string, policy: PasswordPolicy) =>
  firstBroken('newPassword', text, newPasswordRules, { policy, isCommon: () => true })
const takes = (text: string, policy: PasswordPolicy) => broken(text, policy) === undefined

describe("Guard's own verdicts", () => {
  it('are all there', () => expect(guard.rows).toHaveLength(220))

  it.each(guard.rows)('$password', ({ password, low, middle, high }) => {
    const verdicts = ([0, 1, 2, 3] as const).map((each) => takes(password, guardStrength(each)))
    expect(verdicts).toEqual([true, low, middle, high])
  })

  it('its symbols are ours, one by one', () => {
    for (const symbol of guard.symbols) expect(takes(`abcdef${symbol}`, guardStrength(2)), symbol).toBe(true)
    for (const other of ' \t«€§°×÷～・') expect(takes(`abcdef${other}`, guardStrength(2)), other).toBe(false)
  })

  it('no check still wants something', () => {
    expect(broken('', guardStrength(0))?.code).toBe('required')
    expect(requirements('', { policy: guardStrength(0) }).items).toEqual([])
  })
})

describe('strength 5, which the service decides', () => {
  it('says so and takes everything', () => {
    const { ok, items } = requirements('x', { policy: guardStrength(5) })
    expect(ok).toBe(true)
    expect(items.map((item) => [item.state, requirementWords(en.messages, item)])).toEqual([
      ['service', 'Follows the rules of the service'],
    ])
  })
})

const custom = {
  regex: '^(?=.*[a-z])(?=.*\\d).{10,}$',
  message: 'General words',
  zhMessage: '至少十位，含字母和数字',
  zhMessageOpen: true,
  enMessage: 'Ten or more, letters and digits',
  enMessageOpen: true,
  jpMessage: '10文字以上、英字と数字',
  jpMessageOpen: true,
  twMessage: '至少十位，含字母與數字',
  twMessageOpen: true,
}

describe('strength 4, the expression and the words of a tenant', () => {
  const line = (tag: string, more: object = {}) => {
    const policy = guardStrength(4, { ...custom, ...more })
    const [item] = requirements('short', { policy }).items
    const rule = broken('short', policy)
    expect(ruleWords(en.messages, rule!, tag), 'the field says what the list says').toBe(
      requirementWords(en.messages, item!, tag),
    )
    return requirementWords(en.messages, item!, tag)
  }

  it('decides here where it is harmless', () => {
    const policy = guardStrength(4, custom)
    expect(takes('abcdefghi1', policy)).toBe(true)
    expect(takes('abcdefgh1', policy)).toBe(false)
    expect(takes('abcdefghij', policy)).toBe(false)
    // A part is enough, as in Guard.
    expect(takes('xx42xx', guardStrength(4, { regex: '\\d\\d' }))).toBe(true)
    expect(takes('x', guardStrength(4))).toBe(true)
    expect(takes('x', guardStrength(4, { regex: '' }))).toBe(true)
  })

  it.each([
    ['zh-CN', custom.zhMessage],
    ['zh', custom.zhMessage],
    ['zh-Hans-HK', custom.zhMessage],
    ['zh-TW', custom.twMessage],
    ['zh-HK', custom.twMessage],
    ['zh-Hant', custom.twMessage],
    ['en', custom.enMessage],
    ['en-GB', custom.enMessage],
    ['ja', custom.jpMessage],
    ['ja-JP', custom.jpMessage],
    ['de', 'General words'],
    ['jam', 'General words'],
  ])('in %s it says %s', (tag, words) => {
    expect(line(tag)).toBe(words)
  })

  it('says 200 characters at most, and none of them by half', () => {
    expect(line('en', { enMessage: '🔑'.repeat(201) })).toBe('🔑'.repeat(200))
    expect(line('de', { message: 'x'.repeat(100_000) })).toBe('x'.repeat(200))
  })

  it('the switches count, and the newer spelling of Japanese wins', () => {
    expect(line('en', { enMessageOpen: false })).toBe('General words')
    expect(line('ja', { jaMessage: '新しい方', jaMessageOpen: true })).toBe('新しい方')
    expect(line('ja', { jaMessage: '新しい方', jaMessageOpen: false })).toBe(custom.jpMessage)
    expect(line('zh-CN', { zhMessage: '' })).toBe('General words')
  })

  it('without any words of the tenant, the kit has its own', () => {
    const [item] = requirements('short', { policy: guardStrength(4, { regex: 'x' }) }).items
    expect(requirementWords(en.messages, item!, 'en')).toBe('Follows the rules of the service')
  })
})

describe('the public configuration of an application', () => {
  /** What makes two policies alike. */
  const judged = (policy: PasswordPolicy | undefined) =>
    policy && [passwordRules({ policy }), ...['a', 'abcdef', 'abc123', 'abc12!'].map((text) => takes(text, policy))]

  it.each<[string, unknown, GuardStrength]>([
    ['0', { passwordStrength: 0 }, 0],
    ['1', { passwordStrength: 1 }, 1],
    ['2 among other things', { id: 'x', passwordStrength: 2, customPasswordStrength: null, verifyCodeLength: 6 }, 2],
    ['3 as text', { passwordStrength: '3' }, 3],
    ['none, which Guard takes for 0', {}, 0],
    ['null', { passwordStrength: null }, 0],
    ['5', { passwordStrength: 5 }, 5],
    ['an unpublished one', { passwordStrength: 6 }, 5],
    ['something else', { passwordStrength: { level: 1 } }, 5],
    ['4 that is switched off', { passwordStrength: 4, customPasswordStrength: { regex: 'x', enabled: false } }, 5],
    ['4 without an expression', { passwordStrength: 4, customPasswordStrength: { regex: 7 } }, 4],
  ])('strength %s', (_, config, strength) => {
    expect(judged(policyFromPublicConfig(config))).toEqual(judged(guardStrength(strength)))
    const states = (policy: PasswordPolicy) => requirements('', { policy }).items.map(({ state }) => state)
    expect(states(policyFromPublicConfig(config)!)).toEqual(states(guardStrength(strength)))
  })

  it('strength 4 with the words of the tenant, whatever else is broken', () => {
    const policy = policyFromPublicConfig({
      passwordStrength: 4,
      customPasswordStrength: { ...custom, message: 7, jpMessageOpen: 'yes', enabled: true },
    })
    const [item] = requirements('short', { policy: policy! }).items
    expect(item?.state).toBe('unmet')
    expect(requirementWords(en.messages, item!, 'zh-TW')).toBe(custom.twMessage)
    expect(requirementWords(en.messages, item!, 'ja')).toBe('Follows the rules of the service')
  })

  it.each([undefined, null, 'x', 7, [], true])('%j is no configuration', (config) => {
    expect(policyFromPublicConfig(config)).toBeUndefined()
  })
})
