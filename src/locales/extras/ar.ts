import type { ExtraMessages } from '../../core/extra-messages.js'
import { numberFormat } from '../../core/formats.js'

const count = numberFormat('ar-u-nu-latn')

export const extras: ExtraMessages = {
  auto: {
    loading: 'جارٍ التحقق من حسابك…',
    asksCurrent: 'لحسابك كلمة مرور. يُرجى إدخالها أيضًا.',
    asksNone: 'ليس لحسابك كلمة مرور بعد، لذا لا حاجة إلى إدخالها.',
  },
  sessions: {
    ask: 'تسجيل الخروج من أجهزتي الأخرى',
    hint: 'يتم ذلك بعد حفظ كلمة المرور الجديدة، وسنخبرك بالنتيجة.',
    pending: 'جارٍ تسجيل الخروج من أجهزتك الأخرى…',
    none: 'لم يكن هناك جهاز آخر تم تسجيل الدخول عليه.',
    all: 'تم تسجيل الخروج من أجهزتك الأخرى.',
    some: ({ ended, total }) => `الأجهزة الأخرى التي تم تسجيل الخروج منها: ${count(ended)} من ${count(total)}.`,
    unknown: 'تعذّر التأكد مما إذا كان قد تم تسجيل الخروج من أجهزتك الأخرى.',
  },
  card: {
    title: 'كلمة المرور',
    loading: 'جارٍ تحميل معلومات كلمة المرور…',
    failed: 'تعذّر تحميل معلومات كلمة المرور.',
    set: 'لحسابك كلمة مرور.',
    notSet: 'ليس لحسابك كلمة مرور بعد.',
    changed: ({ when }) => `آخر تغيير: ${when}.`,
    level: {
      low: 'من السهل تخمينها.',
      medium: 'يمكن جعلها أصعب على التخمين.',
      high: 'من الصعب تخمينها.',
    },
    mustChange: 'يجب اختيار كلمة مرور جديدة عند تسجيل الدخول في المرة القادمة.',
    expires: ({ when }) => `تنتهي صلاحية كلمة المرور ${when}.`,
    later: 'لاحقًا',
  },
}
