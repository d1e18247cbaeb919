import type { Locale } from '../core/messages.js'

const count = new Intl.NumberFormat('zh-CN')

const setUpWrong = '此表单的配置有误，暂时无法使用。请告知网站管理员。'
const notProtected = '暂时无法加密你的密码，因此未发送任何内容。请稍后重试。'

/** Simplified Chinese. */
export const zhCN: Locale = {
  tag: 'zh-CN',
  dir: 'ltr',
  messages: {
    change: {
      title: '修改密码',
      submit: '修改密码',
      pending: '正在修改密码…',
      done: '你的密码已修改完成。',
      success: '密码已修改',
      next: '下次登录时请使用新密码。',
    },
    set: {
      title: '设置密码',
      submit: '设置密码',
      pending: '正在设置密码…',
      done: '你的密码已设置完成。',
      success: '密码已设置',
      next: '现在可以使用新密码登录了。',
    },
    forced: {
      title: '设置自己的密码',
      description: '管理员要求你更换分配给你的初始密码。',
      submit: '修改密码',
      pending: '正在修改密码…',
      done: '你的密码已修改完成。',
      success: '密码已修改',
      next: '下次登录时请使用新密码。',
    },
    expired: {
      title: '密码已过期',
      description: '请设置新密码后继续。',
      submit: '修改密码',
      pending: '正在修改密码…',
      done: '你的密码已修改完成。',
      success: '密码已修改',
      next: '下次登录时请使用新密码。',
    },
    reset: {
      title: '设置新密码',
      submit: '重置密码',
      pending: '正在重置密码…',
      done: '你的密码已重置完成。',
      success: '密码已重置',
      next: '现在可以使用新密码登录了。',
    },
    fields: {
      currentPassword: {
        label: '当前密码',
        required: '请输入当前密码。',
        show: '显示当前密码',
        hide: '隐藏当前密码',
      },
      newPassword: {
        label: '新密码',
        required: '请输入新密码。',
        show: '显示新密码',
        hide: '隐藏新密码',
      },
      confirmPassword: {
        label: '确认新密码',
        required: '请再次输入新密码。',
        show: '显示确认密码',
        hide: '隐藏确认密码',
      },
    },
    shown: '密码已显示。',
    hidden: '密码已隐藏。',
    hint: ({ minLength }) => `至少 ${count.format(minLength)} 个字符。几个互不相关的词既好记，又难猜。`,
    rules: {
      'ill-formed': '密码中含有损坏的字符，请重新输入。',
      'too-short': ({ measured, limit }) =>
        `请至少输入 ${count.format(limit)} 个字符，目前为 ${count.format(measured)} 个。`,
      'too-long': ({ measured, limit }) =>
        `最多可输入 ${count.format(limit)} 个字符，目前为 ${count.format(measured)} 个。`,
      'too-many-bytes': ({ measured, limit }) =>
        `超出服务允许的长度：共 ${count.format(measured)} 字节，最多 ${count.format(limit)} 字节。英文字母和数字占 1 字节，汉字占 3 字节，多数表情符号占 4 字节。`,
      'same-password': '新密码不能与当前密码相同。',
      mismatch: '两次输入的新密码不一致。',
    },
    errors: {
      'wrong-password': ({ attemptsLeft }) =>
        attemptsLeft === undefined
          ? '当前密码不正确，请重新输入。'
          : `当前密码不正确，还可尝试 ${count.format(attemptsLeft)} 次。`,
      'same-password': '新密码不能与当前密码相同。',
      'weak-password': '此密码过于简单，服务未接受。请换一个更长的密码。',
      'wrong-code': '验证码不正确。请检查后重试，或重新获取。',
      'code-expired': '验证码已过期，请重新获取。',
      'token-invalid': '此次密码重置已失效，可能已过期或已被使用。请重新开始。',
      'token-expired': '密码重置已超时，请重新开始。',
      locked: '你的账号已被锁定。请稍后再试，或联系客服。',
      'rate-limited': '尝试次数过多，请稍候再试。',
      'password-not-set': '你的账号尚未设置密码，无法修改。',
      'change-required': '你需要先设置新密码才能继续。',
      'policy-changed': '密码规则刚刚更新。请检查新密码后重试。',
      challenge: '继续之前，服务需要再次确认是你本人。',
      'account-not-found': '找不到此账号。',
      forbidden: '你没有权限修改此密码。',
      unauthorized: '你已退出登录。请登录后重试。',
      config: setUpWrong,
      network: '无法连接服务，密码未作更改。请检查网络后重试。',
      offline: '你当前处于离线状态，未发送任何内容。请连接网络后重试。',
      timeout: '服务响应超时，密码未作更改。请重试。',
      redirected: '服务的响应来自意外的地址，密码未作更改。请稍后重试。',
      'bad-response': '无法识别服务的响应，密码未作更改。请稍后重试。',
      'outcome-unknown': '无法确认密码是否已更改。请先尝试用新密码登录，再决定是否重试。',
      aborted: '操作在完成前已停止。',
      'no-key': notProtected,
      'bad-key': notProtected,
      'crypto-unavailable': '此浏览器无法加密你的密码，因此未发送任何内容。请使用较新的浏览器。',
      encryption: notProtected,
      undecryptable: '服务无法读取所发送的内容，密码未作更改。请重试。',
      'too-long': '此密码超出服务允许的长度，请换一个较短的密码。',
      'ill-formed': '密码中含有损坏的字符，请重新输入。',
      rejected: '服务未接受此次操作，密码未作更改。',
    },
    wait: ({ seconds }) =>
      seconds < 60
        ? `${count.format(seconds)} 秒后可以重试。`
        : `${count.format(Math.ceil(seconds / 60))} 分钟后可以重试。`,
    waitOver: '现在可以重试了。',
    reference: ({ requestId }) => `联系客服时，请提供编号 ${requestId}。`,
  },
}
