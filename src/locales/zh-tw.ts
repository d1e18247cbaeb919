import { listFormat, numberFormat } from '../core/formats.js'
import type { Locale } from '../core/messages.js'

const count = numberFormat('zh-TW')
const list = listFormat('zh-TW')
const duration = (seconds: number) => (seconds < 60 ? `${count(seconds)} 秒` : `${count(Math.ceil(seconds / 60))} 分鐘`)

const classNames = { letter: '字母', lowercase: '小寫字母', uppercase: '大寫字母', digit: '數字', symbol: '符號' }
const classes = ({ limit, classes: of = [] }: { limit: number; classes?: readonly (keyof typeof classNames)[] }) => {
  const names = list(of.map((name) => classNames[name]))
  return limit < of.length ? `${names}其中至少 ${count(limit)} 種` : names || '任何字元'
}

const notProtected = '目前無法加密您的密碼，因此未傳送任何內容。請稍後再試。'
const damaged = '密碼中含有無法辨識的字元，請重新輸入。'

const changed = {
  submit: '變更密碼',
  pending: '正在變更密碼…',
  done: '您的密碼已變更。',
  success: '密碼已變更',
  next: '下次登入時，請使用新密碼。',
}

/** Traditional Chinese as in Taiwan. */
export const zhTW: Locale = {
  tag: 'zh-TW',
  dir: 'ltr',
  loadExtras: async () => (await import('./extras/zh-tw.js')).extras,
  messages: {
    change: { title: '變更密碼', ...changed },
    set: {
      title: '設定密碼',
      submit: '設定密碼',
      pending: '正在設定密碼…',
      done: '您的密碼已設定完成。',
      success: '密碼已設定',
      next: '您現在可以使用新密碼登入。',
    },
    forced: { title: '設定您自己的密碼', description: '請更換系統分配給您的密碼。', ...changed },
    expired: { title: '您的密碼已過期', description: '請設定新密碼，然後繼續。', ...changed },
    account: {
      title: '忘記密碼？',
      description: '我們會將驗證碼傳送給您。',
      label: { email: '電子郵件地址', phone: '電話號碼', both: '電子郵件地址或電話號碼' },
      enter: {
        email: '請輸入電子郵件地址，例如 name@example.com。',
        phone: '請輸入您的電話號碼。',
        both: '請輸入您的電子郵件地址或電話號碼。',
      },
      country: '電話號碼所屬的國家或地區',
      submit: '傳送驗證碼',
      pending: '正在傳送驗證碼…',
      change: '變更',
    },
    code: {
      title: '輸入驗證碼',
      sent: '如果這個帳號存在，您很快就會收到驗證碼。',
      recent: '這次沒有傳送新的驗證碼。如果您已收到驗證碼，請直接輸入。',
      used: '上一組驗證碼已失效。',
      label: '驗證碼',
      hint: ({ seconds }) => `驗證碼的有效時間為 ${duration(seconds)}。`,
      enter: ({ length }) => `請輸入 ${count(length)} 個字元的驗證碼。`,
      submit: '繼續',
      pending: '正在確認驗證碼…',
      again: '取得新的驗證碼',
      wait: ({ seconds }) => `${duration(seconds)}後即可取得新的驗證碼。`,
      waitOver: '您現在可以取得新的驗證碼。',
    },
    reset: {
      title: '設定新密碼',
      submit: '重設密碼',
      pending: '正在重設密碼…',
      done: '您的密碼已重設。',
      success: '密碼已重設',
      next: '您現在可以使用新密碼登入。',
      deadline: ({ seconds }) => `請在 ${duration(seconds)}內完成。`,
      leave: '返回登入頁面',
    },
    fields: {
      currentPassword: {
        label: '目前的密碼',
        required: '請輸入目前的密碼。',
        show: '顯示目前的密碼',
        hide: '隱藏目前的密碼',
        shown: '目前的密碼已顯示。',
        hidden: '目前的密碼已隱藏。',
      },
      newPassword: {
        label: '新密碼',
        required: '請輸入新密碼。',
        show: '顯示新密碼',
        hide: '隱藏新密碼',
        shown: '新密碼已顯示。',
        hidden: '新密碼已隱藏。',
      },
      confirmPassword: {
        label: '確認新密碼',
        required: '請再次輸入新密碼。',
        show: '顯示確認用的密碼',
        hide: '隱藏確認用的密碼',
        shown: '確認用的密碼已顯示。',
        hidden: '確認用的密碼已隱藏。',
      },
    },
    hint: '幾個互不相關的詞語，既難猜又好記。',
    rules: {
      'ill-formed': damaged,
      'too-short': ({ limit }) => `請至少使用 ${count(limit)} 個字元。`,
      'too-long': ({ limit }) => `最多只能使用 ${count(limit)} 個字元。`,
      'too-many-bytes': ({ measured, limit }) =>
        `超出長度上限 ${count(measured - limit)} 個位元組。英文字母和數字佔 1 個，中文字佔 3 個，多數表情符號佔 4 個。`,
      classes: (about) => `請使用${classes(about)}。`,
      forbidden: '密碼不可與您的帳號名稱或這項服務的名稱相同。',
      common: '這是最常見的密碼之一，請改用較難猜到的密碼。',
      custom: '這組密碼不符合這項服務的規則，請改用其他密碼。',
      breached: '這組密碼曾出現在外洩的資料中，請改用其他密碼。',
      'same-password': '新密碼不可與目前的密碼相同。',
      mismatch: '與新密碼不一致。',
    },
    requirements: {
      'too-short': ({ limit }) => `至少 ${count(limit)} 個字元`,
      'too-long': ({ limit }) => `最多 ${count(limit)} 個字元`,
      classes: (about) => `使用${classes(about)}`,
      forbidden: '與您的帳號名稱和這項服務的名稱不同',
      custom: '符合這項服務的規則',
      'same-password': '與目前的密碼不同',
    },
    requirementsTitle: '新密碼的規定',
    requirementStates: { met: '，已符合。', unmet: '，尚未符合。', service: '，由這項服務檢查。' },
    requirementsMet: ({ met, total }) => `共 ${count(total)} 項規定，已符合 ${count(met)} 項。`,
    policyLoading: '正在載入密碼規則…',
    policyFailed: '無法載入密碼規則，這項服務會檢查您的新密碼。',
    notes: {
      'blank-at-edge': '您的密碼開頭或結尾有空格，空格也是密碼的一部分。',
      invisible: '您的密碼含有看不見的字元，請確認您能再次輸入。',
      'other-keyboards': '您的密碼含有某些在其他裝置上可能不易輸入的字元。',
      'breach-unknown': '我們無法確認這組密碼是否曾經外洩。',
    },
    strength: {
      label: '密碼強度',
      none: '尚未評估',
      words: { 0: '非常弱', 1: '弱', 2: '普通', 3: '良好', 4: '強' },
    },
    errors: {
      'wrong-password': ({ attemptsLeft }) =>
        attemptsLeft === undefined
          ? '這不是您目前的密碼，請重新輸入。'
          : `這不是您目前的密碼，您還可以嘗試 ${count(attemptsLeft)} 次。`,
      'same-password': '新密碼不可與目前的密碼相同。',
      'weak-password': '這組密碼太容易猜到，請改用更長的密碼。',
      'wrong-code': '驗證碼不正確。輸入錯誤後，驗證碼即失效，請取得新的驗證碼。',
      'code-expired': '驗證碼已過期，請取得新的驗證碼。',
      'account-malformed': '服務無法辨識這個地址或號碼，請檢查是否正確。',
      'token-missing': '這個連結不完整。請重新開啟連結，或取得新的驗證碼。',
      'token-invalid': '這次的密碼重設已過期或已使用過，請取得新的驗證碼。',
      'token-expired': '這次的密碼重設已過期，請取得新的驗證碼。',
      'token-used': '這次的密碼重設已使用過。請先嘗試使用新密碼登入。',
      locked: '您的帳號已鎖定。請稍後再試，或與支援團隊聯絡。',
      'rate-limited': '嘗試次數過多，請稍後再試。',
      'password-not-set': '您的帳號尚未設定密碼。',
      'change-required': '您必須先設定新密碼，才能繼續。',
      'policy-changed': '密碼規則剛剛有所變更。請檢查您的新密碼，然後再試一次。',
      challenge: '服務需要再次驗證您的身分。',
      'account-not-found': '我們找不到這個帳號。',
      forbidden: '您沒有變更這組密碼的權限。',
      unauthorized: '您的登入狀態已失效。請登入後再試一次。',
      config: '這份表單的設定有誤，請通知網站管理員。',
      network: '無法連線至服務，因此未做任何變更。請再試一次。',
      offline: '您目前處於離線狀態，因此未傳送任何內容。請連上網路後再試一次。',
      'reload-needed': '表單的部分內容無法載入，因此未做任何變更。請檢查網路連線並重新載入頁面。',
      timeout: '服務太久沒有回應，因此未做任何變更。請再試一次。',
      redirected: '服務的回應來自非預期的位址，因此未做任何變更。請稍後再試。',
      'bad-response': '服務傳回非預期的回應，因此未做任何變更。請稍後再試。',
      'outcome-unknown': '我們無法確認您的密碼是否已變更。請先嘗試使用新密碼登入。',
      aborted: '操作已停止，因此未做任何變更。',
      'no-key': notProtected,
      'bad-key': notProtected,
      'crypto-unavailable': '這個瀏覽器無法加密您的密碼，因此未傳送任何內容。請使用較新的瀏覽器。',
      encryption: notProtected,
      undecryptable: '服務無法讀取傳送的內容，因此未做任何變更。請再試一次。',
      'too-long': '這組密碼超出服務的長度上限，請改用較短的密碼。',
      'ill-formed': damaged,
      rejected: '服務未接受這項要求，因此未做任何變更。',
    },
    wait: ({ seconds }) => `${duration(seconds)}後即可再試一次。`,
    waitOver: '您現在可以再試一次。',
    fieldIssue: ({ field, issue }) => `${field}：${issue}`,
    capsLock: 'Caps Lock 已開啟。',
    cancel: '取消',
    close: '關閉',
    unchanged: '您的密碼並未變更。',
    retry: '再試一次',
    reference: ({ requestId }) => `與支援團隊聯絡時，請提供參考編號 ${requestId}。`,
  },
}
