import { listFormat, numberFormat } from '../core/formats.js'
import type { Locale } from '../core/messages.js'

const count = numberFormat('ru')
const plural = new Intl.PluralRules('ru')
const list = listFormat('ru')

/** `other` is for fractions. */
type Forms = Record<'one' | 'few' | 'many' | 'other', string>
const counted = (n: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & Forms) =>
  (forms[plural.select(n)] ?? forms.other).replace('#', count(n))

const characters = (n: number) =>
  counted(n, { one: '# символ', few: '# символа', many: '# символов', other: '# символа' })
const ofCharacters = (n: number) =>
  counted(n, { one: '# символа', few: '# символов', many: '# символов', other: '# символа' })
const kinds = (n: number) =>
  counted(n, { one: '# вид символов', few: '# вида символов', many: '# видов символов', other: '# вида символов' })
const bytes = (n: number) => counted(n, { one: '# байт', few: '# байта', many: '# байт', other: '# байта' })
const attemptsLeft = (n: number) =>
  counted(n, {
    one: 'Осталась # попытка.',
    few: 'Осталось # попытки.',
    many: 'Осталось # попыток.',
    other: 'Осталось # попытки.',
  })
const inTime = (seconds: number) =>
  seconds < 60
    ? counted(seconds, { one: '# секунду', few: '# секунды', many: '# секунд', other: '# секунды' })
    : counted(Math.ceil(seconds / 60), { one: '# минуту', few: '# минуты', many: '# минут', other: '# минуты' })
const timeLeft = (seconds: number) =>
  seconds < 60
    ? counted(seconds, { one: '# секунда', few: '# секунды', many: '# секунд', other: '# секунды' })
    : counted(Math.ceil(seconds / 60), { one: '# минута', few: '# минуты', many: '# минут', other: '# минуты' })

const classNames = {
  letter: 'буквы',
  lowercase: 'строчные буквы',
  uppercase: 'заглавные буквы',
  digit: 'цифры',
  symbol: 'специальные символы',
}
type Classes = { limit: number; classes?: readonly (keyof typeof classNames)[] }
const classes = ({ limit, classes: of = [] }: Classes) => {
  const names = list(of.map((name) => classNames[name]))
  return limit < of.length ? `минимум ${kinds(limit)} из следующих: ${names}` : names
}

const notKept = 'Этот пароль не соответствует правилам сервиса. Придумайте другой.'
const kept = 'Соответствует правилам сервиса'
const notProtected = 'Не удалось защитить ваш пароль, поэтому ничего не отправлено. Повторите попытку позже.'
const unreadable = 'Сервис дал неожиданный ответ, поэтому ничего не изменено. Повторите попытку позже.'
const damaged = 'В пароле есть повреждённый символ. Введите пароль ещё раз.'
const notAnother = 'Новый пароль должен отличаться от текущего.'
const signIn = 'Теперь можно войти с новым паролем.'

const changed = {
  submit: 'Изменить пароль',
  pending: 'Изменяем пароль…',
  done: 'Пароль изменён.',
  success: 'Пароль изменён',
  next: 'При следующем входе используйте новый пароль.',
}

/** Russian. */
export const ru: Locale = {
  tag: 'ru',
  dir: 'ltr',
  loadExtras: async () => (await import('./extras/ru.js')).extras,
  messages: {
    change: { title: 'Изменение пароля', ...changed },
    set: {
      title: 'Создание пароля',
      submit: 'Создать пароль',
      pending: 'Создаём пароль…',
      done: 'Пароль создан.',
      success: 'Пароль создан',
      next: signIn,
    },
    forced: { title: 'Придумайте свой пароль', description: 'Замените пароль, который вам выдали.', ...changed },
    expired: {
      title: 'Срок действия пароля истёк',
      description: 'Чтобы продолжить, придумайте новый пароль.',
      ...changed,
    },
    account: {
      title: 'Забыли пароль?',
      description: 'Мы отправим вам код.',
      label: {
        email: 'Электронная почта',
        phone: 'Номер телефона',
        both: 'Электронная почта или номер телефона',
      },
      enter: {
        email: 'Введите адрес электронной почты, например name@example.com.',
        phone: 'Введите номер телефона.',
        both: 'Введите адрес электронной почты или номер телефона.',
      },
      country: 'Страна или регион номера телефона',
      submit: 'Отправить код',
      pending: 'Отправляем код…',
      change: 'Изменить',
    },
    code: {
      title: 'Введите код',
      sent: 'Если такой аккаунт существует, код скоро придёт.',
      recent: 'Новый код не отправлен. Если код у вас уже есть, введите его.',
      used: 'Последний код больше не действует.',
      label: 'Код подтверждения',
      hint: ({ seconds }) => `Код действует ${inTime(seconds)}.`,
      enter: ({ length }) => `Введите код из ${ofCharacters(length)}.`,
      submit: 'Продолжить',
      pending: 'Проверяем код…',
      again: 'Получить новый код',
      wait: ({ seconds }) => `Новый код можно получить через ${inTime(seconds)}.`,
      waitOver: 'Теперь можно получить новый код.',
    },
    reset: {
      title: 'Придумайте новый пароль',
      submit: 'Сохранить новый пароль',
      pending: 'Сохраняем новый пароль…',
      done: 'Новый пароль сохранён.',
      success: 'Новый пароль сохранён',
      next: signIn,
      deadline: ({ seconds }) => `На это у вас есть ${timeLeft(seconds)}.`,
      leave: 'Вернуться ко входу',
    },
    fields: {
      currentPassword: {
        label: 'Текущий пароль',
        required: 'Введите текущий пароль.',
        show: 'Показать текущий пароль',
        hide: 'Скрыть текущий пароль',
        shown: 'Текущий пароль показан.',
        hidden: 'Текущий пароль скрыт.',
      },
      newPassword: {
        label: 'Новый пароль',
        required: 'Введите новый пароль.',
        show: 'Показать новый пароль',
        hide: 'Скрыть новый пароль',
        shown: 'Новый пароль показан.',
        hidden: 'Новый пароль скрыт.',
      },
      confirmPassword: {
        label: 'Подтвердите новый пароль',
        required: 'Введите новый пароль ещё раз.',
        show: 'Показать подтверждение пароля',
        hide: 'Скрыть подтверждение пароля',
        shown: 'Подтверждение пароля показано.',
        hidden: 'Подтверждение пароля скрыто.',
      },
    },
    hint: 'Несколько не связанных между собой слов трудно угадать и легко запомнить.',
    rules: {
      'ill-formed': damaged,
      'too-short': ({ limit }) => `Введите минимум ${characters(limit)}.`,
      'too-long': ({ limit }) => `Введите максимум ${characters(limit)}.`,
      'too-many-bytes': ({ measured, limit }) =>
        `Пароль длиннее допустимого на ${bytes(measured - limit)}. Латинская буква или цифра занимает 1 байт, русская буква — 2, большинство эмодзи — 4.`,
      classes: (about) => (about.classes?.length ? `Используйте ${classes(about)}.` : notKept),
      forbidden: 'Пароль не должен совпадать с именем вашего аккаунта или названием этого сервиса.',
      common: 'Это один из самых распространённых паролей. Придумайте такой, который труднее угадать.',
      custom: notKept,
      breached: 'Этот пароль встречается в утечках данных. Придумайте другой.',
      'same-password': notAnother,
      mismatch: 'Не совпадает с новым паролем.',
    },
    requirements: {
      'too-short': ({ limit }) => `Минимум ${characters(limit)}`,
      'too-long': ({ limit }) => `Максимум ${characters(limit)}`,
      classes: (about) => (about.classes?.length ? `Содержит ${classes(about)}` : kept),
      forbidden: 'Не совпадает с именем вашего аккаунта или названием этого сервиса',
      custom: kept,
      'same-password': 'Отличается от текущего пароля',
    },
    requirementsTitle: 'Требования к новому паролю',
    requirementStates: { met: ': выполнено.', unmet: ': пока не выполнено.', service: ': проверит сервис.' },
    requirementsMet: ({ met, total }) => `Выполнено требований: ${count(met)} из ${count(total)}.`,
    policyLoading: 'Загружаем правила для пароля…',
    policyFailed: 'Не удалось загрузить правила для пароля. Новый пароль проверит сервис.',
    notes: {
      'blank-at-edge': 'Пароль начинается или заканчивается пробелом. Пробел — часть пароля.',
      invisible: 'В пароле есть невидимые символы. Убедитесь, что сможете ввести их снова.',
      'other-keyboards': 'Некоторые символы пароля может быть трудно ввести на других устройствах.',
      'breach-unknown': 'Не удалось проверить, встречается ли этот пароль в утечках данных.',
    },
    strength: {
      label: 'Надёжность пароля',
      none: 'Не оценена',
      words: { 0: 'Очень низкая', 1: 'Низкая', 2: 'Средняя', 3: 'Хорошая', 4: 'Высокая' },
    },
    errors: {
      'wrong-password': (error) =>
        error.attemptsLeft === undefined
          ? 'Это не ваш текущий пароль. Введите его ещё раз.'
          : `Это не ваш текущий пароль. ${attemptsLeft(error.attemptsLeft)}`,
      'same-password': notAnother,
      'weak-password': 'Этот пароль слишком легко угадать. Придумайте пароль подлиннее.',
      'wrong-code': 'Неверный код. После неудачной попытки код больше не действует: получите новый.',
      'code-expired': 'Срок действия кода истёк. Получите новый.',
      'account-malformed': 'Сервис не принимает адрес или номер в таком виде. Проверьте, что вы ввели.',
      'token-missing': 'Ссылка неполная. Откройте её ещё раз или получите новый код.',
      'token-invalid': 'Этот запрос на сброс пароля устарел или уже использован. Получите новый код.',
      'token-expired': 'Срок действия этого запроса на сброс пароля истёк. Получите новый код.',
      'token-used': 'Этот запрос на сброс пароля уже использован. Сначала попробуйте войти с новым паролем.',
      locked: 'Ваш аккаунт заблокирован. Повторите попытку позже или обратитесь в службу поддержки.',
      'rate-limited': 'Слишком много попыток. Немного подождите и попробуйте снова.',
      'password-not-set': 'Для вашего аккаунта пароль ещё не задан.',
      'change-required': 'Чтобы продолжить, придумайте новый пароль.',
      'policy-changed': 'Правила для пароля только что изменились. Проверьте новый пароль и повторите попытку.',
      challenge: 'Сервису нужно ещё одно подтверждение, что это вы.',
      'account-not-found': 'Не удалось найти этот аккаунт.',
      forbidden: 'У вас нет разрешения менять этот пароль.',
      unauthorized: 'Ваш сеанс завершён. Войдите и повторите попытку.',
      config: 'Эта форма настроена неправильно. Сообщите об этом администрации сайта.',
      network: 'Не удалось связаться с сервисом, поэтому ничего не изменено. Повторите попытку.',
      offline: 'Нет подключения к интернету, поэтому ничего не отправлено. Подключитесь и повторите попытку.',
      'reload-needed':
        'Не удалось загрузить часть этой формы, поэтому ничего не изменено. Проверьте подключение и обновите страницу.',
      timeout: 'Сервис слишком долго не отвечал, поэтому ничего не изменено. Повторите попытку.',
      redirected: unreadable,
      'bad-response': unreadable,
      'outcome-unknown': 'Не удалось узнать, изменён ли ваш пароль. Сначала попробуйте войти с новым паролем.',
      aborted: 'Операция остановлена, поэтому ничего не изменено.',
      'no-key': notProtected,
      'bad-key': notProtected,
      'crypto-unavailable':
        'Этот браузер не может защитить ваш пароль, поэтому ничего не отправлено. Используйте современный браузер.',
      encryption: notProtected,
      undecryptable: 'Сервис не смог прочитать отправленное, поэтому ничего не изменено. Повторите попытку.',
      'too-long': 'Этот пароль слишком длинный для сервиса. Придумайте пароль покороче.',
      'ill-formed': damaged,
      rejected: 'Сервис не принял запрос, поэтому ничего не изменено.',
    },
    wait: ({ seconds }) => `Повторить попытку можно через ${inTime(seconds)}.`,
    waitOver: 'Теперь можно повторить попытку.',
    fieldIssue: ({ field, issue }) => `${field}: ${issue}`,
    capsLock: 'Включён режим Caps Lock.',
    cancel: 'Отмена',
    close: 'Закрыть',
    unchanged: 'Ваш пароль не изменён.',
    retry: 'Повторить',
    reference: ({ requestId }) => `При обращении в службу поддержки укажите номер ${requestId}.`,
  },
}
