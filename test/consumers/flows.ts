import type { Browser, Request } from 'playwright'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { EmulatorServer } from '../../src/emulator/node.js'
import { launchChromium } from '../chromium.js'
import { install, type Consumer, type Server } from './consumer.js'
import { account, chosen, current, resetToken, serveService } from './service.js'
import { addressOf, done, field, fill, submit, watch, type Algorithm, type Chunk, type Flow } from './visit.js'

/** What the tests of one consumer share, from `beforeAll` on. */
export interface Scene {
  consumer: Consumer
  service: EmulatorServer
  browser: Browser
}

/** Installs a consumer (later folders over earlier ones), and runs its service and a browser, until its tests have ended. */
export const scene = (...names: string[]) => sceneOf(() => install(...names))

/** The same with a consumer that comes about otherwise. */
export function sceneOf(make: () => Promise<Consumer>): Scene {
  const shared = {} as Scene
  beforeAll(async () => {
    shared.consumer = await make()
    shared.service = await serveService(shared.consumer)
    shared.browser = await launchChromium()
  })
  afterAll(async () => {
    await shared.browser?.close()
    await shared.service?.close()
    shared.consumer?.remove()
  })
  return shared
}

/** What else a page can. Where its address has `worker`, it gives the provider one: these are the algorithms to try there. */
export interface Can {
  inWorker: readonly Algorithm[]
}

/** Does both flows on what `open` serves, and judges them. */
export function flowsWork(shared: Scene, open: (scene: Scene) => Promise<Server>, can: Can = { inWorker: [] }): void {
  let site: Server
  beforeAll(async () => {
    site = await open(shared)
  })
  afterAll(() => site?.close())

  describe.each<[Flow, Algorithm]>([
    ['change', 'rsa'],
    ['reset', 'sm2'],
  ])('%s with %s', (flow, algorithm) => {
    let seen: Awaited<ReturnType<typeof walk>>
    beforeAll(async () => {
      seen = await walk(shared, site.address, flow, algorithm)
    })

    test('the page says that it is done, and the service has learned what was typed', () => {
      expect(seen.heading).toBe(flow === 'change' ? 'Password changed' : 'Password reset')
      const proof = flow === 'change' ? { oldPassword: current } : {}
      expect(seen.changes).toMatchObject([{ newPassword: chosen, encryptType: algorithm, ...proof }])
      expect(seen.password).toBe(chosen)
    })

    test('code comes with the first focus, and only of the algorithm that is used', () => {
      expect(seen.atFirst).toEqual({ chunks: [], calls: [] })
      const key = 'GET /api/v3/system'
      expect(seen.onFocus).toEqual({ chunks: ['deferred', algorithm], calls: [key] })
      const write = `POST /api/v3/${flow === 'change' ? 'update' : 'reset'}-password`
      expect(seen.atLast).toEqual({ chunks: ['deferred', algorithm], calls: [key, write] })
    })

    test('the service is another origin, and asked before', () => {
      expect(new Set(seen.origins)).toEqual(new Set([site.address]))
      expect(seen.preflights).toBeGreaterThan(0)
    })

    test('what was typed is in no request', () => {
      expect(seen.sent).not.toEqual([])
      expect(seen.sent.filter((text) => [current, chosen].some((secret) => text.includes(secret)))).toEqual([])
    })

    test('the console is quiet', () => {
      expect(seen.complaints).toEqual([])
    })
  })

  test.each(can.inWorker)('a worker encrypts and sends, %s', async (algorithm) => {
    const { emulator } = shared.service
    emulator.changeUser(account, { password: current })
    const { page, complaints } = await watch(shared.browser, shared.service)
    await page.goto(`${addressOf(site.address, shared.service, algorithm)}&worker`)
    await submit(page).and(page.locator(':enabled')).waitFor()
    await fill(page, 'change')
    await submit(page).click()
    await done(page).waitFor()
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(
      asked.filter((url) => url.startsWith(shared.service.url)),
      'the page asks nothing',
    ).toEqual([])
    expect(emulator.changes.at(-1)).toMatchObject({ newPassword: chosen, encryptType: algorithm })
    expect(emulator.passwordOf(account)).toBe(chosen)
    expect(complaints).toEqual([])
    await page.close()
  })
}

async function walk({ consumer, service, browser }: Scene, site: string, flow: Flow, algorithm: Algorithm) {
  const { emulator } = service
  emulator.changeUser(account, { password: current })
  const token = flow === 'reset' ? await resetToken(consumer, service) : undefined
  const before = { changes: emulator.changes.length, requests: emulator.requests.length }
  const watched = await watch(browser, service)
  const { page, complaints, requests, calls, loaded, rest } = watched
  const state = async (): Promise<{ chunks: Chunk[]; calls: string[] }> => ({ chunks: await loaded(), calls: calls() })

  await page.goto(addressOf(site, service, algorithm, token))
  await submit(page).and(page.locator(':enabled')).waitFor()
  await rest()
  const atFirst = await state()
  await field(page, flow === 'change' ? 'Current password' : 'New password').focus()
  // Some development servers build a chunk only when it is asked for.
  await vi.waitFor(async () => {
    expect(calls()).toHaveLength(1)
    expect(await loaded()).toContain(algorithm)
  }, 30_000)
  await rest()
  const onFocus = await state()
  await fill(page, flow)
  await submit(page).click()
  const heading = await done(page).innerText()
  const atLast = await state()
  const sent = await Promise.all(requests.map(textOf))
  expect(page.url(), 'the token of a link is taken out of the address').not.toContain('token=prt')
  await page.close()

  const asked = emulator.requests.slice(before.requests)
  return {
    heading,
    atFirst,
    onFocus,
    atLast,
    sent,
    complaints,
    changes: emulator.changes.slice(before.changes),
    password: emulator.passwordOf(account),
    origins: asked.map(({ headers }) => headers['origin']),
    preflights: asked.filter(({ method }) => method === 'OPTIONS').length,
  }
}

async function textOf(request: Request): Promise<string> {
  const headers = Object.values(await request.allHeaders())
  return (
    decodeURIComponent([request.url().replace(/%(?![0-9a-f]{2})/gi, '%25'), ...headers].join('\n')) +
    (request.postData() ?? '')
  )
}
