import type { Emulator } from './emulator.js'
import { failures } from './failures.js'
import type { EmulatorOptions } from './options.js'

/** A situation that a password form can be seen in: who is signed in, at which tenant, and what is wrong there. */
export interface Scenario {
  /** Who is signed in: email, phone, username or id. @default 'alice@example.com' */
  account?: string | undefined
  /** The tenant. */
  options?: EmulatorOptions | undefined
  /** What happens once the account is signed in and before the form is drawn. */
  prepare?: ((emulator: Emulator, session: ScenarioSession) => void) | undefined
}

/** Who is signed in when a scenario begins. */
export interface ScenarioSession {
  /** The account that the form is for. */
  account: string
  /** The account's access token. */
  accessToken: string
}

/** The calls that set a password. */
const writes = /\/api\/v3\/(?:update|reset)-password$/
const always = Number.POSITIVE_INFINITY

const earlierPolicy = JSON.stringify({ code: 200, message: 'Operation successful', data: { passwordStrength: 1 } })

/** Named situations for stories and tests; most show when the form is sent. Each is one of the service, not of the browser. */
export const scenarios = {
  /** All goes well. */
  ready: {},
  /** All goes well, and each answer takes three seconds. */
  slow: { options: { latency: 3000 } },
  /** A password is to be set, and no answer comes until the form gives up. */
  stalled: { prepare: (emulator) => emulator.inject({ ...failures.stall, route: writes, times: always }) },
  /** The password was changed elsewhere, so that the one people know is wrong; five tries lock the account. */
  wrongPassword: {
    options: { failureLimit: 5 },
    prepare: (emulator, { account }) => emulator.changeUser(account, { password: 'changed on another device' }),
  },
  /** An administrator has locked the account. */
  locked: { account: 'dave@example.com' },
  /** The account signed up without a password: for forms with `mode="set"`. */
  noPassword: { account: 'carol@example.com' },
  /** The session has ended meanwhile. That a password is too old is the form's own `mode="expired"`. */
  expired: { prepare: (emulator, { accessToken }) => emulator.revoke(accessToken) },
  /** Letters, digits and symbols are asked for: forms with `policy="server"` list it. */
  strictPolicy: { options: { publicConfig: { passwordStrength: 3 } } },
  /** The policy becomes strict after the form has read it: the first password is refused, and the next is checked again. */
  policyChanged: {
    options: { publicConfig: { passwordStrength: 3 } },
    prepare(emulator) {
      emulator.inject({ route: 'GET /api/v2/applications/{appId}/public-config', body: earlierPolicy })
      emulator.inject({
        route: writes,
        envelope: { statusCode: 403, apiCode: 2061, message: 'Password strength has changed' },
      })
    },
  },
  /** Passwords and codes are asked for too often; every answer tells to wait for half a minute. */
  rateLimited: { prepare: (emulator) => emulator.inject({ ...failures.throttled, route: /^POST /, times: always }) },
  /** Once the service does what it was asked and the answer is lost: it is unknown whether the password has changed. */
  answerLost: { prepare: (emulator) => emulator.inject({ ...failures.answerLost, route: writes }) },
  /**
   * No request arrives. The kit speaks of being offline only where the browser says so too (`navigator.onLine`): see that
   * with the browser's own developer tools.
   */
  offline: { prepare: (emulator) => emulator.inject({ ...failures.unreachable, times: always }) },
  /** A proxy answers in place of the service, with a page of its own. */
  outage: { prepare: (emulator) => emulator.inject({ ...failures.htmlFromProxy, times: always }) },
} as const satisfies Record<string, Scenario>

/** The name of one of `scenarios`. */
export type ScenarioName = keyof typeof scenarios

/** The scenario of that name; throws for a name that is not there, so that no story shows something else than it says. */
export function scenarioNamed(name: ScenarioName): Scenario {
  if (Object.hasOwn(scenarios, name)) return scenarios[name]
  throw new Error(`No scenario is called "${name}". There are: ${Object.keys(scenarios).join(', ')}.`)
}
