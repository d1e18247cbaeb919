import type { EncryptionType } from '../../../src/index.js'

/** What a test asks of `kit.html`, in its query. */
export interface PageSettings {
  /**
   * `link` is the reset of one that came by a link, `forgotten` the one that begins with the account, `card` what leads to
   * the change. @default 'change'
   */
  form?: 'change' | 'link' | 'forgotten' | 'card'
  /** Where the service is. */
  host: string
  accessToken?: string
  resetToken?: string
  encryption?: EncryptionType
  timeoutMs?: number | undefined
  /** Answers a challenge by a button of the host's. */
  challenge?: true
  /** A code to Alice's address may take the place of the current password. */
  recovery?: true
  /** Reads the code of a text message to Alice's phone where the browser can. */
  webOtp?: true
  /** Makes the browser one that reads a text message with this code, whatever it has itself. */
  message?: string
  /** A reset token that the host gives for a proof of its own. */
  proof?: string
  /** Asks whether to sign out on other devices; this one is `here`. */
  sessions?: true
  /** Of a sign-in that was refused with the number: 1639 the first one, 2058 after the rotation period. */
  ticket?: string
  ticketNumber?: '1639' | '2058'
  /** Has a button that makes up the new password. */
  suggest?: true
  /** Reads the settings of the service. */
  settings?: 'server'
  /** Of the form that changes a password. */
  mode?: 'auto'
  /** Encrypts and sends in a worker. */
  worker?: true
  /** Under a strict Content-Security-Policy with Trusted Types. */
  strict?: true
  /** Drawn by the server first. */
  server?: true
  /** Drawn by the server, and its scripts never come. */
  scriptless?: true
  locale?: 'en' | 'ar' | 'zhCN'
  /** Opened or focused by a button. */
  within?: 'dialog' | 'shadow'
}

export function toQuery(settings: PageSettings): string {
  return new URLSearchParams(Object.entries(settings).map(([name, value]) => [name, String(value)])).toString()
}

export function fromQuery(query: URLSearchParams): PageSettings {
  const { host = '', timeoutMs, ...rest } = Object.fromEntries(query) as Record<string, string>
  return { host, timeoutMs: timeoutMs === undefined ? undefined : Number(timeoutMs), ...rest }
}
