import { listFormat, numberFormat } from '../core/formats.js'
import type { Locale } from '../core/messages.js'

// One kind of digits, or a server and a browser of another age would write the same number in two ways.
const count = numberFormat('ar-u-nu-latn')
const plural = new Intl.PluralRules('ar')
const list = listFormat('ar')

type Forms = Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>
const counted = (n: number, forms: Forms) => forms[plural.select(n)].replace('#', count(n))

const characters = (n: number) =>
  counted(n, { zero: '# حرف', one: 'حرف واحد', two: 'حرفين', few: '# أحرف', many: '# حرفًا', other: '# حرف' })
const places = (n: number) =>
  counted(n, { zero: '# خانة', one: 'خانة واحدة', two: 'خانتين', few: '# خانات', many: '# خانة', other: '# خانة' })
const kinds = (n: number) =>
  counted(n, { zero: '# نوع', one: 'نوع واحد', two: 'نوعين', few: '# أنواع', many: '# نوعًا', other: '# نوع' })
const bytes = (n: number) =>
  counted(n, { zero: '# بايت', one: 'بايت واحد', two: 'بايتين', few: '# بايت', many: '# بايت', other: '# بايت' })
const attemptsLeft = (n: number) =>
  counted(n, {
    zero: 'لم تتبقَّ لك أي محاولة.',
    one: 'تبقّت لك محاولة واحدة.',
    two: 'تبقّت لك محاولتان.',
    few: 'تبقّت لك # محاولات.',
    many: 'تبقّت لك # محاولة.',
    other: 'تبقّت لك # محاولة.',
  })
const duration = (seconds: number) =>
  seconds < 60
    ? counted(seconds, {
        zero: '# ثانية',
        one: 'ثانية واحدة',
        two: 'ثانيتين',
        few: '# ثوانٍ',
        many: '# ثانية',
        other: '# ثانية',
      })
    : counted(Math.ceil(seconds / 60), {
        zero: '# دقيقة',
        one: 'دقيقة واحدة',
        two: 'دقيقتين',
        few: '# دقائق',
        many: '# دقيقة',
        other: '# دقيقة',
      })

const classNames = {
  letter: 'أحرف أبجدية',
  lowercase: 'أحرف صغيرة',
  uppercase: 'أحرف كبيرة',
  digit: 'أرقام',
  symbol: 'رموز',
}
type Classes = { limit: number; classes?: readonly (keyof typeof classNames)[] }
const classes = ({ limit, classes: of = [] }: Classes) => {
  const names = list(of.map((name) => classNames[name]))
  return limit < of.length ? `${kinds(limit)} على الأقل مما يلي: ${names}` : names
}

const notKept = 'كلمة المرور هذه لا تتبع قواعد الخدمة. يُرجى اختيار كلمة مرور أخرى.'
const kept = 'تتبع قواعد الخدمة'
const notProtected = 'تعذّرت حماية كلمة المرور، لذا لم يتم إرسال أي شيء. يُرجى إعادة المحاولة لاحقًا.'
const unreadable = 'كان رد الخدمة غير متوقع، لذا لم يتم تغيير أي شيء. يُرجى إعادة المحاولة لاحقًا.'
const damaged = 'تحتوي كلمة المرور على حرف تالف. يُرجى كتابتها مرة أخرى.'
const notAnother = 'يُرجى اختيار كلمة مرور مختلفة عن الحالية.'
const signIn = 'يمكنك الآن تسجيل الدخول بكلمة المرور الجديدة.'

const changed = {
  submit: 'تغيير كلمة المرور',
  pending: 'جارٍ تغيير كلمة المرور…',
  done: 'تم تغيير كلمة المرور.',
  success: 'تم تغيير كلمة المرور',
  next: 'يُرجى استخدام كلمة المرور الجديدة عند تسجيل الدخول في المرة القادمة.',
}

/** Arabic. */
export const ar: Locale = {
  tag: 'ar',
  dir: 'rtl',
  loadExtras: async () => (await import('./extras/ar.js')).extras,
  messages: {
    change: { title: 'تغيير كلمة المرور', ...changed },
    set: {
      title: 'إنشاء كلمة مرور',
      submit: 'إنشاء كلمة المرور',
      pending: 'جارٍ إنشاء كلمة المرور…',
      done: 'تم إنشاء كلمة المرور.',
      success: 'تم إنشاء كلمة المرور',
      next: signIn,
    },
    forced: {
      title: 'اختيار كلمة مرور خاصة بك',
      description: 'يُرجى تغيير كلمة المرور التي تم تعيينها لك.',
      ...changed,
    },
    expired: {
      title: 'انتهت صلاحية كلمة المرور',
      description: 'للمتابعة، يُرجى اختيار كلمة مرور جديدة.',
      ...changed,
    },
    account: {
      title: 'هل نسيت كلمة المرور؟',
      description: 'سنرسل إليك رمزًا.',
      label: { email: 'البريد الإلكتروني', phone: 'رقم الهاتف', both: 'البريد الإلكتروني أو رقم الهاتف' },
      enter: {
        email: 'يُرجى إدخال بريدك الإلكتروني، مثل name@example.com.',
        phone: 'يُرجى إدخال رقم هاتفك.',
        both: 'يُرجى إدخال بريدك الإلكتروني أو رقم هاتفك.',
      },
      country: 'بلد أو منطقة رقم الهاتف',
      submit: 'إرسال الرمز',
      pending: 'جارٍ إرسال رمز…',
      change: 'تغيير',
    },
    code: {
      title: 'إدخال رمز التحقق',
      sent: 'إذا كان هذا الحساب موجودًا، فسيصلك رمز قريبًا.',
      recent: 'لم يتم إرسال رمز جديد. إذا كان لديك رمز بالفعل، فيُرجى إدخاله.',
      used: 'لم يعد الرمز الأخير صالحًا.',
      label: 'رمز التحقق',
      hint: ({ seconds }) => `الرمز صالح لمدة ${duration(seconds)}.`,
      enter: ({ length }) => `يُرجى إدخال الرمز المكوَّن من ${places(length)}.`,
      submit: 'متابعة',
      pending: 'جارٍ التحقق من الرمز…',
      again: 'الحصول على رمز جديد',
      wait: ({ seconds }) => `يمكنك الحصول على رمز جديد بعد ${duration(seconds)}.`,
      waitOver: 'يمكنك الآن الحصول على رمز جديد.',
    },
    reset: {
      title: 'اختيار كلمة مرور جديدة',
      submit: 'إعادة تعيين كلمة المرور',
      pending: 'جارٍ إعادة تعيين كلمة المرور…',
      done: 'تمت إعادة تعيين كلمة المرور.',
      success: 'تمت إعادة تعيين كلمة المرور',
      next: signIn,
      deadline: ({ seconds }) => `يُرجى إتمام ذلك خلال ${duration(seconds)}.`,
      leave: 'العودة إلى تسجيل الدخول',
    },
    fields: {
      currentPassword: {
        label: 'كلمة المرور الحالية',
        required: 'يُرجى إدخال كلمة المرور الحالية.',
        show: 'إظهار كلمة المرور الحالية',
        hide: 'إخفاء كلمة المرور الحالية',
        shown: 'كلمة المرور الحالية ظاهرة.',
        hidden: 'كلمة المرور الحالية مخفية.',
      },
      newPassword: {
        label: 'كلمة المرور الجديدة',
        required: 'يُرجى إدخال كلمة مرور جديدة.',
        show: 'إظهار كلمة المرور الجديدة',
        hide: 'إخفاء كلمة المرور الجديدة',
        shown: 'كلمة المرور الجديدة ظاهرة.',
        hidden: 'كلمة المرور الجديدة مخفية.',
      },
      confirmPassword: {
        label: 'تأكيد كلمة المرور الجديدة',
        required: 'يُرجى إدخال كلمة المرور الجديدة مرة أخرى.',
        show: 'إظهار تأكيد كلمة المرور',
        hide: 'إخفاء تأكيد كلمة المرور',
        shown: 'تأكيد كلمة المرور ظاهر.',
        hidden: 'تأكيد كلمة المرور مخفي.',
      },
    },
    hint: 'بضع كلمات لا رابط بينها يصعب تخمينها ويسهل تذكّرها.',
    rules: {
      'ill-formed': damaged,
      'too-short': ({ limit }) => `يُرجى استخدام ${characters(limit)} على الأقل.`,
      'too-long': ({ limit }) => `يُرجى استخدام ${characters(limit)} كحد أقصى.`,
      'too-many-bytes': ({ measured, limit }) =>
        `تتجاوز كلمة المرور الحد المسموح به بمقدار ${bytes(measured - limit)}. يُحسب الحرف اللاتيني أو الرقم 1، والحرف العربي 2، ومعظم الرموز التعبيرية 4.`,
      classes: (about) => (about.classes?.length ? `يُرجى استخدام ${classes(about)}.` : notKept),
      forbidden: 'يُرجى اختيار كلمة مرور لا تطابق اسم حسابك أو اسم هذه الخدمة.',
      common: 'هذه من كلمات المرور الأكثر استخدامًا. يُرجى اختيار كلمة مرور يصعب تخمينها.',
      custom: notKept,
      breached: 'ظهرت كلمة المرور هذه في تسريبات للبيانات. يُرجى اختيار كلمة مرور أخرى.',
      'same-password': notAnother,
      mismatch: 'لا تتطابق مع كلمة المرور الجديدة.',
    },
    requirements: {
      'too-short': ({ limit }) => `لا تقل عن ${characters(limit)}`,
      'too-long': ({ limit }) => `لا تزيد على ${characters(limit)}`,
      classes: (about) => (about.classes?.length ? `تحتوي على ${classes(about)}` : kept),
      forbidden: 'لا تطابق اسم حسابك أو اسم هذه الخدمة',
      custom: kept,
      'same-password': 'تختلف عن كلمة المرور الحالية',
    },
    requirementsTitle: 'متطلبات كلمة المرور الجديدة',
    requirementStates: { met: ': مستوفى.', unmet: ': غير مستوفى بعد.', service: ': تتحقق منه الخدمة.' },
    requirementsMet: ({ met, total }) => `المتطلبات المستوفاة: ${count(met)} من ${count(total)}.`,
    policyLoading: 'جارٍ تحميل قواعد كلمة المرور…',
    policyFailed: 'تعذّر تحميل قواعد كلمة المرور. ستتحقق الخدمة من كلمة المرور الجديدة.',
    notes: {
      'blank-at-edge': 'تبدأ كلمة المرور أو تنتهي بمسافة، وهذه المسافة جزء منها.',
      invisible: 'تحتوي كلمة المرور على أحرف غير مرئية. يُرجى التأكد من إمكانية كتابتها مرة أخرى.',
      'other-keyboards': 'قد تصعب كتابة بعض أحرف كلمة المرور على أجهزة أخرى.',
      'breach-unknown': 'تعذّر التحقق مما إذا كانت كلمة المرور هذه قد ظهرت في تسريبات للبيانات.',
    },
    strength: {
      label: 'قوة كلمة المرور',
      none: 'لم يتم تقييمها',
      words: { 0: 'ضعيفة جدًا', 1: 'ضعيفة', 2: 'متوسطة', 3: 'جيدة', 4: 'قوية' },
    },
    errors: {
      'wrong-password': (error) =>
        error.attemptsLeft === undefined
          ? 'هذه ليست كلمة المرور الحالية. يُرجى كتابتها مرة أخرى.'
          : `هذه ليست كلمة المرور الحالية. ${attemptsLeft(error.attemptsLeft)}`,
      'same-password': notAnother,
      'weak-password': 'كلمة المرور هذه سهلة التخمين. يُرجى اختيار كلمة مرور أطول.',
      'wrong-code': 'الرمز غير صحيح، ولا يعود صالحًا بعد محاولة خاطئة. يُرجى الحصول على رمز جديد.',
      'code-expired': 'انتهت صلاحية الرمز. يُرجى الحصول على رمز جديد.',
      'account-malformed': 'لا تقبل الخدمة هذا العنوان أو الرقم بهذه الصيغة. يُرجى التحقق مما أدخلته.',
      'token-missing': 'هذا الرابط غير مكتمل. يُرجى فتحه مرة أخرى أو الحصول على رمز جديد.',
      'token-invalid': 'انتهت صلاحية طلب إعادة تعيين كلمة المرور هذا أو سبق استخدامه. يُرجى الحصول على رمز جديد.',
      'token-expired': 'انتهت صلاحية طلب إعادة تعيين كلمة المرور هذا. يُرجى الحصول على رمز جديد.',
      'token-used': 'سبق استخدام طلب إعادة تعيين كلمة المرور هذا. يُرجى أولًا تجربة تسجيل الدخول بكلمة المرور الجديدة.',
      locked: 'حسابك مقفل. يُرجى إعادة المحاولة لاحقًا أو التواصل مع فريق الدعم.',
      'rate-limited': 'عدد المحاولات كبير جدًا. يُرجى الانتظار قليلًا ثم إعادة المحاولة.',
      'password-not-set': 'ليس لحسابك كلمة مرور بعد.',
      'change-required': 'للمتابعة، يجب اختيار كلمة مرور جديدة.',
      'policy-changed': 'تغيّرت قواعد كلمة المرور للتو. يُرجى مراجعة كلمة المرور الجديدة ثم إعادة المحاولة.',
      challenge: 'تحتاج الخدمة إلى إثبات إضافي لهويتك.',
      'account-not-found': 'تعذّر العثور على هذا الحساب.',
      forbidden: 'ليس لديك إذن بتغيير كلمة المرور هذه.',
      unauthorized: 'انتهت جلستك. يُرجى تسجيل الدخول ثم إعادة المحاولة.',
      config: 'لم يتم إعداد هذا النموذج بشكل صحيح. يُرجى إبلاغ المسؤولين عن هذا الموقع.',
      network: 'تعذّر الاتصال بالخدمة، لذا لم يتم تغيير أي شيء. يُرجى إعادة المحاولة.',
      offline: 'أنت غير متصل بالإنترنت، لذا لم يتم إرسال أي شيء. يُرجى الاتصال بالإنترنت ثم إعادة المحاولة.',
      'reload-needed':
        'تعذّر تحميل جزء من هذا النموذج، لذا لم يتم تغيير أي شيء. يُرجى التحقق من الاتصال بالإنترنت ثم إعادة تحميل الصفحة.',
      timeout: 'استغرق رد الخدمة وقتًا طويلًا، لذا لم يتم تغيير أي شيء. يُرجى إعادة المحاولة.',
      redirected: unreadable,
      'bad-response': unreadable,
      'outcome-unknown':
        'تعذّر التأكد مما إذا كان قد تم تغيير كلمة المرور أم لا. يُرجى أولًا تجربة تسجيل الدخول بكلمة المرور الجديدة.',
      aborted: 'تم إيقاف العملية، لذا لم يتم تغيير أي شيء.',
      'no-key': notProtected,
      'bad-key': notProtected,
      'crypto-unavailable': 'لا يمكن لهذا المتصفح حماية كلمة المرور، لذا لم يتم إرسال أي شيء. يُرجى استخدام متصفح حديث.',
      encryption: notProtected,
      undecryptable: 'تعذّر على الخدمة قراءة ما تم إرساله، لذا لم يتم تغيير أي شيء. يُرجى إعادة المحاولة.',
      'too-long': 'كلمة المرور هذه أطول مما تقبله الخدمة. يُرجى اختيار كلمة مرور أقصر.',
      'ill-formed': damaged,
      rejected: 'لم تقبل الخدمة هذا الطلب، لذا لم يتم تغيير أي شيء.',
    },
    wait: ({ seconds }) => `يمكنك إعادة المحاولة بعد ${duration(seconds)}.`,
    waitOver: 'يمكنك إعادة المحاولة الآن.',
    fieldIssue: ({ field, issue }) => `${field}: ${issue}`,
    capsLock: 'مفتاح Caps Lock قيد التشغيل.',
    cancel: 'إلغاء',
    close: 'إغلاق',
    unchanged: 'لم يتم تغيير كلمة المرور.',
    retry: 'إعادة المحاولة',
    // Isolated from left to right, or its ends would change places (UAX #9).
    reference: ({ requestId }) => `عند التواصل مع فريق الدعم، يُرجى ذكر الرقم المرجعي \u2066${requestId}\u2069.`,
  },
}
