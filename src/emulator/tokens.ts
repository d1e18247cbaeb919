import type { Account } from './accounts.js'
import { randomHex } from './random.js'

/** docs sample of /api/v3/signin: `expire_in` 1209600. */
export const ACCESS_TOKEN_SECONDS = 1_209_600

interface Issued {
  account: Account
  expiresAt: number
  used: boolean
}

/** Of a refused sign-in: `first-login` is handed out with 1639, `rotation` with 2058. */
export type TicketKind = 'first-login' | 'rotation'

/** The Android app tells people that they have ten minutes. */
export const TICKET_SECONDS = 600

export type TokenState = { state: 'good'; account: Account } | { state: 'invalid' | 'expired' | 'used' }

export interface Tokens {
  issue(account: Account, seconds: number): string
  look(token: string): TokenState
  spend(token: string): void
}

/** Opaque tokens on the emulator's clock; kept for access and for reset tokens apart, so neither is taken for the other. */
export function createTokens(prefix: string, now: () => number): Tokens {
  const issued = new Map<string, Issued>()
  return {
    issue(account, seconds) {
      const token = `${prefix}_${randomHex(24)}`
      issued.set(token, { account, expiresAt: now() + seconds * 1000, used: false })
      return token
    },
    look(token) {
      const found = issued.get(token)
      if (!found) return { state: 'invalid' }
      if (found.used) return { state: 'used' }
      if (now() >= found.expiresAt) return { state: 'expired' }
      return { state: 'good', account: found.account }
    },
    spend(token) {
      const found = issued.get(token)
      if (found) found.used = true
    },
  }
}
