import type { ExtraMessages } from '../../core/extra-messages.js'
import { numberFormat } from '../../core/formats.js'

const count = numberFormat('ja')

export const extras: ExtraMessages = {
  auto: {
    loading: 'アカウントを確認しています…',
    asksCurrent: 'アカウントにはパスワードが設定されています。現在のパスワードも入力してください。',
    asksNone: 'アカウントにパスワードがまだ設定されていないため、現在のパスワードの入力は不要です。',
  },
  sessions: {
    ask: '他のデバイスからログアウトする',
    hint: '新しいパスワードの保存後に行われ、結果をお知らせします。',
    pending: '他のデバイスからログアウトしています…',
    none: 'ログイン中の他のデバイスはありませんでした。',
    all: '他のすべてのデバイスからログアウトしました。',
    some: ({ ended, total }) => `ログアウトした他のデバイス：${count(ended)}/${count(total)}台。`,
    unknown: '他のデバイスからログアウトできたかどうかを確認できませんでした。',
  },
  card: {
    title: 'パスワード',
    loading: 'パスワードの情報を読み込んでいます…',
    failed: 'パスワードの情報を読み込めませんでした。',
    set: 'アカウントにはパスワードが設定されています。',
    notSet: 'アカウントにパスワードがまだ設定されていません。',
    changed: ({ when }) => `前回の変更：${when}。`,
    level: {
      low: '推測されやすいパスワードです。',
      medium: 'さらに推測されにくくできるパスワードです。',
      high: '推測されにくいパスワードです。',
    },
    mustChange: '次回ログインするときに、新しいパスワードを設定する必要があります。',
    expires: ({ when }) => `パスワードの有効期限：${when}。`,
    later: '後で',
  },
  mail: { open: ({ app }) => `${app} を開く` },
  sms: { filled: 'SMS の確認コードを入力しました。' },
  suggest: {
    button: '強力なパスワードを提案',
    filled: '強力なパスワードを入力し、表示しています。パスワードマネージャーに保存するか、書き留めてください。',
  },
  recovery: {
    link: '現在のパスワードをお忘れですか？',
    title: 'ご本人確認',
    intro: ({ account }) => `${account} に確認コードを送信します。`,
    other: ({ account }) => `${account} に送信する`,
    back: '現在のパスワードを入力する',
    unsupported:
      'ここでは確認コードによる本人確認ができません。いったんログアウトし、ログイン時に「パスワードをお忘れですか？」を選んでください。',
  },
  verify: {
    link: '別の方法で確認する',
    unsupported: 'この確認方法はここでは使えません。現在のパスワードを入力してください。',
  },
  challenge: { title: '追加の確認' },
}
