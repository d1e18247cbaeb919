import type { UserEvent } from '@testing-library/user-event'
import { expect, vi } from 'vitest'
import { PasswordError, type PasswordErrorCode } from '../../src/core/errors.js'
import { ruleWords, words } from '../../src/core/messages.js'
import type { FieldName, RuleCode } from '../../src/core/policy.js'
import type { Emulator } from '../../src/emulator/index.js'
import { en } from '../../src/locales/en.js'
import * as page from '../elements.js'
import { emulate, inFlight } from '../kit.js'
import { turns } from '../turns.js'

export const alice = { email: 'alice@example.com', password: 'correct horse battery' }
export const chosen = 'a whole new password'

/** What the kit says in English. */
export const said = (code: PasswordErrorCode) => words(en.messages.errors[code], new PasswordError(code))
export const ruleSaid = (field: FieldName, code: RuleCode, measured = 0, limit = 0) =>
  ruleWords(en.messages, { field, code, measured, limit })

export interface Texts {
  current?: string
  next?: string
  confirmed?: string
}

/** Types into the fields that are named, in the order of the form. */
export async function fill(user: UserEvent, { current, next, confirmed }: Texts): Promise<void> {
  if (current !== undefined) await page.type(user, page.currentPassword(), current)
  if (next !== undefined) await page.type(user, page.newPassword(), next)
  if (confirmed !== undefined) await page.type(user, page.confirmPassword(), confirmed)
}

/** Fills in the form of Alice so that the service will take it. */
export function fillRight(user: UserEvent): Promise<void> {
  return fill(user, { current: alice.password, next: chosen, confirmed: chosen })
}

/** Leaves the field by keyboard, past its own eye. */
export async function leave(user: UserEvent): Promise<void> {
  await user.tab()
  await user.tab()
}

/** Puts a text into a field in one go, as a password manager does. */
export async function paste(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.click(field)
  await user.paste(text)
}

/** An access token that says whose it is. */
export const jwtOf = (claims: object) => `e30.${btoa(JSON.stringify(claims)).replaceAll('=', '')}.c2ln`

/** A service that takes the account's own token whatever the page sends. */
export function emulateFor(account: string) {
  const emulator = emulate()
  const opaque = emulator.issueAccessToken(account)
  const fetch = (request: Request) => {
    const headers = new Headers(request.headers)
    headers.set('authorization', opaque)
    return emulator.fetch(new Request(request, { headers }))
  }
  return { emulator, fetch }
}

/** The requests that carried, or could have carried, a password. */
export const writes = (emulator: Emulator) => emulator.requests.filter(({ method }) => method === 'POST')
export const keyRequests = (emulator: Emulator) => emulator.requests.filter(({ path }) => path === '/api/v3/system')

/** A fetch whose requests for a path wait at a gate. */
export function gate(emulator: Emulator, path: string) {
  const waiting: { request: Request; pass: () => void }[] = []
  let open = false
  return {
    async fetch(request: Request): Promise<Response> {
      if (!open && new URL(request.url).pathname.endsWith(path)) {
        await new Promise<void>((pass) => {
          waiting.push({ request, pass })
        })
      }
      return emulator.fetch(request)
    },
    /** Every request that came to the gate while it was shut. */
    requests: () => waiting.map(({ request }) => request),
    async arrived(count = 1): Promise<void> {
      await expect.poll(() => waiting.length).toBe(count)
    },
    open() {
      open = true
      for (const { pass } of waiting) pass()
    },
  }
}

/**
 * Until nothing is under way any more: no module loads, no text is hashed, and the service answers no call. A call that it
 * keeps back is waited for no longer than sixty turns.
 */
export async function settled(): Promise<void> {
  for (let [turn, quiet] = [0, 0]; quiet < 10 && turn < 60; turn++) {
    await vi.dynamicImportSettled()
    await turns()
    // Texts are hashed in the order in which they come: once this one is, those before it are.
    await globalThis.crypto?.subtle?.digest('SHA-256', new Uint8Array())
    quiet = inFlight() > 0 ? 0 : quiet + 1
  }
}

/** What reaches the page's own error reporting while `act` runs; the test runner does not see it. */
export async function reported(act: () => Promise<void>): Promise<unknown[]> {
  const errors: unknown[] = []
  const runner = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException')
  const onException = (error: unknown) => errors.push(error)
  const onError = (event: ErrorEvent) => {
    event.preventDefault()
    errors.push(event.error)
  }
  process.on('uncaughtException', onException)
  window.addEventListener('error', onError)
  try {
    await act()
    await settled()
  } finally {
    window.removeEventListener('error', onError)
    process.off('uncaughtException', onException)
    for (const listener of runner) process.on('uncaughtException', listener)
  }
  return errors
}
