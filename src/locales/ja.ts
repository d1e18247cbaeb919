import { listFormat, numberFormat } from '../core/formats.js'
import type { Locale } from '../core/messages.js'

const count = numberFormat('ja')
const list = listFormat('ja')
const characters = (n: number) => `${count(n)} 文字`
const duration = (seconds: number) => (seconds < 60 ? `${count(seconds)} 秒` : `${count(Math.ceil(seconds / 60))} 分`)

const classNames = { letter: '英字', lowercase: '英小文字', uppercase: '英大文字', digit: '数字', symbol: '記号' }
const classes = ({ limit, classes: of = [] }: { limit: number; classes?: readonly (keyof typeof classNames)[] }) => {
  const names = list(of.map((name) => classNames[name]))
  return limit < of.length ? `${names}のうち ${count(limit)} 種類以上` : names || '任意の文字'
}

const notProtected =
  'パスワードを保護できなかったため、何も送信されていません。しばらくしてからもう一度お試しください。'
const unreadable =
  'サービスから予期しない応答があったため、何も変更されていません。しばらくしてからもう一度お試しください。'
const damaged = 'パスワードに壊れた文字が含まれています。もう一度入力してください。'

const changed = {
  submit: 'パスワードを変更',
  pending: 'パスワードを変更しています…',
  done: 'パスワードを変更しました。',
  success: 'パスワードの変更が完了しました',
  next: '次回ログインするときは、新しいパスワードを使用してください。',
}

/** Japanese. */
export const ja: Locale = {
  tag: 'ja',
  dir: 'ltr',
  loadExtras: async () => (await import('./extras/ja.js')).extras,
  messages: {
    change: { title: 'パスワードの変更', ...changed },
    set: {
      title: 'パスワードの設定',
      submit: 'パスワードを設定',
      pending: 'パスワードを設定しています…',
      done: 'パスワードを設定しました。',
      success: 'パスワードの設定が完了しました',
      next: '新しいパスワードでログインできるようになりました。',
    },
    forced: {
      title: 'ご自身のパスワードの設定',
      description: '割り当てられたパスワードから変更してください。',
      ...changed,
    },
    expired: {
      title: 'パスワードの有効期限が切れています',
      description: '続行するには、新しいパスワードを設定してください。',
      ...changed,
    },
    account: {
      title: 'パスワードを忘れた場合',
      description: '確認コードをお送りします。',
      label: { email: 'メールアドレス', phone: '電話番号', both: 'メールアドレスまたは電話番号' },
      enter: {
        email: 'メールアドレスを name@example.com の形式で入力してください。',
        phone: '電話番号を入力してください。',
        both: 'メールアドレスまたは電話番号を入力してください。',
      },
      country: '電話番号の国または地域',
      submit: '確認コードを送信',
      pending: '確認コードを送信しています…',
      change: '変更',
    },
    code: {
      title: '確認コードの入力',
      sent: '該当するアカウントがある場合は、まもなく確認コードが届きます。',
      recent: '新しい確認コードは送信されていません。すでにお持ちの場合は入力してください。',
      used: '前回の確認コードはもう使用できません。',
      label: '確認コード',
      hint: ({ seconds }) => `確認コードの有効期間は ${duration(seconds)}間です。`,
      enter: ({ length }) => `${characters(length)}の確認コードを入力してください。`,
      submit: '続行',
      pending: '確認コードを照合しています…',
      again: '新しい確認コードを取得',
      wait: ({ seconds }) => `${duration(seconds)}後に新しい確認コードを取得できます。`,
      waitOver: '新しい確認コードを取得できるようになりました。',
    },
    reset: {
      title: '新しいパスワードの設定',
      submit: 'パスワードを再設定',
      pending: 'パスワードを再設定しています…',
      done: 'パスワードを再設定しました。',
      success: 'パスワードの再設定が完了しました',
      next: '新しいパスワードでログインできるようになりました。',
      deadline: ({ seconds }) => `${duration(seconds)}以内に完了してください。`,
      leave: 'ログイン画面に戻る',
    },
    fields: {
      currentPassword: {
        label: '現在のパスワード',
        required: '現在のパスワードを入力してください。',
        show: '現在のパスワードを表示',
        hide: '現在のパスワードを非表示',
        shown: '現在のパスワードを表示しました。',
        hidden: '現在のパスワードを非表示にしました。',
      },
      newPassword: {
        label: '新しいパスワード',
        required: '新しいパスワードを入力してください。',
        show: '新しいパスワードを表示',
        hide: '新しいパスワードを非表示',
        shown: '新しいパスワードを表示しました。',
        hidden: '新しいパスワードを非表示にしました。',
      },
      confirmPassword: {
        label: '新しいパスワード（確認用）',
        required: '新しいパスワードをもう一度入力してください。',
        show: '確認用のパスワードを表示',
        hide: '確認用のパスワードを非表示',
        shown: '確認用のパスワードを表示しました。',
        hidden: '確認用のパスワードを非表示にしました。',
      },
    },
    hint: '関連のない単語をいくつか並べると、推測されにくく覚えやすくなります。',
    rules: {
      'ill-formed': damaged,
      'too-short': ({ limit }) => `${characters(limit)}以上で入力してください。`,
      'too-long': ({ limit }) => `${characters(limit)}以内で入力してください。`,
      'too-many-bytes': ({ measured, limit }) =>
        `${count(measured - limit)} バイト超過しています。半角の英数字は 1 バイト、かなと漢字は 3 バイト、ほとんどの絵文字は 4 バイトです。`,
      classes: (about) => `${classes(about)}を使用してください。`,
      forbidden: 'アカウント名やこのサービス名は、パスワードに使用できません。',
      common: '特によく使われているパスワードです。もっと推測されにくいパスワードを使用してください。',
      custom: 'このパスワードはサービスの要件を満たしていません。別のパスワードを使用してください。',
      breached: 'このパスワードは、漏洩したデータの中で見つかっています。別のパスワードを使用してください。',
      'same-password': '現在のパスワードとは異なるパスワードを使用してください。',
      mismatch: '新しいパスワードと一致しません。',
    },
    requirements: {
      'too-short': ({ limit }) => `${characters(limit)}以上`,
      'too-long': ({ limit }) => `${characters(limit)}以内`,
      classes: (about) => `${classes(about)}を使用`,
      forbidden: 'アカウント名やこのサービス名と異なる',
      custom: 'サービスの要件を満たしている',
      'same-password': '現在のパスワードと異なる',
    },
    requirementsTitle: '新しいパスワードの要件',
    requirementStates: {
      met: '：条件を満たしています。',
      unmet: '：まだ条件を満たしていません。',
      service: '：サービスが確認します。',
    },
    requirementsMet: ({ met, total }) => `${count(total)} 件の要件のうち ${count(met)} 件を満たしています。`,
    policyLoading: 'パスワードの要件を読み込んでいます…',
    policyFailed: 'パスワードの要件を読み込めませんでした。新しいパスワードはサービスが確認します。',
    notes: {
      'blank-at-edge': 'パスワードの先頭または末尾に空白があります。空白もパスワードの一部です。',
      invisible: 'パスワードに目に見えない文字が含まれています。もう一度入力できることをご確認ください。',
      'other-keyboards': 'パスワードに、ほかのデバイスでは入力しにくい文字が含まれている可能性があります。',
      'breach-unknown': 'このパスワードが漏洩しているかどうかを確認できませんでした。',
    },
    strength: {
      label: 'パスワードの強度',
      none: '未評価',
      words: { 0: '非常に弱い', 1: '弱い', 2: '普通', 3: '良好', 4: '強い' },
    },
    errors: {
      'wrong-password': ({ attemptsLeft }) =>
        attemptsLeft === undefined
          ? '現在のパスワードと一致しません。もう一度入力してください。'
          : `現在のパスワードと一致しません。あと ${count(attemptsLeft)} 回入力できます。`,
      'same-password': '現在のパスワードとは異なるパスワードを使用してください。',
      'weak-password': 'このパスワードは推測されやすいため、もっと長いパスワードを使用してください。',
      'wrong-code':
        '確認コードが正しくありません。一度間違えるとそのコードは無効になるため、新しい確認コードを取得してください。',
      'code-expired': '確認コードの有効期限が切れています。新しい確認コードを取得してください。',
      'account-malformed': 'サービスがこの宛先を認識できません。入力内容をご確認ください。',
      'token-missing': 'このリンクは不完全です。リンクをもう一度開くか、新しい確認コードを取得してください。',
      'token-invalid':
        'このパスワードの再設定は、有効期限が切れているか、すでに使用されています。新しい確認コードを取得してください。',
      'token-expired': 'このパスワードの再設定は有効期限が切れています。新しい確認コードを取得してください。',
      'token-used':
        'このパスワードの再設定はすでに使用されています。まず新しいパスワードでログインできるかお試しください。',
      locked: 'アカウントがロックされています。しばらくしてからもう一度試すか、サポートにお問い合わせください。',
      'rate-limited': '試行回数が多すぎます。しばらく待ってからもう一度お試しください。',
      'password-not-set': 'アカウントにパスワードがまだ設定されていません。',
      'change-required': '続行するには、新しいパスワードを設定する必要があります。',
      'policy-changed': 'パスワードの要件が変更されました。新しいパスワードを確認してから、もう一度お試しください。',
      challenge: 'サービスがもう一度ご本人確認を求めています。',
      'account-not-found': 'このアカウントは見つかりませんでした。',
      forbidden: 'このパスワードを変更する権限がありません。',
      unauthorized: 'セッションが終了しました。ログインしてからもう一度お試しください。',
      config: 'このフォームは正しく設定されていません。サイトの管理者にお知らせください。',
      network: 'サービスに接続できなかったため、何も変更されていません。もう一度お試しください。',
      offline: 'オフラインのため、何も送信されていません。インターネットに接続してからもう一度お試しください。',
      'reload-needed':
        'フォームの一部を読み込めなかったため、何も変更されていません。接続を確認し、ページを再読み込みしてください。',
      timeout: 'サービスの応答に時間がかかりすぎたため、何も変更されていません。もう一度お試しください。',
      redirected: unreadable,
      'bad-response': unreadable,
      'outcome-unknown':
        'パスワードが変更されたかどうかを確認できませんでした。まず新しいパスワードでログインできるかお試しください。',
      aborted: '操作が中止されたため、何も変更されていません。',
      'no-key': notProtected,
      'bad-key': notProtected,
      'crypto-unavailable':
        'このブラウザではパスワードを保護できないため、何も送信されていません。最新のブラウザをご利用ください。',
      encryption: notProtected,
      undecryptable: 'サービスが送信内容を読み取れなかったため、何も変更されていません。もう一度お試しください。',
      'too-long': 'このパスワードはサービスで使用するには長すぎます。もっと短いパスワードを使用してください。',
      'ill-formed': damaged,
      rejected: 'サービスに受け付けられなかったため、何も変更されていません。',
    },
    wait: ({ seconds }) => `${duration(seconds)}後にもう一度お試しいただけます。`,
    waitOver: 'もう一度お試しいただけるようになりました。',
    fieldIssue: ({ field, issue }) => `${field}：${issue}`,
    capsLock: 'Caps Lock がオンです。',
    cancel: 'キャンセル',
    close: '閉じる',
    unchanged: 'パスワードは変更されていません。',
    retry: '再試行',
    reference: ({ requestId }) => `サポートにお問い合わせの際は、照会番号 ${requestId} をお伝えください。`,
  },
}
