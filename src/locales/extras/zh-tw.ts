import type { ExtraMessages } from '../../core/extra-messages.js'
import { numberFormat } from '../../core/formats.js'

const count = numberFormat('zh-TW')

export const extras: ExtraMessages = {
  auto: {
    loading: '正在查詢您的帳號…',
    asksCurrent: '您的帳號已有密碼，請一併輸入目前的密碼。',
    asksNone: '您的帳號尚未設定密碼，因此不必輸入目前的密碼。',
  },
  sessions: {
    ask: '登出其他裝置',
    hint: '新密碼儲存後才會執行，結果會告訴您。',
    pending: '正在登出其他裝置…',
    none: '沒有其他已登入的裝置。',
    all: '其他裝置均已登出。',
    some: ({ ended, total }) => `已登出的其他裝置：${count(ended)}/${count(total)}。`,
    unknown: '我們無法確認其他裝置是否已登出。',
  },
  card: {
    title: '密碼',
    loading: '正在載入密碼資訊…',
    failed: '無法載入密碼資訊。',
    set: '您的帳號已設定密碼。',
    notSet: '您的帳號尚未設定密碼。',
    changed: ({ when }) => `上次變更：${when}。`,
    level: { low: '這組密碼很容易被猜到。', medium: '這組密碼還可以更難猜。', high: '這組密碼不易被猜到。' },
    mustChange: '下次登入時，您必須設定新密碼。',
    expires: ({ when }) => `密碼將於${when}到期。`,
    later: '稍後再說',
  },
  mail: { open: ({ app }) => `開啟 ${app}` },
  sms: { filled: '已填入簡訊中的驗證碼。' },
  suggest: {
    button: '建議高強度密碼',
    filled: '已填入一組高強度密碼，目前可見。請存入密碼管理工具，或抄寫下來。',
  },
  recovery: {
    link: '忘記目前的密碼？',
    title: '確認是您本人',
    intro: ({ account }) => `驗證碼將傳送至 ${account}。`,
    other: ({ account }) => `改為傳送至 ${account}`,
    back: '改為輸入目前的密碼',
    unsupported: '這裡無法用驗證碼確認您的帳號。請先登出，再於登入頁選擇「忘記密碼」。',
  },
  verify: {
    link: '改用其他方式確認',
    unsupported: '服務不接受這種確認方式，請輸入目前的密碼。',
  },
  challenge: { title: '還需要一次驗證' },
}
