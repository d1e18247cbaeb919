import type { ExtraMessages } from '../../core/extra-messages.js'
import { numberFormat } from '../../core/formats.js'

const count = numberFormat('zh-CN')

export const extras: ExtraMessages = {
  auto: {
    loading: '正在查询你的账号…',
    asksCurrent: '你的账号已有密码，请一并输入当前密码。',
    asksNone: '你的账号尚未设置密码，因此无需输入当前密码。',
  },
  sessions: {
    ask: '退出其他已登录设备',
    hint: '新密码保存成功后生效，并会显示结果。',
    pending: '正在退出其他已登录设备…',
    none: '没有其他已登录的设备。',
    all: '其他设备均已退出登录。',
    some: ({ ended, total }) => `已退出登录的其他设备：${count(ended)}/${count(total)}。`,
    unknown: '无法确认其他设备是否已退出登录。',
  },
  card: {
    title: '密码',
    loading: '正在加载密码信息…',
    failed: '无法加载密码信息。',
    set: '你的账号已设置密码。',
    notSet: '你的账号尚未设置密码。',
    changed: ({ when }) => `上次修改：${when}。`,
    level: { low: '该密码容易被猜到。', medium: '该密码强度一般，可以换一个更难猜的。', high: '该密码不易被猜到。' },
    mustChange: '下次登录时需要设置新密码。',
    expires: ({ when }) => `密码将于${when}过期。`,
    later: '以后再说',
  },
  mail: { open: ({ app }) => `打开 ${app}` },
  sms: { filled: '已填入短信中的验证码。' },
  suggest: {
    button: '推荐一个强密码',
    filled: '已填入强密码并显示出来。请保存到密码管理器，或抄写下来。',
  },
  recovery: {
    link: '忘记当前密码？',
    title: '身份验证',
    intro: ({ account }) => `验证码将发送至 ${account}。`,
    other: ({ account }) => `改为发送至 ${account}`,
    back: '改为输入当前密码',
    unsupported: '这里无法用验证码确认你的账号。请退出登录，然后在登录页选择“忘记密码”。',
  },
  verify: {
    link: '换一种方式确认',
    unsupported: '服务不接受这种确认方式，请输入当前密码。',
  },
  challenge: { title: '请完成安全验证' },
}
