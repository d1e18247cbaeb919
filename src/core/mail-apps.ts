/** Where the mail of an address is read in the browser. */
export interface MailApp {
  /** A proper name, the same in every language. */
  name: string
  /** `https:` address of the mailbox. It holds nothing of the person's. */
  url: string
}

const apps: readonly (MailApp & { domains: string })[] = [
  { name: 'Gmail', url: 'https://mail.google.com/mail/', domains: 'gmail.com googlemail.com' },
  {
    name: 'Outlook',
    url: 'https://outlook.live.com/mail/',
    domains: 'outlook.com outlook.de outlook.fr outlook.jp hotmail.com hotmail.fr hotmail.co.uk live.com msn.com',
  },
  { name: 'iCloud Mail', url: 'https://www.icloud.com/mail/', domains: 'icloud.com me.com mac.com' },
  { name: 'Yahoo Mail', url: 'https://mail.yahoo.com/', domains: 'yahoo.com yahoo.fr yahoo.de yahoo.co.uk ymail.com' },
  { name: 'Yahoo! JAPAN', url: 'https://mail.yahoo.co.jp/', domains: 'yahoo.co.jp' },
  { name: 'Proton Mail', url: 'https://mail.proton.me/', domains: 'proton.me protonmail.com pm.me' },
  { name: 'QQ Mail', url: 'https://mail.qq.com/', domains: 'qq.com foxmail.com vip.qq.com' },
  { name: '163 Mail', url: 'https://mail.163.com/', domains: '163.com' },
  { name: '126 Mail', url: 'https://mail.126.com/', domains: '126.com' },
  { name: 'yeah.net', url: 'https://mail.yeah.net/', domains: 'yeah.net' },
  { name: 'Sina Mail', url: 'https://mail.sina.com.cn/', domains: 'sina.com sina.cn' },
  { name: 'Aliyun Mail', url: 'https://mail.aliyun.com/', domains: 'aliyun.com' },
  { name: 'GMX', url: 'https://www.gmx.net/', domains: 'gmx.de gmx.net gmx.at gmx.ch' },
  { name: 'WEB.DE', url: 'https://web.de/', domains: 'web.de' },
  { name: 'Яндекс Почта', url: 'https://mail.yandex.ru/', domains: 'yandex.ru ya.ru yandex.com' },
  { name: 'Mail.ru', url: 'https://e.mail.ru/', domains: 'mail.ru bk.ru list.ru inbox.ru' },
  { name: 'Naver', url: 'https://mail.naver.com/', domains: 'naver.com' },
]

const byDomain = new Map(
  apps.flatMap(({ name, url, domains }) => domains.split(' ').map((each) => [each, { name, url }])),
)

/** The mailbox of an address whose provider everybody knows; nothing for all others, such as a company's. */
export function mailAppOf(email: string): MailApp | undefined {
  return byDomain.get(email.slice(email.lastIndexOf('@') + 1).toLowerCase())
}
