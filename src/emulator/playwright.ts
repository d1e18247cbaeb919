/**
 * The emulated service as fixtures of Playwright Test: each test has a service of its own, in the process of the test.
 *
 * @packageDocumentation
 */

import type { Fixtures, PlaywrightTestArgs, Route } from '@playwright/test'
import { inputsOf, type ChangeFields } from './change-fields.js'
import { createEmulator, type Emulator } from './emulator.js'
import { lastCode } from './last-code.js'
import type { EmulatorOptions } from './options.js'
import { ConnectionLost } from './response.js'
import { routes } from './routes/index.js'

export type { ChangeFields } from './change-fields.js'

/** What a test does with the service, and with the form of its page. */
export interface PasswordKit {
  /** The newest code that was sent, to an address or to any. Waits for the first one. */
  lastCode(to?: string): Promise<string>
  /** By email, phone, username or id; undefined while none is set. */
  passwordOf(account: string): string | undefined
  /** Fills the form that changes a password, and leaves it to the test to send it. */
  fillChange(fields: ChangeFields): Promise<void>
}

/** Names of the fixtures. */
export interface PasswordKitFixtures {
  /** Of the service of each test; set it by `test.use`. @default {} */
  emulatorOptions: EmulatorOptions
  /** The service itself. It answers all pages of the test's context, whatever host they call. */
  emulator: Emulator
  /** The emulated service of this test, and the calls of the page to it. */
  passwordKit: PasswordKit
}

/**
 * Fixtures for `test.extend`.
 *
 * @example
 * ```ts
 * import { test as base } from '@playwright/test'
 *
 * export const test = base.extend<PasswordKitFixtures>(passwordKitFixtures)
 * ```
 */
export const passwordKitFixtures: Fixtures<PasswordKitFixtures, object, PlaywrightTestArgs> = {
  emulatorOptions: [{}, { option: true }],
  emulator: [
    async ({ context, emulatorOptions }, provide) => {
      const emulator = createEmulator(emulatorOptions)
      await context.route(
        ({ pathname }) => paths.some((path) => path.test(pathname)),
        (route) => relay(route, emulator),
      )
      await provide(emulator)
    },
    // Also where a test does not name it: no test should reach a service by mistake.
    { auto: true },
  ],
  passwordKit: async ({ emulator, page }, provide) => {
    await provide({
      lastCode: (to) => lastCode(emulator, to),
      passwordOf: (account) => emulator.passwordOf(account),
      async fillChange(fields) {
        for (const [selector, text] of inputsOf(fields)) await page.locator(selector).fill(text)
      },
    })
  },
}

const paths = routes.map(({ path }) => new RegExp(`${path.replace('{appId}', '[^/]+')}$`))

async function relay(route: Route, emulator: Emulator): Promise<void> {
  const request = route.request()
  const headers = Object.entries(await request.allHeaders()).filter(([name]) => !name.startsWith(':'))
  const body = request.postDataBuffer()
  try {
    const response = await emulator.respond(
      new Request(request.url(), { method: request.method(), headers, body: body && new Uint8Array(body) }),
    )
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  } catch (error) {
    if (!(error instanceof ConnectionLost)) throw error
    await route.abort('failed')
  }
}
