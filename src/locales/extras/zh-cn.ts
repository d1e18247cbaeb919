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
    ask: '退出其他设备的登录',
    hint: '新密码保存后才会执行，结果会告诉你。',
    pending: '正在退出其他设备的登录…',
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
    changed: ({ when }) => `上次更改：${when}。`,
    level: { low: '该密码容易被猜到。', medium: '该密码还可以更难猜。', high: '该密码不易被猜到。' },
    mustChange: '下次登录时需要设置新密码。',
    expires: ({ when }) => `密码将于${when}过期。`,
    later: '以后再说',
  },
}
