import type { Emulator } from './emulator.js'
import { failures } from './failures.js'
import type { Failure } from './injection.js'
import type { EmulatorOptions } from './options.js'

/** How the service is disposed, and who is signed in. */
export interface Scenario {
  /** Whose access token it is. @default 'alice@example.com' */
  account?: string | undefined
  options?: EmulatorOptions | undefined
  /** Last, with the token that the page is going to use. */
  prepare?: ((emulator: Emulator, accessToken: string) => void) | undefined
}

/** Both calls that take a new password. */
const writes = /^POST \S*\/(?:update|reset)-password\b/

const always = (failure: Failure): Scenario => ({
  prepare: (emulator) => void emulator.inject({ ...failure, times: Number.POSITIVE_INFINITY }),
})

/** Each try at a new password is refused with this number. */
const refused = (apiCode: number, more: Omit<Failure, 'envelope'> = {}, data?: unknown): Scenario =>
  always({ route: writes, envelope: { statusCode: 499, apiCode, ...(data !== undefined && { data }) }, ...more })

/** What designers and testers ask to see, by name. The form is used as ever; the service does what the name says. */
export const scenarios = {
  /** All is well. The current password is that of `seededUsers`. */
  ready: {},
  /** Each answer takes two seconds. */
  slow: { options: { latency: 2000 } },
  /** No write is ever answered. */
  pending: always({ ...failures.stall, route: writes }),
  /** The account is locked, and for 90 seconds more (2057). */
  locked: refused(2057, { headers: { 'retry-after': '90' } }),
  /** Too many attempts: HTTP 429, and 30 seconds to wait. */
  rateLimited: always({ ...failures.throttled, route: writes }),
  /** The session is over, and so is each reset token as soon as it is given. */
  expired: { options: { tokenExpiresIn: 0 }, prepare: (emulator, accessToken) => emulator.revoke(accessToken) },
  /** No request arrives, as without a connection. What `navigator.onLine` says is the browser's, and stays. */
  offline: always(failures.unreachable),
  /** The write may have been done, and nobody knows. */
  answerLost: always({ ...failures.answerLost, route: writes }),
  /** Whatever is typed is not the current password, and two tries are left (2333). */
  wrongPassword: refused(2333, {}, { remainCount: 2 }),
  /** Whatever is chosen is too weak for the service (2029). */
  weakPassword: refused(2029),
  /** The rules have changed since the page was opened (2061). */
  policyChanged: refused(2061),
  /** The service wants a captcha, or another proof, first (2000). */
  challenge: always({ route: /^POST /, envelope: { statusCode: 400, apiCode: 2000 } }),
} as const satisfies Record<string, Scenario>

export type ScenarioName = keyof typeof scenarios
