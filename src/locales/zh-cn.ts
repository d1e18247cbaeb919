import { listFormat, numberFormat } from '../core/formats.js'
import type { Locale } from '../core/messages.js'

const count = numberFormat('zh-CN')
const list = listFormat('zh-CN')
const duration = (seconds: number) => (seconds < 60 ? `${count(seconds)} 秒` : `${count(Math.ceil(seconds / 60))} 分钟`)

const classNames = { letter: '字母', lowercase: '小写字母', uppercase: '大写字母', digit: '数字', symbol: '符号' }
const classes = ({ limit, classes: of = [] }: { limit: number; classes?: readonly (keyof typeof classNames)[] }) =>
  `包含${list(of.map((name) => classNames[name])) || '任意字符'}${limit < of.length ? `中的至少 ${count(limit)} 种` : ''}`

const setUpWrong = '页面配置有误，暂时无法使用。请联系网站管理员。'
const notProtected = '密码加密失败，未提交任何内容。请稍后重试。'

const changed = {
  submit: '修改密码',
  pending: '正在修改密码…',
  done: '密码修改成功。',
  success: '密码已修改',
  next: '下次登录时请使用新密码。',
}

/** Simplified Chinese. */
export const zhCN: Locale = {
  tag: 'zh-CN',
  dir: 'ltr',
  loadExtras: async () => (await import('./extras/zh-cn.js')).extras,
  messages: {
    change: { title: '修改密码', ...changed },
    set: {
      title: '设置密码',
      submit: '设置密码',
      pending: '正在设置密码…',
      done: '密码设置成功。',
      success: '密码已设置',
      next: '现在可以使用新密码登录了。',
    },
    forced: { title: '修改初始密码', description: '为保障账号安全，请修改管理员分配的初始密码。', ...changed },
    expired: { title: '密码已过期', description: '请设置新密码后继续。', ...changed },
    account: {
      title: '重置密码',
      description: '请填写账号，用于接收验证码。',
      label: { email: '邮箱', phone: '手机号', both: '邮箱或手机号' },
      enter: {
        email: '请输入正确的邮箱地址。',
        phone: '请输入正确的手机号。',
        both: '请输入正确的邮箱或手机号。',
      },
      country: '国家/地区',
      submit: '发送验证码',
      pending: '正在发送验证码…',
      change: '更换账号',
    },
    code: {
      title: '输入验证码',
      sent: '如果该账号已注册，验证码即将送达。',
      recent: '这次没有发送新的验证码。如果你已收到验证码，请直接输入。',
      used: '上一个验证码已失效。',
      label: '验证码',
      hint: ({ seconds }) => `验证码 ${duration(seconds)}内有效。`,
      enter: ({ length }) => `请输入 ${count(length)} 位验证码。`,
      submit: '下一步',
      pending: '正在验证…',
      again: '重新获取验证码',
      wait: ({ seconds }) => `${duration(seconds)}后可以重新获取验证码。`,
      waitOver: '现在可以重新获取验证码了。',
    },
    reset: {
      title: '设置新密码',
      submit: '重置密码',
      pending: '正在重置密码…',
      done: '密码重置成功。',
      success: '密码已重置',
      next: '现在可以使用新密码登录了。',
      deadline: ({ seconds }) => `请在 ${duration(seconds)}内完成。`,
      leave: '返回登录',
    },
    fields: {
      currentPassword: {
        label: '当前密码',
        required: '请输入当前密码。',
        show: '显示当前密码',
        hide: '隐藏当前密码',
        shown: '当前密码已显示。',
        hidden: '当前密码已隐藏。',
      },
      newPassword: {
        label: '新密码',
        required: '请输入新密码。',
        show: '显示新密码',
        hide: '隐藏新密码',
        shown: '新密码已显示。',
        hidden: '新密码已隐藏。',
      },
      confirmPassword: {
        label: '确认新密码',
        required: '请再次输入新密码。',
        show: '显示确认密码',
        hide: '隐藏确认密码',
        shown: '确认密码已显示。',
        hidden: '确认密码已隐藏。',
      },
    },
    hint: '建议用几个互不相关的词组成密码，好记又不易被猜到。',
    rules: {
      'ill-formed': '密码中含有无法识别的字符，请重新输入。',
      'too-short': ({ limit }) => `请至少输入 ${count(limit)} 个字符。`,
      'too-long': ({ limit }) => `最多可输入 ${count(limit)} 个字符。`,
      'too-many-bytes': ({ measured, limit }) =>
        `超出长度限制 ${count(measured - limit)} 字节。英文字母和数字占 1 字节，汉字占 3 字节，多数表情符号占 4 字节。`,
      classes: (about) => `密码须${classes(about)}。`,
      forbidden: '密码不能与账号或网站名称相同，请换一个。',
      common: '此密码过于常见，容易被猜到，请换一个。',
      custom: '此密码不符合密码策略要求，请换一个。',
      breached: '此密码曾在数据泄露中出现，请换一个。',
      'same-password': '新密码不能与当前密码相同。',
      mismatch: '两次输入的新密码不一致。',
    },
    requirements: {
      'too-short': ({ limit }) => `至少 ${count(limit)} 个字符`,
      'too-long': ({ limit }) => `最多 ${count(limit)} 个字符`,
      classes,
      forbidden: '不能与账号或网站名称相同',
      custom: '符合密码策略要求',
      'same-password': '不能与当前密码相同',
    },
    requirementsTitle: '新密码的要求',
    requirementStates: { met: '，已满足。', unmet: '，尚未满足。', service: '，提交后由系统检查。' },
    requirementsMet: ({ met, total }) => `已满足 ${count(met)} 项要求，共 ${count(total)} 项。`,
    policyLoading: '正在加载密码策略…',
    policyFailed: '无法加载密码策略，新密码将在提交后由系统检查。',
    notes: {
      'blank-at-edge': '密码的开头或结尾有空格，空格也是密码的一部分。',
      invisible: '密码中含有看不见的字符，请确认你能再次输入。',
      'other-keyboards': '密码中有些字符在其他设备上可能不易输入。',
      'breach-unknown': '暂时无法确认此密码是否已被泄露。',
    },
    strength: {
      label: '密码强度',
      none: '尚未评估',
      words: { 0: '很弱', 1: '较弱', 2: '一般', 3: '较强', 4: '很强' },
    },
    errors: {
      'wrong-password': ({ attemptsLeft }) =>
        attemptsLeft === undefined
          ? '当前密码不正确，请重新输入。'
          : `当前密码不正确，还可尝试 ${count(attemptsLeft)} 次。`,
      'same-password': '新密码不能与当前密码相同。',
      'weak-password': '密码强度不足，请换一个更长的密码。',
      'wrong-code': '验证码不正确，请重新获取验证码。',
      'code-expired': '验证码已过期，请重新获取。',
      'account-malformed': '无法识别此邮箱或手机号，请检查后重试。',
      'token-missing': '此链接不完整。请重新打开链接，或重新获取验证码。',
      'token-invalid': '本次验证已失效，可能已过期或已使用过。请重新获取验证码。',
      'token-expired': '本次验证已超时，请重新获取验证码。',
      'token-used': '本次验证已使用过。请先尝试用新密码登录。',
      locked: '你的账号已被锁定。请稍后再试，或联系客服。',
      'rate-limited': '尝试次数过多，请稍后再试。',
      'password-not-set': '你的账号尚未设置密码，无法修改。',
      'change-required': '你需要先设置新密码才能继续。',
      'policy-changed': '密码策略刚刚更新。请检查新密码后重试。',
      challenge: '继续操作前，需要再次验证你的身份。',
      'account-not-found': '找不到此账号。',
      forbidden: '你没有权限修改此密码。',
      unauthorized: '登录状态已失效，请重新登录后再试。',
      config: setUpWrong,
      network: '网络连接失败，密码未修改。请检查网络后重试。',
      offline: '网络已断开，密码未修改。请联网后重试。',
      'reload-needed': '表单的部分内容未能加载，密码未修改。请检查网络连接并刷新页面。',
      timeout: '服务器响应超时，密码未修改。请重试。',
      redirected: '服务器响应异常，密码未修改。请稍后重试。',
      'bad-response': '无法识别服务器的响应，密码未修改。请稍后重试。',
      'outcome-unknown': '无法确认密码是否已修改。请先尝试用新密码登录，再决定是否重试。',
      aborted: '操作已停止，密码未修改。',
      'no-key': notProtected,
      'bad-key': notProtected,
      'crypto-unavailable': '此浏览器无法加密密码，未提交任何内容。请使用较新的浏览器。',
      encryption: notProtected,
      undecryptable: '提交失败，密码未修改。请重试。',
      'too-long': '密码超出长度限制，请换一个较短的密码。',
      'ill-formed': '密码中含有无法识别的字符，请重新输入。',
      rejected: '操作未成功，密码未修改。',
    },
    wait: ({ seconds }) => `${duration(seconds)}后可以重试。`,
    waitOver: '现在可以重试了。',
    fieldIssue: ({ field, issue }) => `${field}：${issue}`,
    capsLock: '大写锁定已开启。',
    cancel: '取消',
    close: '关闭',
    unchanged: '密码未修改。',
    retry: '重试',
    reference: ({ requestId }) => `联系客服时，请提供编号 ${requestId}。`,
  },
}
