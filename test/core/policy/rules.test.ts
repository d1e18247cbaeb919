import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ruleWords } from '../../../src/core/messages.js'
import { blankRequirements } from '../../../src/core/policy/listed-rules.js'
import { requireClasses, type ClassOptions } from '../../../src/core/policy/classes.js'
import { nist, nistWithSecondFactor } from '../../../src/core/policy/nist.js'
import {
  brokenRules,
  firstBroken,
  newPasswordRules,
  type ClassName,
  type Limits,
  type PasswordPolicy,
} from '../../../src/core/policy.js'
import { passwordSchema } from '../../../src/core/schemas.js'
import { en } from '../../../src/locales/en.js'
import { zhCN } from '../../../src/locales/zh-cn.js'

const broken = (text: string, policy: PasswordPolicy, more: Partial<Limits> = {}) =>
  firstBroken('newPassword', text, newPasswordRules, { policy: { minLength: 1, ...policy }, ...more })
const said = (text: string, policy: PasswordPolicy, { tag, messages } = en) => {
  const rule = broken(text, policy)
  return rule && ruleWords(messages, rule, tag)
}

describe('classes', () => {
  it.each<[string, ClassName[], ClassOptions, string | undefined]>([
    ['abc', ['letter'], {}, undefined],
    ['密码', ['letter'], {}, undefined],
    ['пароль', ['lowercase'], {}, undefined],
    ['Пароль', ['uppercase'], {}, undefined],
    ['пароль', ['uppercase'], {}, '0 of 1'],
    ['١٢٣', ['digit'], {}, undefined],
    ['１２３', ['digit'], {}, undefined],
    ['a b', ['symbol'], {}, '0 of 1'],
    ['a€', ['symbol'], {}, undefined],
    ['a，', ['symbol'], {}, undefined],
    ['aB1', ['lowercase', 'uppercase', 'digit', 'symbol'], {}, '3 of 4'],
    ['aB1', ['lowercase', 'uppercase', 'digit', 'symbol'], { atLeast: 3 }, undefined],
    ['aB1', ['lowercase', 'digit'], { atLeast: 9 }, undefined],
    ['a1', ['digit'], { sets: { digit: /[5-9]/g } }, '0 of 1'],
    ['a5', ['digit'], { sets: { digit: /[5-9]/g } }, undefined],
  ])('%j and %j %j: %s', (text, of, options, verdict) => {
    const classes = requireClasses(of, options)
    // Twice: an expression with the flag g must not remember.
    for (let time = 0; time < 2; time++) {
      const rule = broken(text, { classes })
      expect(rule && `${rule.measured} of ${rule.limit}`).toBe(verdict)
    }
  })

  it("are named in the person's language", () => {
    const some = { classes: requireClasses(['lowercase', 'digit'], { atLeast: 1 }) }
    expect(said('!!!', some)).toBe('Use at least 1 of: lowercase letters and digits.')
    expect(said('abc', { classes: requireClasses(['uppercase', 'symbol']) })).toBe('Use uppercase letters and symbols.')
    expect(said('!!!', some, zhCN)).toBe('密码须包含小写字母和数字中的至少 1 种。')
  })
})

describe('forbidden words', () => {
  const policy = { forbidden: ['Ann.Lee@example.com', 'Acme Cloud', ''] }
  it.each([
    ['ann.lee@example.com', true],
    ['ANN.LEE', true],
    ['Ａｃｍｅ　ｃｌｏｕｄ', true],
    ['acme cloud', true],
    ['acme', false],
    ['acme cloud 1', false],
    ['my acme cloud', false],
    ['example.com', false],
  ])('%j is refused: %s', (text, refused) => {
    expect(broken(text, policy)?.code === 'forbidden').toBe(refused)
  })

  it('may come from the form as well', () => {
    expect(broken('bob', {}, { forbidden: ['bob@example.com'] })?.code).toBe('forbidden')
    expect(broken('bob', policy, { forbidden: ['rob@example.com'] })).toBeUndefined()
  })
})

describe('rules of the host', () => {
  it('are broken where their check says no, and speak for themselves', () => {
    const rules = [
      { code: 'first', check: (text: string) => text !== 'b', message: 'Not b' },
      {
        code: 'second',
        check: (text: string) => text !== 'c',
        message: (tag: string) => (tag === 'zh-CN' ? '不要 c' : ''),
      },
    ]
    expect(said('a', { rules })).toBeUndefined()
    expect(said('b', { rules })).toBe('Not b')
    expect(said('c', { rules }, zhCN)).toBe('不要 c')
    expect(said('c', { rules })).toBe('This does not follow the rules of the service. Choose another password.')
  })

  it('that throw decide nothing, and what they threw is not reported', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    onTestFinished(() => warn.mockRestore())
    const check = (text: string): boolean => {
      throw new Error(`CANARY ${text}`)
    }
    expect(broken('secret', { rules: [{ code: 'bad', check }] })).toBeUndefined()
    expect(broken('secret', { rules: [{ code: 'bad', check }] })).toBeUndefined()
    expect(warn).toHaveBeenCalledOnce()
    expect(warn.mock.lastCall?.join()).toMatch(/"bad" threw/)
    expect(warn.mock.lastCall?.join()).not.toMatch(/CANARY|secret/)
  })

  it('whose check gives a promise decide nothing, and the developer is warned with the first list', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    onTestFinished(() => warn.mockRestore())
    const check = (async (text: string) => {
      if (text) throw new Error(`CANARY ${text}`)
      return false
    }) as never
    const policy = { rules: [{ code: 'later', check }] }
    expect(blankRequirements({ policy }).map(({ state }) => state)).toContain('service')
    expect(warn.mock.lastCall?.join()).toMatch(/"later" returns a promise/)
    expect(broken('secret', policy)).toBeUndefined()
    expect(warn).toHaveBeenCalledOnce()
  })
})

describe('normalisation', () => {
  const [composed, decomposed] = ['caf\u00e9 noir', 'cafe\u0301 noir']
  const form = (currentPassword: string, newPassword: string, confirmPassword: string) => ({
    currentPassword,
    newPassword,
    confirmPassword,
  })
  const fields = ['currentPassword', 'newPassword', 'confirmPassword'] as const
  const schema = (policy: PasswordPolicy) => passwordSchema({ fields, policy })

  it('is off by default: what was typed is sent', () => {
    expect(schema({}).parse(form(composed, decomposed, decomposed)).newPassword).toBe(decomposed)
    expect(schema({}).safeParse(form('old', composed, decomposed)).success).toBe(false)
  })

  it('to NFC counts, compares and gives out every text in that form', () => {
    const nfc = schema({ normalize: 'NFC' })
    expect(nfc.parse(form(decomposed.slice(0, 5), decomposed, composed))).toEqual(form('caf\u00e9', composed, composed))
    expect(nfc.safeParse(form(composed, decomposed, decomposed)).error?.issues).toMatchObject([
      { message: 'same-password' },
    ])
    expect(broken('e\u0301'.repeat(4), { minLength: 8, normalize: 'NFC' })?.measured).toBe(4)
    expect(broken('e\u0301'.repeat(4), { minLength: 8 })).toBeUndefined()
    expect(nfc.parse(form('old', 'Ａ１'.repeat(4), 'Ａ１'.repeat(4))).newPassword).toBe('Ａ１'.repeat(4))
  })

  it('holds without the schema too', () => {
    const policy: PasswordPolicy = { normalize: 'NFC' }
    expect(brokenRules(form(decomposed, composed, decomposed), { policy })).toMatchObject([{ code: 'same-password' }])
    expect(brokenRules(form('old', composed, decomposed), { policy })).toEqual([])
    expect(brokenRules(form('old', composed, decomposed), { policy: {} })).toMatchObject([{ code: 'mismatch' }])
  })

  it('is done once: what comes out of it goes through it unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 8, maxLength: 20 }), (text) => {
        const policy: PasswordPolicy = { normalize: 'NFC', minLength: 1, origin: 'service' }
        const own = passwordSchema({ fields: ['newPassword'], policy })
        const sent = own.safeParse({ newPassword: text }).data?.newPassword
        return sent === undefined || own.parse({ newPassword: sent }).newPassword === sent
      }),
    )
  })
})

describe('bytes of the key, exactly', () => {
  it.each([1024, 2047, 2048, 4096])('%i bits', (bits) => {
    const keyBytes = Math.ceil(bits / 8) - 11
    for (const character of ['a', 'é', '密', '😀']) {
      const size = Buffer.byteLength(character)
      const most = character.repeat(Math.floor(keyBytes / size)) + 'a'.repeat(keyBytes % size)
      expect(Buffer.byteLength(most)).toBe(keyBytes)
      expect(broken(most, {}, { keyBytes })).toBeUndefined()
      expect(broken(`${most}a`, {}, { keyBytes })).toMatchObject({
        code: 'too-many-bytes',
        measured: keyBytes + 1,
        limit: keyBytes,
      })
    }
  })
})

describe('presets of NIST', () => {
  it('ask for length alone', () => {
    expect([nist.minLength, nistWithSecondFactor.minLength]).toEqual([15, 8])
    expect(broken('a'.repeat(14), nist)?.code).toBe('too-short')
    expect(broken(' '.repeat(15), nist)).toBeUndefined()
  })
})

it('in a form with both, the same new password as the old is one thing to say, after its own faults', () => {
  const codes = (text: string) =>
    brokenRules({ currentPassword: text, newPassword: text }, { policy: {} }).map(({ code }) => code)
  expect(codes('correct horse')).toEqual(['same-password'])
  expect(codes('short')).toEqual(['too-short'])
})
