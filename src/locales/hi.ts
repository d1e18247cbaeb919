import { listFormat, numberFormat } from '../core/formats.js'
import type { Locale } from '../core/messages.js'

const count = numberFormat('hi')
const plural = new Intl.PluralRules('hi')
const list = listFormat('hi')

type Forms = Record<'one' | 'other', string>
const counted = (n: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & Forms) =>
  (forms[plural.select(n)] ?? forms.other).replace('#', count(n))

const characters = (n: number) => counted(n, { one: '# वर्ण', other: '# वर्णों' })
const attemptsLeft = (n: number) => counted(n, { one: '# कोशिश बची है।', other: '# कोशिशें बची हैं।' })
// After a number, units of time and size stay as they are.
const bytes = (n: number) => `${count(n)} बाइट`
const duration = (seconds: number) =>
  seconds < 60 ? `${count(seconds)} सेकंड` : `${count(Math.ceil(seconds / 60))} मिनट`
const timeLeft = (seconds: number) =>
  seconds < 60
    ? counted(seconds, { one: '# सेकंड है', other: '# सेकंड हैं' })
    : counted(Math.ceil(seconds / 60), { one: '# मिनट है', other: '# मिनट हैं' })

const classNames = {
  letter: 'अक्षर',
  lowercase: 'छोटे अक्षर',
  uppercase: 'बड़े अक्षर',
  digit: 'अंक',
  symbol: 'चिह्न',
}
type Classes = { limit: number; classes?: readonly (keyof typeof classNames)[] }
/** Sentences for the user are requests. */
const classes = ({ limit, classes: of = [] }: Classes, verb: string) => {
  const names = list(of.map((name) => classNames[name]))
  return limit < of.length
    ? `इनमें से कम से कम ${count(limit)} तरह के वर्ण शामिल ${verb}: ${names}`
    : `ये शामिल ${verb}: ${names}`
}

const notKept = 'यह पासवर्ड सेवा के नियमों के मुताबिक नहीं है। कोई दूसरा पासवर्ड चुनें।'
const kept = 'सेवा के नियमों के मुताबिक हो'
const notProtected = 'आपका पासवर्ड सुरक्षित नहीं किया जा सका, इसलिए कुछ भी नहीं भेजा गया। कृपया बाद में फिर से कोशिश करें।'
const unreadable = 'सेवा से ऐसा जवाब मिला जिसकी उम्मीद नहीं थी, इसलिए कुछ भी नहीं बदला गया। कृपया बाद में फिर से कोशिश करें।'
const damaged = 'इस पासवर्ड में एक खराब वर्ण है। कृपया इसे फिर से टाइप करें।'
const notAnother = 'ऐसा पासवर्ड चुनें जो मौजूदा पासवर्ड से अलग हो।'
const signIn = 'अब आप नए पासवर्ड से साइन इन कर सकते हैं।'

const changed = {
  submit: 'पासवर्ड बदलें',
  pending: 'पासवर्ड बदला जा रहा है…',
  done: 'आपका पासवर्ड बदल दिया गया है।',
  success: 'पासवर्ड बदल दिया गया',
  next: 'अगली बार साइन इन करते समय नया पासवर्ड डालें।',
}

/** Hindi. */
export const hi: Locale = {
  tag: 'hi',
  dir: 'ltr',
  loadExtras: async () => (await import('./extras/hi.js')).extras,
  messages: {
    change: { title: 'पासवर्ड बदलें', ...changed },
    set: {
      title: 'पासवर्ड सेट करें',
      submit: 'पासवर्ड सेट करें',
      pending: 'पासवर्ड सेट किया जा रहा है…',
      done: 'आपका पासवर्ड सेट कर दिया गया है।',
      success: 'पासवर्ड सेट कर दिया गया',
      next: signIn,
    },
    forced: { title: 'अपना पासवर्ड चुनें', description: 'कृपया आपको दिया गया पासवर्ड बदलें।', ...changed },
    expired: {
      title: 'आपके पासवर्ड की समय-सीमा खत्म हो गई है',
      description: 'जारी रखने के लिए कृपया नया पासवर्ड चुनें।',
      ...changed,
    },
    account: {
      title: 'पासवर्ड भूल गए?',
      description: 'हम आपको एक कोड भेजेंगे।',
      label: { email: 'ईमेल', phone: 'फ़ोन नंबर', both: 'ईमेल या फ़ोन नंबर' },
      enter: {
        email: 'अपना ईमेल पता डालें, जो name@example.com जैसा हो।',
        phone: 'अपना फ़ोन नंबर डालें।',
        both: 'अपना ईमेल या फ़ोन नंबर डालें।',
      },
      country: 'फ़ोन नंबर का देश या क्षेत्र',
      submit: 'कोड भेजें',
      pending: 'कोड भेजा जा रहा है…',
      change: 'बदलें',
    },
    code: {
      title: 'कोड डालें',
      sent: 'अगर ऐसा कोई खाता है, तो कोड जल्द ही पहुँच जाएगा।',
      recent: 'कोई नया कोड नहीं भेजा गया है। अगर आपके पास पहले से कोड है, तो उसे डालें।',
      used: 'पिछला कोड अब इस्तेमाल नहीं किया जा सकता।',
      label: 'सत्यापन कोड',
      hint: ({ seconds }) => `यह कोड ${duration(seconds)} तक मान्य है।`,
      enter: ({ length }) => `${characters(length)} का कोड डालें।`,
      submit: 'जारी रखें',
      pending: 'कोड की जाँच की जा रही है…',
      again: 'नया कोड पाएँ',
      wait: ({ seconds }) => `आप ${duration(seconds)} बाद नया कोड पा सकते हैं।`,
      waitOver: 'अब आप नया कोड पा सकते हैं।',
    },
    reset: {
      title: 'नया पासवर्ड चुनें',
      submit: 'पासवर्ड रीसेट करें',
      pending: 'पासवर्ड रीसेट किया जा रहा है…',
      done: 'आपका पासवर्ड रीसेट कर दिया गया है।',
      success: 'पासवर्ड रीसेट कर दिया गया',
      next: signIn,
      deadline: ({ seconds }) => `इसके लिए आपके पास ${timeLeft(seconds)}।`,
      leave: 'साइन-इन पर वापस जाएँ',
    },
    fields: {
      currentPassword: {
        label: 'मौजूदा पासवर्ड',
        required: 'अपना मौजूदा पासवर्ड डालें।',
        show: 'मौजूदा पासवर्ड दिखाएँ',
        hide: 'मौजूदा पासवर्ड छिपाएँ',
        shown: 'आपका मौजूदा पासवर्ड दिख रहा है।',
        hidden: 'आपका मौजूदा पासवर्ड छिपा हुआ है।',
      },
      newPassword: {
        label: 'नया पासवर्ड',
        required: 'नया पासवर्ड डालें।',
        show: 'नया पासवर्ड दिखाएँ',
        hide: 'नया पासवर्ड छिपाएँ',
        shown: 'आपका नया पासवर्ड दिख रहा है।',
        hidden: 'आपका नया पासवर्ड छिपा हुआ है।',
      },
      confirmPassword: {
        label: 'नए पासवर्ड की पुष्टि करें',
        required: 'नया पासवर्ड फिर से डालें।',
        show: 'पुष्टि के लिए डाला गया पासवर्ड दिखाएँ',
        hide: 'पुष्टि के लिए डाला गया पासवर्ड छिपाएँ',
        shown: 'पुष्टि के लिए डाला गया पासवर्ड दिख रहा है।',
        hidden: 'पुष्टि के लिए डाला गया पासवर्ड छिपा हुआ है।',
      },
    },
    hint: 'कुछ ऐसे शब्द, जिनका आपस में कोई संबंध न हो, याद रखना आसान और उनका अंदाज़ा लगाना मुश्किल होता है।',
    rules: {
      'ill-formed': damaged,
      'too-short': ({ limit }) => `कम से कम ${characters(limit)} का इस्तेमाल करें।`,
      'too-long': ({ limit }) => `ज़्यादा से ज़्यादा ${characters(limit)} का इस्तेमाल करें।`,
      'too-many-bytes': ({ measured, limit }) =>
        `पासवर्ड तय सीमा से ${bytes(measured - limit)} लंबा है। अंग्रेज़ी के अक्षर और अंक 1 बाइट लेते हैं, हिंदी के अक्षर और मात्राएँ 3 और ज़्यादातर इमोजी 4।`,
      classes: (about) => (about.classes?.length ? `${classes(about, 'करें')}।` : notKept),
      forbidden: 'ऐसा पासवर्ड चुनें जो आपके खाते या इस सेवा का नाम न हो।',
      common: 'यह सबसे ज़्यादा इस्तेमाल होने वाले पासवर्ड में से एक है। ऐसा पासवर्ड चुनें जिसका अंदाज़ा लगाना मुश्किल हो।',
      custom: notKept,
      breached: 'यह पासवर्ड डेटा लीक में सामने आ चुका है। कोई दूसरा पासवर्ड चुनें।',
      'same-password': notAnother,
      mismatch: 'यह नए पासवर्ड से मेल नहीं खाता।',
    },
    requirements: {
      'too-short': ({ limit }) => `कम से कम ${characters(limit)} का हो`,
      'too-long': ({ limit }) => `ज़्यादा से ज़्यादा ${characters(limit)} का हो`,
      classes: (about) => (about.classes?.length ? classes(about, 'हों') : kept),
      forbidden: 'आपके खाते या इस सेवा का नाम न हो',
      custom: kept,
      'same-password': 'मौजूदा पासवर्ड से अलग हो',
    },
    requirementsTitle: 'नए पासवर्ड की शर्तें',
    requirementStates: { met: ': पूरी हुई।', unmet: ': अभी पूरी नहीं हुई।', service: ': सेवा इसकी जाँच करेगी।' },
    requirementsMet: ({ met, total }) => `पूरी हुई शर्तें: ${count(total)} में से ${count(met)}।`,
    policyLoading: 'पासवर्ड के नियम लोड हो रहे हैं…',
    policyFailed: 'पासवर्ड के नियम लोड नहीं किए जा सके। सेवा आपके नए पासवर्ड की जाँच करेगी।',
    notes: {
      'blank-at-edge': 'पासवर्ड के शुरू या आखिर में खाली जगह है। यह भी पासवर्ड का हिस्सा है।',
      invisible: 'पासवर्ड में ऐसे वर्ण हैं जो दिखाई नहीं देते। पक्का करें कि आप उन्हें फिर से टाइप कर सकते हैं।',
      'other-keyboards': 'पासवर्ड के कुछ वर्ण दूसरे डिवाइस पर टाइप करना मुश्किल हो सकता है।',
      'breach-unknown': 'यह पता नहीं लगाया जा सका कि यह पासवर्ड डेटा लीक में सामने आया है या नहीं।',
    },
    strength: {
      label: 'पासवर्ड की मज़बूती',
      none: 'अभी आँकी नहीं गई',
      words: { 0: 'बहुत कमज़ोर', 1: 'कमज़ोर', 2: 'ठीक-ठाक', 3: 'अच्छी', 4: 'मज़बूत' },
    },
    errors: {
      'wrong-password': (error) =>
        error.attemptsLeft === undefined
          ? 'यह आपका मौजूदा पासवर्ड नहीं है। कृपया इसे फिर से टाइप करें।'
          : `यह आपका मौजूदा पासवर्ड नहीं है। ${attemptsLeft(error.attemptsLeft)}`,
      'same-password': notAnother,
      'weak-password': 'इस पासवर्ड का अंदाज़ा लगाना बहुत आसान है। कृपया कोई ज़्यादा लंबा पासवर्ड चुनें।',
      'wrong-code': 'यह कोड सही नहीं है। गलत कोशिश के बाद कोड मान्य नहीं रहता: कृपया नया कोड पाएँ।',
      'code-expired': 'इस कोड की समय-सीमा खत्म हो गई है। कृपया नया कोड पाएँ।',
      'account-malformed': 'सेवा इस रूप में लिखा पता या नंबर स्वीकार नहीं करती। कृपया इसे जाँच लें।',
      'token-missing': 'यह लिंक अधूरा है। कृपया इसे फिर से खोलें या नया कोड पाएँ।',
      'token-invalid': 'पासवर्ड रीसेट करने के इस अनुरोध की समय-सीमा खत्म हो गई है या इसका इस्तेमाल हो चुका है। कृपया नया कोड पाएँ।',
      'token-expired': 'पासवर्ड रीसेट करने के इस अनुरोध की समय-सीमा खत्म हो गई है। कृपया नया कोड पाएँ।',
      'token-used': 'पासवर्ड रीसेट करने के इस अनुरोध का इस्तेमाल हो चुका है। पहले नए पासवर्ड से साइन इन करके देखें।',
      locked: 'आपका खाता लॉक है। कृपया बाद में फिर से कोशिश करें या सहायता टीम से संपर्क करें।',
      'rate-limited': 'बहुत ज़्यादा कोशिशें हो चुकी हैं। कृपया थोड़ा इंतज़ार करें और फिर से कोशिश करें।',
      'password-not-set': 'आपके खाते का अभी कोई पासवर्ड नहीं है।',
      'change-required': 'जारी रखने के लिए आपको नया पासवर्ड चुनना होगा।',
      'policy-changed': 'पासवर्ड के नियम अभी-अभी बदले हैं। कृपया अपना नया पासवर्ड जाँचें और फिर से कोशिश करें।',
      challenge: 'सेवा को एक और सबूत चाहिए कि यह आप ही हैं।',
      'account-not-found': 'यह खाता नहीं मिला।',
      forbidden: 'आपको यह पासवर्ड बदलने की अनुमति नहीं है।',
      unauthorized: 'आपका सत्र खत्म हो गया है। कृपया साइन इन करें और फिर से कोशिश करें।',
      config: 'यह फ़ॉर्म सही तरह से सेट अप नहीं है। कृपया इस साइट के संचालकों को बताएँ।',
      network: 'सेवा से संपर्क नहीं हो सका, इसलिए कुछ भी नहीं बदला गया। कृपया फिर से कोशिश करें।',
      offline: 'आप ऑफ़लाइन हैं, इसलिए कुछ भी नहीं भेजा गया। कृपया इंटरनेट से कनेक्ट करें और फिर से कोशिश करें।',
      'reload-needed':
        'इस फ़ॉर्म का एक हिस्सा लोड नहीं हो सका, इसलिए कुछ भी नहीं बदला गया। कृपया अपना इंटरनेट कनेक्शन जाँचें और पेज फिर से लोड करें।',
      timeout: 'सेवा ने जवाब देने में बहुत देर कर दी, इसलिए कुछ भी नहीं बदला गया। कृपया फिर से कोशिश करें।',
      redirected: unreadable,
      'bad-response': unreadable,
      'outcome-unknown': 'यह पक्का नहीं हो सका कि आपका पासवर्ड बदला या नहीं। पहले नए पासवर्ड से साइन इन करके देखें।',
      aborted: 'यह काम रोक दिया गया, इसलिए कुछ भी नहीं बदला गया।',
      'no-key': notProtected,
      'bad-key': notProtected,
      'crypto-unavailable':
        'यह ब्राउज़र आपका पासवर्ड सुरक्षित नहीं कर सकता, इसलिए कुछ भी नहीं भेजा गया। कृपया कोई नया ब्राउज़र इस्तेमाल करें।',
      encryption: notProtected,
      undecryptable: 'भेजी गई जानकारी सेवा पढ़ नहीं सकी, इसलिए कुछ भी नहीं बदला गया। कृपया फिर से कोशिश करें।',
      'too-long': 'यह पासवर्ड सेवा के लिए बहुत लंबा है। कृपया कोई छोटा पासवर्ड चुनें।',
      'ill-formed': damaged,
      rejected: 'सेवा ने यह अनुरोध स्वीकार नहीं किया, इसलिए कुछ भी नहीं बदला गया।',
    },
    wait: ({ seconds }) => `आप ${duration(seconds)} बाद फिर से कोशिश कर सकते हैं।`,
    waitOver: 'अब आप फिर से कोशिश कर सकते हैं।',
    fieldIssue: ({ field, issue }) => `${field}: ${issue}`,
    capsLock: 'Caps Lock चालू है।',
    cancel: 'रद्द करें',
    close: 'बंद करें',
    unchanged: 'आपका पासवर्ड नहीं बदला गया।',
    retry: 'फिर से कोशिश करें',
    reference: ({ requestId }) => `सहायता टीम से संपर्क करने पर संदर्भ संख्या ${requestId} बताएँ।`,
  },
}
