import { expect, it } from 'vitest'
import { mailAppOf } from '../../src/core/mail-apps.js'

it.each([
  ['ann@gmail.com', 'Gmail', 'mail.google.com'],
  ['Ann@Hotmail.COM', 'Outlook', 'outlook.live.com'],
  ['10001@qq.com', 'QQ Mail', 'mail.qq.com'],
  ['a@b@163.com', '163 Mail', 'mail.163.com'],
])('the mailbox of %s is %s', (email, name, host) => {
  const app = mailAppOf(email)
  expect(app?.name).toBe(name)
  expect(new URL(app?.url ?? '')).toMatchObject({ protocol: 'https:', host, search: '', hash: '' })
})

it.each(['ann@example.com', 'ann@gmail.com.example', 'ann@notgmail.com', 'gmail.com@', '', 'ann@constructor'])(
  'there is no link for %j',
  (email) => expect(mailAppOf(email)).toBeUndefined(),
)
