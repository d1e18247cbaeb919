/**
 * The emulated service for Cypress: tasks for its Node process, where `serveEmulator` of `react-password-kit/emulator/node`
 * serves the service, and commands for its browser.
 *
 * @packageDocumentation
 */

import { inputsOf, type ChangeFields } from './change-fields.js'
import type { Emulator } from './emulator.js'
import { lastCode } from './last-code.js'

export type { ChangeFields } from './change-fields.js'

/** Tasks by their names; Cypress takes null for nothing. */
export interface PasswordKitTasks {
  /** Gives the last code that was sent to this address, or to any. */
  'passwordKit:lastCode': (to: string | null) => Promise<string>
  /** Gives the current password of this account, or `null`. */
  'passwordKit:passwordOf': (account: string) => string | null
  /** Gives an access token of this account. */
  'passwordKit:issueAccessToken': (account: string) => string
}

/**
 * For `on('task', …)`.
 *
 * @example
 * ```ts
 * async setupNodeEvents(on, config) {
 *   const { emulator, url } = await serveEmulator()
 *   on('task', { ...passwordKitTasks(emulator) })
 *   return { ...config, env: { ...config.env, passwordHost: url } }
 * }
 * ```
 */
export function passwordKitTasks(emulator: Emulator): PasswordKitTasks {
  return {
    'passwordKit:lastCode': (to) => lastCode(emulator, to ?? undefined),
    'passwordKit:passwordOf': (account) => emulator.passwordOf(account) ?? null,
    'passwordKit:issueAccessToken': (account) => emulator.issueAccessToken(account),
  }
}

/** What of `cy` the commands need; `Read` is what its `task` gives, a Chainable. */
export interface CypressChain<Read> {
  /** Runs a task in Node. */
  task(name: string, argument?: unknown, options?: { log?: boolean }): Read
  /** Finds elements. */
  get(selector: string): {
    clear(options?: { log?: boolean }): {
      type(text: string, options?: { log?: boolean; parseSpecialCharSequences?: boolean }): unknown
    }
  }
}

/** Commands for tests in Cypress's browser. */
export interface PasswordKitCommands<Read> {
  /** The newest code that was sent, to an address or to any. Waits for the first one, as long as `taskTimeout`. */
  lastCode(to?: string): Read
  /** By email, phone, username or id; null while none is set. */
  passwordOf(account: string): Read
  /** Fills the form that changes a password, and leaves it to the test to send it. */
  fillChange(fields: ChangeFields): void
}

/**
 * Functions for `Cypress.Commands.add`, or to be called as they are. What they type and what they read is not written to the
 * log of Cypress.
 *
 * @example
 * ```ts
 * const { lastCode, passwordOf, fillChange } = passwordKitCommands(cy)
 * ```
 */
export function passwordKitCommands<Read>(cy: CypressChain<Read>): PasswordKitCommands<Read> {
  const quiet = { log: false }
  return {
    lastCode: (to) => cy.task('passwordKit:lastCode', to ?? null, quiet),
    passwordOf: (account) => cy.task('passwordKit:passwordOf', account, quiet),
    fillChange(fields) {
      for (const [selector, text] of inputsOf(fields))
        cy.get(selector)
          .clear(quiet)
          .type(text, { ...quiet, parseSpecialCharSequences: false })
    },
  }
}
