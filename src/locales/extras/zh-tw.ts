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
}
