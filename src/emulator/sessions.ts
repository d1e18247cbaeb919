import type { Account } from './accounts.js'
import { randomId } from './random.js'
import type { Tokens } from './tokens.js'

/** A sign-in: the device, and the token that it was given. */
export interface Session {
  account: Account
  deviceId: string
  userAgent: string | undefined
  /** Milliseconds since the epoch. */
  signedInAt: number
  token: string
}

export interface Sessions {
  /** The newest first, ended ones too. */
  of(account: Account): readonly Session[]
  /** Signs in; a device that names itself is one entry, however often it signs in. */
  start(account: Account, device?: { deviceId?: string | undefined; userAgent?: string | undefined }): Session
  isOnline(session: Session): boolean
  /** Returns whether the account has such a device. */
  end(account: Account, deviceId: string): boolean
  endAll(account: Account, but?: string): void
}

export function createSessions(accessTokens: Tokens, seconds: number, now: () => number): Sessions {
  let sessions: Session[] = []
  const ofDevice = (account: Account, id: string) =>
    sessions.filter((each) => each.account === account && each.deviceId === id)

  return {
    of: (account) => sessions.filter((each) => each.account === account).toReversed(),
    start(account, { deviceId = randomId(), userAgent } = {}) {
      const token = accessTokens.issue(account, seconds)
      const session = { account, deviceId, userAgent, signedInAt: now(), token }
      const before = ofDevice(account, deviceId)
      sessions = [...sessions.filter((each) => !before.includes(each)), session]
      return session
    },
    isOnline: ({ token }) => accessTokens.look(token).state === 'good',
    end(account, deviceId) {
      const found = ofDevice(account, deviceId)
      for (const { token } of found) accessTokens.spend(token)
      return found.length > 0
    },
    endAll(account, but) {
      for (const each of sessions) if (each.account === account && each.token !== but) accessTokens.spend(each.token)
    },
  }
}
