import type { EmulatorUser } from './users.js'

export interface Account extends EmulatorUser {
  /** Wrong passwords in a row, at sign-in and at a change. */
  failures: number
  lockedByFailures: boolean
  /** Milliseconds since the epoch. */
  passwordSetAt?: number | undefined
}

export type AccountKey = 'id' | 'email' | 'phone' | 'username'

export interface Accounts {
  all(): readonly Account[]
  /** Email addresses are compared without case. */
  find(key: AccountKey, value: string): Account | undefined
  findPhone(phone: string, countryCode: string): Account | undefined
  /** By email, phone or username, as `passwordPayload.account` is, or by id. */
  findAny(account: string): Account | undefined
  /** As `findAny`, for the test or demo that asks: throws if there is none. */
  require(account: string): Account
  change(account: string, changes: Partial<Omit<EmulatorUser, 'id'>>): void
}

/** The service's own default (`phoneCountryCode` of the V3 DTOs). */
export const DEFAULT_COUNTRY_CODE = '+86'

const ANY: readonly AccountKey[] = ['email', 'phone', 'username', 'id']

export function createAccounts(users: readonly EmulatorUser[], now: () => number): Accounts {
  const accounts = users.map((user): Account => {
    const passwordSetAt = user.password === undefined ? undefined : now()
    return { ...user, failures: 0, lockedByFailures: false, passwordSetAt }
  })

  function find(key: AccountKey, value: string): Account | undefined {
    const wanted = fold(key, value)
    return accounts.find((account) => {
      const own = account[key]
      return own !== undefined && fold(key, own) === wanted
    })
  }

  function findAny(value: string): Account | undefined {
    return ANY.map((key) => find(key, value)).find((account) => account !== undefined)
  }

  function require(value: string): Account {
    const account = findAny(value)
    if (account) return account
    const known = accounts.map((each) => each.email ?? each.phone ?? each.username ?? each.id)
    throw new Error(`The emulator has no account "${value}". It has: ${known.join(', ')}. Pass it in \`users\`.`)
  }

  return {
    all: () => accounts,
    find,
    findAny,
    require,
    findPhone: (phone, countryCode) =>
      accounts.find((each) => each.phone === phone && (each.phoneCountryCode ?? DEFAULT_COUNTRY_CODE) === countryCode),
    change(value, changes) {
      const account = require(value)
      Object.assign(account, changes)
      if ('password' in changes) account.passwordSetAt = changes.password === undefined ? undefined : now()
      if (changes.locked === false) Object.assign(account, { failures: 0, lockedByFailures: false })
    },
  }
}

function fold(key: AccountKey, value: string): string {
  return key === 'email' ? value.trim().toLowerCase() : value
}
