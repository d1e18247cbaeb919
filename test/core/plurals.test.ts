import { describe, expect, it, test } from 'vitest'
import { PasswordError } from '../../src/core/errors.js'
import { words, type Locale, type Messages } from '../../src/core/messages.js'
import type { BrokenRule, ClassName } from '../../src/core/policy.js'
import { ar } from '../../src/locales/ar.js'
import { de } from '../../src/locales/de.js'
import { en } from '../../src/locales/en.js'
import { es } from '../../src/locales/es.js'
import { fr } from '../../src/locales/fr.js'
import { hi } from '../../src/locales/hi.js'
import { ptBR } from '../../src/locales/pt-br.js'
import { ru } from '../../src/locales/ru.js'

/** Whole numbers of every category that the language has; Russian keeps `other` for fractions. */
const samples: Record<string, [Locale, Partial<Record<Intl.LDMLPluralRule, number>>]> = {
  es: [es, { one: 1, many: 1_000_000, other: 8 }],
  'pt-BR': [ptBR, { one: 1, many: 1_000_000, other: 8 }],
  ru: [ru, { one: 21, few: 2, many: 5 }],
  ar: [ar, { zero: 0, one: 1, two: 2, few: 3, many: 11, other: 100 }],
  hi: [hi, { one: 1, other: 8 }],
}

/** Of those with more than one category the rest; Chinese, Japanese and Korean have one for all numbers. */
const others: typeof samples = {
  en: [en, { one: 1, other: 8 }],
  de: [de, { one: 1, other: 8 }],
  fr: [fr, { one: 1, many: 1_000_000, other: 8 }],
}

const broken = (about: Partial<BrokenRule>): BrokenRule => ({
  field: 'newPassword',
  code: 'classes',
  measured: 0,
  limit: 0,
  ...about,
})
const kinds: ClassName[] = ['letter', 'lowercase', 'uppercase', 'digit', 'symbol']

/** Every message that counts. A time is given in minutes, since there are no more than 59 seconds of it. */
const counting = {
  'at least characters': ({ rules }, limit) => words(rules['too-short'], broken({ limit })),
  'at most characters': ({ rules }, limit) => words(rules['too-long'], broken({ limit })),
  'least in the list': ({ requirements }, limit) => words(requirements['too-short'], broken({ limit })),
  'most in the list': ({ requirements }, limit) => words(requirements['too-long'], broken({ limit })),
  'bytes too many': ({ rules }, n) => words(rules['too-many-bytes'], broken({ measured: 72 + n, limit: 72 })),
  'attempts left': ({ errors }, attemptsLeft) =>
    words(errors['wrong-password'], new PasswordError('wrong-password', '', { attemptsLeft })),
  'characters of a code': ({ code }, length) => words(code.enter, { length }),
  'good for': ({ code }, minutes) => words(code.hint, { seconds: minutes * 60 }),
  'until a new code': ({ code }, minutes) => words(code.wait, { seconds: minutes * 60 }),
  'until a new attempt': ({ wait }, minutes) => words(wait, { seconds: minutes * 60 }),
  'time left': ({ reset }, minutes) => words(reset.deadline, { seconds: minutes * 60 }),
} satisfies Record<string, (messages: Messages, n: number) => string>

/** Forms that are really written alike. */
const alike: Record<string, Partial<Record<keyof typeof counting, string[]>>> = {
  de: {
    'at least characters': ['one', 'other'],
    'at most characters': ['one', 'other'],
    'least in the list': ['one', 'other'],
    'most in the list': ['one', 'other'],
    'bytes too many': ['one', 'other'],
    'characters of a code': ['one', 'other'],
  },
  ru: { 'characters of a code': ['few', 'many'], 'bytes too many': ['one', 'many'] },
  ar: {
    'at least characters': ['zero', 'other'],
    'at most characters': ['zero', 'other'],
    'least in the list': ['zero', 'other'],
    'most in the list': ['zero', 'other'],
    'bytes too many': ['zero', 'few', 'many', 'other'],
    'attempts left': ['many', 'other'],
    'characters of a code': ['zero', 'many', 'other'],
    // No minutes at all are no seconds.
    'good for': ['many', 'other'],
    'until a new code': ['many', 'other'],
    'until a new attempt': ['many', 'other'],
    'time left': ['many', 'other'],
  },
  hi: {
    'bytes too many': ['one', 'other'],
    'good for': ['one', 'other'],
    'until a new code': ['one', 'other'],
    'until a new attempt': ['one', 'other'],
  },
}

describe.each(Object.entries({ ...samples, ...others }))('%s', (tag, [{ messages }, numbers]) => {
  const plural = new Intl.PluralRules(tag)
  const count = new Intl.NumberFormat(tag)

  it('is asked for each of its categories', () => {
    for (const [category, n] of Object.entries(numbers)) expect(plural.select(n)).toBe(category)
    const unasked = plural.resolvedOptions().pluralCategories.filter((category) => !(category in numbers))
    expect(unasked).toEqual(tag === 'ru' ? ['other'] : [])
  })

  test.each(Object.entries(counting))('%s: every category has a form of its own', (name, say) => {
    const forms = Object.entries(numbers).map(
      ([category, n]) => [category, say(messages, n).replace(count.format(n), '#')] as const,
    )
    const shared = forms.filter(([category, form]) => forms.some((other) => other[0] !== category && other[1] === form))
    expect(shared.map(([category]) => category)).toEqual(alike[tag]?.[name as keyof typeof counting] ?? [])
  })
})

describe.each(Object.entries(samples))('%s', (tag, [{ messages }]) => {
  test.each(['classes of a rule', 'classes in the list'] as const)('%s: none, one, two, three', (where) => {
    const said = (n: number) => {
      const about = broken({ limit: n, classes: kinds.slice(0, n) })
      return words((where === 'classes of a rule' ? messages.rules : messages.requirements).classes, about)
    }
    const own = where === 'classes of a rule' ? messages.rules.custom : messages.requirements.custom
    expect(said(0), 'nothing to name').toBe(own)
    expect(words(messages.rules.classes, broken({}))).toBe(messages.rules.custom)
    for (const n of [1, 2, 3]) expect(said(n)).not.toMatch(/:\s*[.।]?$|\s[.।]$|\s{2}/)
    expect(new Set([0, 1, 2, 3].map(said)).size).toBe(4)
  })

  it('never calls a lost answer a failure, and sends people to the sign-in', () => {
    const said = words(messages.errors['outcome-unknown'], new PasswordError('outcome-unknown'))
    expect(said).not.toContain(messages.unchanged)
    expect(said).toContain(
      { es: 'si se cambió', 'pt-BR': 'se sua senha foi', ru: 'изменён ли', ar: 'أم لا', hi: 'या नहीं' }[tag],
    )
    expect(said).toContain(
      { es: 'iniciar sesión', 'pt-BR': 'fazer login', ru: 'войти', ar: 'تسجيل الدخول', hi: 'साइन इन' }[tag],
    )
  })

  it('does not reveal whether there is an account', () => {
    expect(messages.code.sent).toMatch({ es: /^Si /, 'pt-BR': /^Se /, ru: /^Если /, ar: /^إذا /, hi: /^अगर / }[tag]!)
  })
})

describe('known answers', () => {
  const least = (locale: Locale) => (n: number) => counting['least in the list'](locale.messages, n)
  const wait = (locale: Locale) => (seconds: number) => words(locale.messages.wait, { seconds })
  const attempts = (locale: Locale) => (n: number) => counting['attempts left'](locale.messages, n)
  const deadline = (locale: Locale) => (seconds: number) => words(locale.messages.reset.deadline, { seconds })
  const bytes = (locale: Locale) => (n: number) => counting['bytes too many'](locale.messages, n)
  const code = (locale: Locale) => (n: number) => counting['characters of a code'](locale.messages, n)

  test.each([
    [least(ru), 1, 'Минимум 1 символ'],
    [least(ru), 2, 'Минимум 2 символа'],
    [least(ru), 5, 'Минимум 5 символов'],
    [least(ru), 11, 'Минимум 11 символов'],
    [least(ru), 21, 'Минимум 21 символ'],
    [least(ru), 112, 'Минимум 112 символов'],
    [wait(ru), 1, 'Повторить попытку можно через 1 секунду.'],
    [wait(ru), 42, 'Повторить попытку можно через 42 секунды.'],
    [wait(ru), 59, 'Повторить попытку можно через 59 секунд.'],
    [wait(ru), 60, 'Повторить попытку можно через 1 минуту.'],
    [wait(ru), 61, 'Повторить попытку можно через 2 минуты.'],
    [deadline(ru), 60, 'На это у вас есть 1 минута.'],
    [deadline(ru), 600, 'На это у вас есть 10 минут.'],
    [attempts(ru), 1, 'Это не ваш текущий пароль. Осталась 1 попытка.'],
    [attempts(ru), 3, 'Это не ваш текущий пароль. Осталось 3 попытки.'],
    [code(ru), 1, 'Введите код из 1 символа.'],
    [code(ru), 6, 'Введите код из 6 символов.'],
    [bytes(ru), 2, expect.stringContaining('на 2 байта.')],
    [bytes(ru), 7, expect.stringContaining('на 7 байт.')],

    [least(ar), 0, 'لا تقل عن 0 حرف'],
    [least(ar), 1, 'لا تقل عن حرف واحد'],
    [least(ar), 2, 'لا تقل عن حرفين'],
    [least(ar), 3, 'لا تقل عن 3 أحرف'],
    [least(ar), 11, 'لا تقل عن 11 حرفًا'],
    [least(ar), 100, 'لا تقل عن 100 حرف'],
    [least(ar), 103, 'لا تقل عن 103 أحرف'],
    [wait(ar), 1, 'يمكنك إعادة المحاولة بعد ثانية واحدة.'],
    [wait(ar), 2, 'يمكنك إعادة المحاولة بعد ثانيتين.'],
    [wait(ar), 3, 'يمكنك إعادة المحاولة بعد 3 ثوانٍ.'],
    [wait(ar), 30, 'يمكنك إعادة المحاولة بعد 30 ثانية.'],
    [wait(ar), 120, 'يمكنك إعادة المحاولة بعد دقيقتين.'],
    [attempts(ar), 0, 'هذه ليست كلمة المرور الحالية. لم تتبقَّ لك أي محاولة.'],
    [attempts(ar), 2, 'هذه ليست كلمة المرور الحالية. تبقّت لك محاولتان.'],
    [attempts(ar), 3, 'هذه ليست كلمة المرور الحالية. تبقّت لك 3 محاولات.'],
    [code(ar), 6, 'يُرجى إدخال الرمز المكوَّن من 6 خانات.'],
    [code(ar), 11, 'يُرجى إدخال الرمز المكوَّن من 11 خانة.'],
    [bytes(ar), 1, expect.stringContaining('بمقدار بايت واحد.')],

    [least(es), 1, 'Al menos 1 carácter'],
    [least(es), 8, 'Al menos 8 caracteres'],
    [least(es), 1_000_000, 'Al menos 1.000.000 de caracteres'],
    [wait(es), 1, 'Podrá volver a intentarlo dentro de 1 segundo.'],
    [wait(es), 61, 'Podrá volver a intentarlo dentro de 2 minutos.'],
    [attempts(es), 1, 'Esta no es su contraseña actual. Le queda 1 intento.'],
    [attempts(es), 2, 'Esta no es su contraseña actual. Le quedan 2 intentos.'],

    [least(ptBR), 1, 'Pelo menos 1 caractere'],
    [least(ptBR), 8, 'Pelo menos 8 caracteres'],
    [least(ptBR), 1_000_000, 'Pelo menos 1.000.000 de caracteres'],
    [wait(ptBR), 60, 'Você poderá tentar novamente em 1 minuto.'],
    [attempts(ptBR), 1, 'Esta não é a sua senha atual. Resta 1 tentativa.'],
    [attempts(ptBR), 2, 'Esta não é a sua senha atual. Restam 2 tentativas.'],

    [least(hi), 1, 'कम से कम 1 वर्ण का हो'],
    [least(hi), 8, 'कम से कम 8 वर्णों का हो'],
    [wait(hi), 30, 'आप 30 सेकंड बाद फिर से कोशिश कर सकते हैं।'],
    [deadline(hi), 60, 'इसके लिए आपके पास 1 मिनट है।'],
    [deadline(hi), 600, 'इसके लिए आपके पास 10 मिनट हैं।'],
    [attempts(hi), 1, 'यह आपका मौजूदा पासवर्ड नहीं है। 1 कोशिश बची है।'],
    [attempts(hi), 2, 'यह आपका मौजूदा पासवर्ड नहीं है। 2 कोशिशें बची हैं।'],
  ])('%s of %d: %s', (say, n, expected) => {
    expect(say(n)).toEqual(expected)
  })

  const listed = (locale: Locale, limit: number, ...classes: ClassName[]) =>
    words(locale.messages.requirements.classes, broken({ limit, classes }))

  test.each([
    [es, 'Contiene letras', 'Contiene letras y números', 'Contiene letras, números y símbolos'],
    [ptBR, 'Contém letras', 'Contém letras e números', 'Contém letras, números e símbolos'],
    [ru, 'Содержит буквы', 'Содержит буквы и цифры', 'Содержит буквы, цифры и специальные символы'],
    [ar, 'تحتوي على أحرف أبجدية', 'تحتوي على أحرف أبجدية وأرقام', 'تحتوي على أحرف أبجدية وأرقام ورموز'],
    [hi, 'ये शामिल हों: अक्षर', 'ये शामिल हों: अक्षर और अंक', /^ये शामिल हों: अक्षर, अंक,? और चिह्न$/],
  ] as const)('lists of classes: $tag', (locale, one, two, three) => {
    expect(listed(locale, 1, 'letter')).toBe(one)
    expect(listed(locale, 2, 'letter', 'digit')).toBe(two)
    if (typeof three === 'string') expect(listed(locale, 3, 'letter', 'digit', 'symbol')).toBe(three)
    else expect(listed(locale, 3, 'letter', 'digit', 'symbol')).toMatch(three)
  })

  test.each([
    [es, 2, 'Contiene al menos 2 de estos tipos de caracteres: letras minúsculas, letras mayúsculas y números'],
    [ptBR, 2, 'Contém pelo menos 2 destes tipos de caracteres: letras minúsculas, letras maiúsculas e números'],
    [ru, 1, 'Содержит минимум 1 вид символов из следующих: строчные буквы, заглавные буквы и цифры'],
    [ru, 2, 'Содержит минимум 2 вида символов из следующих: строчные буквы, заглавные буквы и цифры'],
    [ar, 1, 'تحتوي على نوع واحد على الأقل مما يلي: أحرف صغيرة وأحرف كبيرة وأرقام'],
    [ar, 2, 'تحتوي على نوعين على الأقل مما يلي: أحرف صغيرة وأحرف كبيرة وأرقام'],
    [hi, 2, expect.stringMatching(/^इनमें से कम से कम 2 तरह के वर्ण शामिल हों: छोटे अक्षर, बड़े अक्षर,? और अंक$/)],
  ] as const)('some of them: $tag, $1', (locale, limit, expected) => {
    expect(listed(locale, limit, 'lowercase', 'uppercase', 'digit')).toEqual(expected)
  })
})
