import type { Browser, Page, Request } from 'playwright'
import { expect, vi } from 'vitest'
import type { EmulatorServer } from '../../src/emulator/node.js'
import { account, chosen, current } from './service.js'

/** What comes later than the page, by words that survive minification. */
const chunks = {
  deferred: '/api/v3/update-password',
  rsa: 'usePureJavaScript',
  sm2: 'FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFC',
}
export type Chunk = keyof typeof chunks

/** A page and all that it said and asked for. */
export interface Watched {
  page: Page
  /** Errors and warnings of the console, uncaught errors, and what a Content-Security-Policy refused. */
  complaints: string[]
  requests: Request[]
  /** Those to the service, as `POST /api/v3/update-password`. A browser's preflights are not among them. */
  calls(): string[]
  /** Which chunks the page has by now. */
  loaded(): Promise<Chunk[]>
  /**
   * Waits until the page has all scripts that it asked for, and asks for no more. Playwright's `networkidle` would wait
   * for everything: a development server keeps requests of its own open, and one of them outlasted a minute.
   */
  rest(): Promise<void>
}

/** How long a page that has all its scripts must ask for no more, in milliseconds: as long as in `networkidle`. */
const quiet = 500

export async function watch(browser: Browser, service: EmulatorServer): Promise<Watched> {
  const page = await browser.newPage()
  // A development server compiles what it is first asked for.
  page.setDefaultTimeout(60_000)
  const complaints: string[] = []
  const requests: Request[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => void complaints.push(`uncaught: ${error.message}`))
  const ofTheKit = (request: Request) => request.resourceType() === 'script' || request.url().startsWith(service.url)
  const pending = new Set<Request>()
  let changedAt = performance.now()
  page.on('request', (request) => {
    requests.push(request)
    if (!ofTheKit(request)) return
    pending.add(request)
    changedAt = performance.now()
  })
  for (const end of ['requestfinished', 'requestfailed'] as const) {
    page.on(end as 'requestfinished', (request) => {
      if (pending.delete(request)) changedAt = performance.now()
    })
  }
  await page.exposeFunction('onRefused', (text: string) => complaints.push(text))
  await page.addInitScript(() => {
    const { onRefused } = window as never as { onRefused(text: string): void }
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      onRefused(`refused by ${violatedDirective}: ${blockedURI}`)
    })
  })
  return {
    page,
    complaints,
    requests,
    calls: () =>
      requests
        .filter((request) => request.url().startsWith(service.url))
        .map((request) => `${request.method()} ${new URL(request.url()).pathname}`),
    async loaded() {
      const scripts = requests.filter((request) => request.resourceType() === 'script')
      const texts = await Promise.all(
        scripts.map(async (request) => {
          const response = await request.response()
          // A redirect has no body.
          return response?.ok() ? response.text() : ''
        }),
      )
      return (Object.keys(chunks) as Chunk[]).filter((name) => texts.some((text) => text.includes(chunks[name])))
    },
    async rest() {
      await vi.waitFor(() => {
        expect(
          [...pending].map((request) => request.url()),
          'scripts and calls under way',
        ).toEqual([])
        expect(performance.now() - changedAt).toBeGreaterThan(quiet)
      }, 60_000)
    },
  }
}

export type Flow = 'change' | 'reset'
export type Algorithm = 'rsa' | 'sm2'

/** Where a consumer shows a form. Each of them reads these of its address. */
export function addressOf(site: string, service: EmulatorServer, encryption: Algorithm, token?: string): string {
  const accessToken = service.emulator.issueAccessToken(account)
  const query = { service: service.url, encryption, accessToken, ...(token !== undefined && { token }) }
  return `${site}/?${new URLSearchParams(query)}`
}

export const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
export const submit = (page: Page) => page.getByRole('button', { name: /^(?:Change|Reset) password$/ })
export const done = (page: Page) => page.getByRole('heading', { name: /^Password (?:changed|reset)$/ })

export async function fill(page: Page, flow: Flow): Promise<void> {
  if (flow === 'change') await field(page, 'Current password').fill(current)
  await field(page, 'New password').fill(chosen)
  await field(page, 'Confirm new password').fill(chosen)
}
