import { describe, expect, it } from 'vitest'
import { PasswordError } from '../../src/core/errors.js'
import {
  mergeMessages,
  requirementWords,
  ruleWords,
  words,
  type Locale,
  type Messages,
} from '../../src/core/messages.js'
import type { ExtraMessages } from '../../src/core/extra-messages.js'
import { blankRequirements } from '../../src/core/policy.js'
import { extras as englishExtras } from '../../src/locales/extras/en.js'
import { en } from '../../src/locales/en.js'
import { zhCN } from '../../src/locales/zh-cn.js'

/** Whatever is in the folder. */
const files = Object.entries(import.meta.glob<Record<string, Locale>>('../../src/locales/*.ts', { eager: true })).map(
  ([path, exported]) => ({ file: path.replace(/^.*\/|\.ts$/g, ''), exported }),
)
const locales = files.flatMap(({ exported }) => Object.values(exported))
const extraFiles = Object.keys(import.meta.glob('../../src/locales/extras/*.ts'))

/** English has no loader of its own: its words are what a locale without one gets. */
const extrasOf = new Map<string, ExtraMessages>(
  await Promise.all(
    locales.map(async ({ tag, loadExtras }) => [tag, loadExtras ? await loadExtras() : englishExtras] as const),
  ),
)

/** All words of a language, with those that come with a feature. */
const allWords = ({ tag, messages }: Locale) => ({ ...messages, extras: extrasOf.get(tag) })

/** By tag, the paths whose words are rightly those of English. */
const sameAsEnglish: Record<string, readonly string[]> = {}

/** Paths of what must end as a sentence does. */
const sentences =
  /^(errors|rules|hint|reference)|\.(required|shown|hidden|next|done)$|^extras\..*\.(hint|none|all|some|unknown|failed|set|notSet|changed|mustChange|expires|low|medium|high|asks\w+|filled|intro|unsupported)$/

/** The arguments of all messages, with numbers whose plural differs. */
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
  issue: 'REQ-1',
  when: 'REQ-1',
  app: 'REQ-1',
  account: 'REQ-1',
  ended: measured,
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

const english = leaves(allWords(en))
const inEnglish = new Map(english)

/** One of them for each form that a language on earth has for whole numbers. */
const numbers = [0, 1, 2, 3, 5, 6, 11, 21, 42, 100, 1234, 1_000_000]

/** Every message that counts, of a number. */
const counted: Record<string, (messages: Messages, n: number) => string> = {
  'code.enter': ({ code }, n) => words(code.enter, { length: n }),
  'code.hint': ({ code }, n) => words(code.hint, { seconds: n * 60 }),
  'code.wait': ({ code }, n) => words(code.wait, { seconds: n * 60 }),
  'reset.deadline': ({ reset }, n) => words(reset.deadline, { seconds: n * 60 }),
  wait: ({ wait }, n) => words(wait, { seconds: n * 60 }),
  'rules.too-short': ({ rules }, n) => words(rules['too-short'], about('too-short', 0, n)),
  'rules.too-long': ({ rules }, n) => words(rules['too-long'], about('too-long', 0, n)),
  'rules.too-many-bytes': ({ rules }, n) => words(rules['too-many-bytes'], about('too-many-bytes', 117 + n, 117)),
  'requirements.too-short': ({ requirements }, n) => words(requirements['too-short'], about('too-short', 0, n)),
  'requirements.too-long': ({ requirements }, n) => words(requirements['too-long'], about('too-long', 0, n)),
  'requirementsMet, met': ({ requirementsMet }, n) => words(requirementsMet, { met: n, total: 7_000_000 }),
  'requirementsMet, total': ({ requirementsMet }, n) => words(requirementsMet, { met: 0, total: n }),
  'errors.wrong-password': ({ errors }, n) =>
    words(errors['wrong-password'], new PasswordError('wrong-password', '', { attemptsLeft: n })),
}
const inMinutes = /^(code\.(hint|wait)|reset\.deadline|wait)$/
const about = (code: 'too-short' | 'too-long' | 'too-many-bytes' | 'classes', measured: number, limit: number) => ({
  field: 'newPassword' as const,
  code,
  measured,
  limit,
})
const classes = ['letter', 'lowercase', 'uppercase', 'digit', 'symbol'] as const

/** ISO 15924: which letters a script of several is written in, and which run from the right. */
const lettersOf: Record<string, string> = {
  Hans: '\\p{Script=Han}',
  Hant: '\\p{Script=Han}',
  Jpan: '\\p{Script=Han}\\p{Script=Hira}\\p{Script=Kana}',
  Kore: '\\p{Script=Hang}',
}
const fromTheRight = new Set(['Arab', 'Hebr'])

it('the folder of locales holds them, one a file, named for its tag', () => {
  expect(locales.length).toBeGreaterThan(6)
  for (const { file, exported } of files) {
    expect(Object.values(exported).map(({ tag }) => tag.toLowerCase())).toEqual([file])
    expect(Object.keys(exported)).toEqual(Object.values(exported).map(({ tag }) => tag.replaceAll('-', '')))
  }
})

it('each has a file of the words that come with a feature, and loads that one', async () => {
  expect(extraFiles.map((path) => path.replace(/^.*\/|\.ts$/g, ''))).toEqual(files.map(({ file }) => file))
  for (const { file, exported } of files) {
    const { extras } = (await import(`../../src/locales/extras/${file}.ts`)) as { extras: ExtraMessages }
    for (const { tag } of Object.values(exported)) expect(extrasOf.get(tag)).toBe(extras)
  }
})

describe.each(locales.map((locale) => [locale.tag, locale] as const))('%s', (tag, locale) => {
  const own = leaves(allWords(locale))
  const { script = '' } = new Intl.Locale(tag).maximize()
  const ownLetter = new RegExp(`[${lettersOf[script] ?? `\\p{Script=${script}}`}]`, 'u')
  const plural = new Intl.PluralRules(tag)
  const count = new Intl.NumberFormat(tag)

  it('names itself and its direction', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
    expect(Intl.PluralRules.supportedLocalesOf(tag)).toEqual([tag])
    expect(locale.dir).toBe(fromTheRight.has(script) ? 'rtl' : 'ltr')
  })

  it('has the same messages as English', () => {
    expect(own.map(([path]) => path).toSorted()).toEqual(english.map(([path]) => path).toSorted())
    expect(own.length).toBeGreaterThan(60)
  })

  it.each(own)('%s is words, whatever its arguments', (_, texts) => {
    for (const text of texts) {
      expect(text).toMatch(/\S/)
      expect(text).toBe(text.trim())
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{|\{\{|TODO|%[sd]/)
    }
  })

  it('is set as it would be in print', () => {
    for (const [path, texts] of own) {
      for (const text of texts) {
        // Typed quotes, dots and hyphens; blanks that are doubled, or that let a mark slip to the next line.
        expect(text, path).not.toMatch(/['"`´]|\.\.|--| - |\s\s|[\n\t]| [.,;:!?…)]|\( /)
        // A sentence in full-width characters has marks of that width.
        expect(text, path).not.toMatch(/[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}][.,;:!?()]/u)
        expect(text.normalize('NFC'), path).toBe(text)
      }
    }
  })

  it('is written in its own letters, and not left in English', () => {
    for (const [path, texts] of own) {
      if (path === 'fieldIssue') continue // A mark between two texts that are tested by themselves.
      for (const [index, text] of texts.entries()) {
        if (tag !== 'en' && !sameAsEnglish[tag]?.includes(path))
          expect(text, path).not.toBe(inEnglish.get(path)![index])
        expect(text, path).toMatch(ownLetter)
      }
    }
  })

  it.each(own.filter(([path]) => sentences.test(path)))('%s is a whole sentence', (_, texts) => {
    for (const text of texts) expect(text).toMatch(/[.。?？।؟]$/)
  })

  it('says the numbers that a broken rule is about', () => {
    const said = (code: 'too-short' | 'too-long' | 'too-many-bytes') =>
      ruleWords(locale.messages, { field: 'newPassword', code, measured: 19, limit: 12 })
    expect(said('too-short')).toContain(count.format(12))
    expect(said('too-long')).toContain(count.format(12))
    expect(said('too-many-bytes'), 'by how much').toContain(count.format(7))
    expect(requirementWords(locale.messages, blankRequirements({ policy: { minLength: 17 } })[0]!)).toContain(
      count.format(17),
    )
    expect(words(locale.messages.reference, { requestId: 'REQ-1' })).toContain('REQ-1')
  })

  it('is asked for every form it has for whole numbers', () => {
    const forms = new Set(numbers.map((n) => plural.select(n)))
    for (let n = 0; n < 1000; n++) expect(forms).toContain(plural.select(n))
  })

  it.each(Object.entries(counted))('%s counts, in each form and as numbers are written there', (path, say) => {
    // No time at all is no minute.
    const sizes = inMinutes.test(path) ? numbers.filter((n) => n > 0) : numbers
    for (const n of sizes) {
      // One and two may be words.
      if (n > 2) expect(say(locale.messages, n)).toContain(count.format(n))
    }
    expect(new Set(sizes.map((n) => say(locale.messages, n))).size).toBe(sizes.length)
  })

  it('counts seconds up to a minute, and then minutes that it does not cut short', () => {
    for (const wait of [locale.messages.wait, locale.messages.code.wait, locale.messages.reset.deadline]) {
      const said = (seconds: number) => words(wait, { seconds })
      expect(said(59)).toContain(count.format(59))
      expect(said(30)).not.toBe(said(30 * 60))
      expect(said(61)).toBe(said(120))
      expect(said(60)).not.toBe(said(61))
    }
  })

  it('says which classes are wanted, and how many of them', () => {
    const { rules, requirements } = locale.messages
    for (const message of [rules.classes, requirements.classes]) {
      const said = (limit: number, of: readonly (typeof classes)[number][]) =>
        words(message, { ...about('classes', 0, limit), classes: of })
      expect(said(3, classes)).toContain(count.format(3))
      expect(new Set([1, 2, 3, 4, 5].map((limit) => said(limit, classes))).size).toBe(5)
      expect(new Set(classes.map((name) => said(1, [name]))).size).toBe(5)
      for (const name of classes) expect(said(1, [name])).not.toContain(count.format(1))
    }
  })

  it('joins its lists as the language does', () => {
    const { rules, requirements } = locale.messages
    const names = (message: (typeof rules)['classes'], limit: number) =>
      words(message, { ...about('classes', 0, limit), classes: ['lowercase', 'uppercase', 'digit'] })
    const parts = new Intl.ListFormat(tag).formatToParts(['1', '2', '3'])
    const [between = '', last = ''] = parts.filter(({ type }) => type === 'literal').map(({ value }) => value)
    for (const said of [names(rules.classes, 2), names(requirements.classes, 2), names(rules.classes, 3)]) {
      expect(said.split(between).length, said).toBeGreaterThan(1)
      expect(said).toContain(last)
    }
  })

  it('never asks for nothing where a list is empty', () => {
    const { rules, requirements } = locale.messages
    const segmenter = new Intl.Segmenter(tag, { granularity: 'word' })
    const wordsOf = (text: string) =>
      [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
    for (const message of [rules.classes, requirements.classes]) {
      const said = (...of: (typeof classes)[number][]) =>
        words(message, { ...about('classes', 0, of.length), classes: of })
      const [first = [], ...rest] = classes.map((name) => wordsOf(said(name)))
      // What is around any list is not all that is said.
      const frame = first.filter((word) => rest.every((other) => other.includes(word)))
      expect(wordsOf(said()).filter((word) => !frame.includes(word))).not.toEqual([])
      expect(words(message, about('classes', 0, 0)), 'no list').toBe(said())
    }
  })

  it('counts the sessions that were ended, of all that there were', () => {
    const said = (ended: number, total: number) => words(extrasOf.get(tag)!.sessions.some, { ended, total })
    for (const n of [count.format(2), count.format(1234)]) expect(said(2, 1234)).toContain(n)
    expect(said(2, 1234)).not.toBe(said(1234, 2))
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

  it('tells states and strengths apart', () => {
    const { requirementStates, strength } = locale.messages
    expect(new Set(Object.values(requirementStates)).size).toBe(3)
    expect(new Set([strength.none, ...Object.values(strength.words)]).size).toBe(6)
  })

  it('never calls a lost answer a failure', () => {
    const { errors, unchanged, change, reset } = locale.messages
    const said = words(errors['outcome-unknown'], new PasswordError('outcome-unknown'))
    expect(said).not.toMatch(/fail|not changed|nothing was|wrong|失败|未修改|未更改/i)
    // Nor what is certain: neither this nor that.
    for (const certain of [unchanged, change.done, reset.done]) expect(said).not.toContain(certain)
    const others = Object.entries(errors).filter(([code]) => code !== 'outcome-unknown')
    expect(others.map(([code, message]) => words(message, new PasswordError(code as 'locked')))).not.toContain(said)
  })
})

/** By tag: what to do where the outcome is unknown, and the words for what did not happen, which are not to be said there. */
const lostAnswer: Record<string, [advice: RegExp, failure: RegExp]> = {
  en: [/sign(ing)? in with the new password/, /not changed|nothing/],
  'zh-CN': [/新密码登录/, /未修改/],
  'zh-TW': [/新密碼登入/, /並未變更|未做任何變更/],
  ja: [/新しいパスワードでログイン/, /変更されていません|変更できません/],
  ko: [/새 비밀번호로 로그인/, /변경되지|변경하지/],
  de: [/mit dem neuen Passwort anzumelden/, /nicht geändert|nichts/],
  fr: [/vous connecter avec le nouveau mot de passe/, /pas été modifié|rien/],
}

it.each(Object.entries(lostAnswer))(
  '%s says how to find out what became of a lost answer',
  (tag, [advice, failure]) => {
    const { messages } = locales.find((locale) => locale.tag === tag)!
    for (const code of ['outcome-unknown', 'token-used'] as const) {
      const said = words(messages.errors[code], new PasswordError(code))
      expect(said).toMatch(advice)
      expect(said).not.toMatch(failure)
    }
    expect(messages.unchanged).toMatch(failure)
    // The request was not sent, or was refused: that is certain, and said.
    for (const code of ['network', 'timeout', 'aborted', 'rejected', 'undecryptable', 'redirected'] as const) {
      expect(words(messages.errors[code], new PasswordError(code))).toMatch(failure)
    }
  },
)

/** By tag, what is not of its register or its country. */
const foreign: Record<string, RegExp> = {
  // Words of the mainland, in whatever characters.
  'zh-TW': /網絡|信息|賬|登錄|短信|重置|設置|字符|字節|默認|屏幕|服務器|數據|代碼|软|你/,
  ja: /あなた|である。|だ。|サインイン/,
  ko: /당신|[^니]다\.|암호/,
  de: /\b(du|dich|dir|dein\w*|Kennwort\w*)\b/i,
  fr: /(?<!\p{L})(tu|te|toi|ton|ta|tes)(?!\p{L})/iu,
}

it.each(Object.entries(foreign))('%s speaks politely, and as it is spoken there', (tag, wrong) => {
  const locale = locales.find((each) => each.tag === tag)!
  for (const [path, texts] of leaves(allWords(locale))) for (const text of texts) expect(text, path).not.toMatch(wrong)
})

it('Traditional Chinese is written in the characters of Taiwan', () => {
  const big5 = new TextDecoder('big5')
  const known = new Set<string>()
  for (let lead = 0xa4; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) known.add(big5.decode(Uint8Array.of(lead, trail)))
  }
  const locale = locales.find(({ tag }) => tag === 'zh-TW')!
  for (const [path, texts] of leaves(allWords(locale))) {
    for (const character of texts.join('').match(/\p{Script=Han}/gu) ?? []) {
      expect(known.has(character), `${path}: ${character}`).toBe(true)
    }
  }
})

it('French sets a narrow blank before its high marks, at which no line ends', () => {
  const locale = locales.find(({ tag }) => tag === 'fr')!
  const all = leaves(allWords(locale)).flatMap(([, texts]) => texts)
  expect(all.join(' ')).toMatch(/\u202f[?:]/)
  for (const text of all) expect(text).not.toMatch(/[^\u202f][;:!?]/)
})

describe('Simplified Chinese', () => {
  const translated = new Map(leaves(allWords(zhCN)))

  it.each(english.filter(([path]) => path !== 'fieldIssue'))('%s is not left in English', (path, texts) => {
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
