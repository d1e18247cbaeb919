import { describe, expect, it } from 'vitest'
import { PasswordError } from '../../src/core/errors.js'
import { mergeMessages, requirementWords, ruleWords, words, type Messages } from '../../src/core/messages.js'
import { blankRequirements } from '../../src/core/policy.js'
import { en } from '../../src/locales/en.js'
import { zhCN } from '../../src/locales/zh-cn.js'

const locales = { en, 'zh-CN': zhCN }

/** Everything any message is told, with numbers whose plural differs. */
const samples = [0, 1, 2, 8, 1234].map((measured) => ({
  minLength: measured,
  measured,
  limit: measured,
  field: 'newPassword',
  code: 'too-short',
  classes: ['letter', 'digit'],
  seconds: measured,
  met: measured,
  total: measured,
  length: measured,
  requestId: 'REQ-1',
  ...Object.fromEntries(
    Object.entries(new PasswordError('locked', 'x', { requestId: 'REQ-1', attemptsLeft: measured })),
  ),
}))

/** Every message as `path` → what a person may read there. */
function leaves(node: unknown, path = ''): [string, string[]][] {
  if (typeof node === 'string') return [[path, [node]]]
  if (typeof node === 'function') return [[path, samples.map((sample) => (node as (about: object) => string)(sample))]]
  return Object.entries(node as object).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key))
}

const english = leaves(en.messages)

describe.each(Object.entries(locales))('%s', (tag, locale) => {
  const own = leaves(locale.messages)

  it('names itself and its direction', () => {
    expect(locale.tag).toBe(tag)
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
    expect(locale.dir).toBe('ltr')
  })

  it('has the same messages as English', () => {
    expect(own.map(([path]) => path).toSorted()).toEqual(english.map(([path]) => path).toSorted())
    expect(own.length).toBeGreaterThan(60)
  })

  it.each(own)('%s is words, whatever it is told', (_, texts) => {
    for (const text of texts) {
      expect(text).toMatch(/\S/)
      expect(text).toBe(text.trim())
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{|\{\{|TODO|%[sd]/)
    }
  })

  it.each(own.filter(([path]) => /^(errors|rules|hint|reference)|\.(required|shown|hidden|next|done)$/.test(path)))(
    '%s is a whole sentence',
    (_, texts) => {
      for (const text of texts) expect(text).toMatch(/[.。?？]$/)
    },
  )

  it('says the numbers that a broken rule is about', () => {
    const said = (code: 'too-short' | 'too-long' | 'too-many-bytes') =>
      ruleWords(locale.messages, { field: 'newPassword', code, measured: 19, limit: 12 })
    expect(said('too-short')).toContain('12')
    expect(said('too-long')).toContain('12')
    expect(said('too-many-bytes'), 'by how much').toContain('7')
    expect(requirementWords(locale.messages, blankRequirements({ policy: { minLength: 17 } })[0]!)).toContain('17')
    expect(words(locale.messages.reference, { requestId: 'REQ-1' })).toContain('REQ-1')
  })

  it('has the words of a missing text under each field', () => {
    const required = (['currentPassword', 'newPassword', 'confirmPassword'] as const).map((field) =>
      ruleWords(locale.messages, { field, code: 'required', measured: 0, limit: 1 }),
    )
    expect(new Set(required).size).toBe(3)
  })

  it('names its field in each button that shows or hides, and no two are alike', () => {
    const names = Object.values(locale.messages.fields).flatMap(({ show, hide }) => [show, hide])
    expect(new Set(names).size).toBe(6)
  })

  it('never calls a lost answer a failure', () => {
    const said = words(locale.messages.errors['outcome-unknown'], new PasswordError('outcome-unknown'))
    expect(said).not.toMatch(/fail|not changed|nothing was|wrong|失败|未作更改|未更改/i)
    expect(said).toMatch(/sign(ing)? in with the new password|新密码登录/)
  })
})

describe('Simplified Chinese', () => {
  const translated = new Map(leaves(zhCN.messages))

  it.each(english)('%s is not left in English', (path, texts) => {
    const own = translated.get(path)!
    for (const [index, text] of own.entries()) {
      expect(text).not.toBe(texts[index])
      expect(text).toMatch(/\p{Script=Han}/u)
      // Nothing Latin but the reference for support.
      expect(text.replaceAll('REQ-1', '')).not.toMatch(/[A-Za-z]/)
    }
  })
})

describe('English', () => {
  it('counts in the singular and in the plural', () => {
    const short = (limit: number) =>
      ruleWords(en.messages, { field: 'newPassword', code: 'too-short', measured: 0, limit })
    expect(short(1)).toBe('Use at least 1 character.')
    expect(short(15)).toBe('Use at least 15 characters.')
    const bytes = (measured: number) =>
      ruleWords(en.messages, { field: 'newPassword', code: 'too-many-bytes', measured, limit: 117 })
    expect(bytes(118)).toContain('Too long by 1 byte.')
    expect(bytes(1317)).toContain('Too long by 1,200 bytes.')
    expect(words(en.messages.wait, { seconds: 1 })).toBe('You can try again in 1 second.')
    expect(words(en.messages.wait, { seconds: 59 })).toBe('You can try again in 59 seconds.')
    expect(words(en.messages.wait, { seconds: 60 })).toBe('You can try again in 1 minute.')
    expect(words(en.messages.wait, { seconds: 61 })).toBe('You can try again in 2 minutes.')
  })
})

describe('words of the host', () => {
  const title = (messages: Messages) => messages.change.title

  it('replace those they name; the rest stay', () => {
    const merged = mergeMessages(en.messages, { change: { title: 'New secret' }, errors: { locked: 'Ask Ann.' } })
    expect(title(merged)).toBe('New secret')
    expect(merged.errors.locked).toBe('Ask Ann.')
    expect({ ...merged, change: { ...merged.change, title: 'Change password' }, errors: en.messages.errors }).toEqual(
      en.messages,
    )
    expect(merged.errors).toEqual({ ...en.messages.errors, locked: 'Ask Ann.' })
  })

  it('leave the locale itself as it was', () => {
    const before = JSON.stringify(zhCN)
    mergeMessages(zhCN.messages, { change: { title: 'x' }, hint: 'x', rules: { mismatch: 'x' } })
    expect(JSON.stringify(zhCN)).toBe(before)
    expect(zhCN.messages.hint).not.toBe('x')
  })

  it('win the later they come', () => {
    const first = { change: { title: 'first', submit: 'first' } }
    expect(mergeMessages(mergeMessages(en.messages, first), { change: { title: 'second' } }).change).toMatchObject({
      title: 'second',
      submit: 'first',
    })
  })

  it('may be functions in the place of text, and text in that of functions', () => {
    const merged = mergeMessages(en.messages, {
      hint: 'Make it long.',
      errors: { rejected: ({ requestId }) => `No (${requestId}).` },
    })
    expect(words(merged.hint, { minLength: 8 })).toBe('Make it long.')
    const error = new PasswordError('rejected', 'x', { requestId: 'r-1' })
    expect(words(merged.errors.rejected, error)).toBe('No (r-1).')
  })

  it('that are undefined change nothing', () => {
    expect(mergeMessages(mergeMessages(en.messages, undefined), {})).toEqual(en.messages)
    expect(mergeMessages(en.messages, { change: undefined, errors: { locked: undefined }, hint: undefined })).toEqual(
      en.messages,
    )
  })

  it('may be empty, to say nothing', () => {
    expect(mergeMessages(en.messages, { change: { next: '' } }).change.next).toBe('')
  })

  it('that come from JSON cannot reach the prototype of anything', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":1},"change":{"__proto__":{"polluted":1}},"constructor":{"x":1}}',
    )
    expect(title(mergeMessages(en.messages, hostile))).toBe('Change password')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect((Object as unknown as Record<string, unknown>)['x']).toBeUndefined()
  })
})
