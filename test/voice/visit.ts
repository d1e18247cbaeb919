import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, onTestFailed } from 'vitest'
import { serveEmulator, type EmulatorServer, type ServeOptions } from '../../src/emulator/node.js'
import { serveBuiltPages, type BuiltPages } from '../browser-pages/built-pages.js'
import { throwawayKeys } from '../throwaway-keys.js'
import type { BrowserName } from './browsers.js'
import { sitDownAt, type Person } from './person.js'
import { suggested } from './transcript.js'

export const alice = 'alice@example.com'
/** Her password in the emulator. */
export const current = 'correct horse battery'
export const chosen = 'sunflower galaxy teapot'
/** Of every message that the service sends. */
export const code = '246810'

/** So long that a request is always announced before its answer, however busy the machine is. */
const answerAfterMs = 2500

export interface VisitOptions {
  browser: BrowserName
  /** A voice of espeak-ng. @default 'en' */
  voice?: string
  /** What is on the page. */
  asked?: Record<string, string>
  emulator?: ServeOptions
  /** What is done to the service before the page opens. */
  prepare?: (emulator: EmulatorServer['emulator']) => void
}

export interface Visit {
  person: Person
  emulator: EmulatorServer['emulator']
  /** Moves the clock of the service by an hour. */
  expireCodes(): void
}

let pages: BuiltPages
const open: { close(): Promise<void> }[] = []

/** To be called once in a file: the page is built before its tests, and everything is closed after each. */
export function servePages(): void {
  beforeAll(async () => {
    pages = await serveBuiltPages(fileURLToPath(new URL('page', import.meta.url)), ['index.html'])
  })
  afterEach(async () => {
    for (const each of open.splice(0)) await each.close()
  })
  afterAll(() => pages?.close())
}

/** Opens the page with a service of its own and somebody at the keyboard. */
export async function visit({
  browser,
  voice = 'en',
  asked = {},
  emulator: options,
  prepare,
}: VisitOptions): Promise<Visit> {
  let ahead = 0
  const service = await serveEmulator({
    keys: throwawayKeys,
    makeCode: () => code,
    latency: ({ method }) => (method === 'POST' ? answerAfterMs : 0),
    now: () => Date.now() + ahead,
    ...options,
  })
  open.push(service)
  prepare?.(service.emulator)
  const accessToken = service.emulator.issueAccessToken(alice, { deviceId: 'here' })
  const query = new URLSearchParams({ host: service.url, accessToken, ...asked })
  const person = await sitDownAt(`${pages.address}?${query}`, { browser, voice, title: 'Account page' })
  let said = ''
  open.push({
    close() {
      said = person.transcript()
      return person.close()
    },
  })
  onTestFailed(() => console.log(said)) // eslint-disable-line no-console -- what was said explains the failure
  return {
    person,
    emulator: service.emulator,
    expireCodes() {
      ahead += 3_600_000
    },
  }
}

/** Fills in the form to change a password, from the top of the page. */
export async function fillChange({ press, type }: Person): Promise<void> {
  await press(['Tab', 'Tab'])
  await type(current)
  await press(['Tab', 'Tab'])
  await type(chosen, { until: '3 of 3 requirements met' })
  await press(['Tab', 'Tab'])
  await type(chosen)
}

/** Compares with the approved transcript, and with what holds for every one. */
export async function expectTranscript(person: Person, name: string): Promise<void> {
  for (const { name: step, sentences } of person.steps()) {
    // A suggested password is read as it comes into the field, and as what is selected.
    const texts = sentences.map(({ text }) => text.trim()).filter((text) => !suggested.test(text))
    expect.soft(texts, `nothing is said twice after “${step}”`).toEqual([...new Set(texts)])
    const lost = sentences.filter(({ fate }) => fate !== 'whole').map(({ text }) => text)
    expect.soft(lost, `everything is spoken to its end after “${step}”`).toEqual([])
  }
  await expect(person.transcript()).toMatchFileSnapshot(`transcripts/${name}.txt`)
}
