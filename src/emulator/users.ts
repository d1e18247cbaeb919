/** An account, with its password in plain text: never a real one. */
export interface EmulatorUser {
  /** Identifies the account, as `userId` of the service. */
  id: string
  /** An address that a sign-in or a reset may name. */
  email?: string | undefined
  /** Without the country code. */
  phone?: string | undefined
  /** The calling code of `phone`. @default '+86' */
  phoneCountryCode?: string | undefined
  /** A name that a sign-in may use. */
  username?: string | undefined
  /** Left out: no password was ever set. */
  password?: string | undefined
  /** As an administrator would lock it. */
  locked?: boolean | undefined
  /** Whether the next sign-in demands a new password. */
  resetPasswordOnNextLogin?: boolean | undefined
  /** Whether the account may sign in to this application. @default true */
  mayUseApp?: boolean | undefined
}

/** One of each kind that a password form meets. */
export const seededUsers: readonly EmulatorUser[] = [
  {
    id: '64c000000000000000000001',
    username: 'alice',
    email: 'alice@example.com',
    phone: '13800138000',
    password: 'correct horse battery',
  },
  { id: '64c000000000000000000002', username: 'bob', email: 'bob@example.com', password: '密码 Pa55🔑 word' },
  // Signed up by phone code or a social account; `emulator.issueAccessToken` replaces that sign-in.
  { id: '64c000000000000000000003', username: 'carol', email: 'carol@example.com', phone: '13900139000' },
  {
    id: '64c000000000000000000004',
    username: 'dave',
    email: 'dave@example.com',
    password: 'locked out 1',
    locked: true,
  },
]
