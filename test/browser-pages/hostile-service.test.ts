import { createServer, type RequestListener } from 'node:http'
import { connect, createServer as createWorkerClient, type AddressInfo, type Socket } from 'node:net'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { failures, streams, type Failure } from '../../src/emulator/index.js'
import { serveEmulator, type EmulatorServer } from '../../src/emulator/node.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { openBrowser, site } from './shared.js'
import type { HostilePage, HostileSetup } from './page/hostile.js'

const account = 'alice@example.com'
const current = 'correct horse battery'
const chosen = 'a whole new password'
const write = 'POST /api/v3/update-password'
const keys = 'GET /api/v3/system'

// What a person reads; by hand, so that a slip in the words is seen.
const unconfirmed =
  'We could not confirm whether your password was changed. Try signing in with the new password first.'
const unreachable = 'We could not reach the service, so nothing was changed. Please try again.'
const tooLate = 'The service took too long, so nothing was changed. Please try again.'
const unexpected = 'The service gave an unexpected answer, so nothing was changed. Please try again later.'
const offline = 'You are offline, so nothing was sent. Please connect and try again.'
const sessionOver = 'Please sign in and try again.'
const tooMany = 'Too many attempts. Please wait a little and try again.'

/** The line to the service, where connections can be counted and cut. */
interface Line {
  url: string
  /** Connections whose first bytes ask for this, "POST /api/v3/update-password". */
  asked(request: string): number
  cut(): void
  close(): Promise<void>
}

/** A server that must get nothing. */
interface Thief {
  url: string
  visits: () => number
  close(): Promise<void>
}

let browser: Browser
let page: Page
let service: EmulatorServer
let line: Line
let thief: Thief
let form = 0

beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage()
  // Each answer ends its connection: over a kept one Chromium itself may send a request again.
  service = await serveEmulator({ keys: throwawayKeys, closeAfterAnswer: true })
  line = await serveLine(service.port)
  thief = await serveThief()
  await page.goto(`${site.address}hostile.html`)
  await page.waitForFunction(() => 'hostile' in window)
})

afterAll(async () => {
  await browser?.close()
  await Promise.all([line?.close(), service?.close(), thief?.close()])
})

let setup: HostileSetup

/** A new form of Alice's, filled in; the service is well. */
async function open(more: Partial<HostileSetup> = {}): Promise<void> {
  service.emulator.changeUser(account, { password: current })
  setup = { form: ++form, host: line.url, accessToken: service.emulator.issueAccessToken(account), ...more }
  await page.evaluate((next) => {
    const { hostile } = window as never as { hostile: HostilePage }
    hostile.calls.length = 0
    hostile.reported.length = 0
    hostile.show(next)
  }, setup)
  await expect.poll(() => page.getByLabel('Current password', { exact: true }).inputValue()).toBe('')
}

/** The same form, with other settings. */
async function redraw(more: Partial<HostileSetup>): Promise<void> {
  setup = { ...setup, ...more }
  await page.evaluate((next) => (window as never as { hostile: HostilePage }).hostile.show(next), setup)
}

async function fill(): Promise<void> {
  await page.getByLabel('Current password', { exact: true }).fill(current)
  await page.getByLabel('New password', { exact: true }).fill(chosen)
  await page.getByLabel('Confirm new password', { exact: true }).fill(chosen)
}

const submit = () => page.getByRole('button', { name: 'Change password' }).click()

/** The calls that the host got of this form, in order, once there are that many. */
async function reported(count: number): Promise<string[]> {
  await expect.poll(() => seen('reported'), { timeout: 10_000 }).toHaveLength(count)
  return seen('reported')
}

const seen = (what: 'calls' | 'reported') =>
  page.evaluate((name) => (window as never as { hostile: HostilePage }).hostile[name], what)

const callsOf = async (call: string) => (await seen('calls')).filter((each) => each === call).length

/** Connections on which a change came in this test: what Chromium made of the kit's calls. */
const arrivals = () => line.asked(write) - before
let before = 0

beforeEach(() => {
  before = line.asked(write)
})

/** The form says so above its fields, keeps what was typed, and the focus is on what it says. */
async function expectReported(words: string): Promise<void> {
  const alert = page.getByRole('alert')
  await expect.poll(() => alert.textContent()).toContain(words)
  await expect.poll(() => alert.evaluate((element) => element === document.activeElement)).toBe(true)
  const values = await page
    .locator('input[type=password]')
    .evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value))
  expect(values).toEqual([current, chosen, chosen])
  expect(await page.getByRole('heading', { name: 'Password changed' }).count()).toBe(0)
  expect(await page.getByRole('status').textContent(), 'it is not still busy').not.toMatch(/Changing/)
}

/** The service is well again, and so is the same form: it was never mounted again, and its fields still hold the text. */
async function expectSuccessNow(): Promise<void> {
  const attempts = (await seen('reported')).length
  // Where the answer alone was lost, the work was done; the person would find out by signing in.
  service.emulator.changeUser(account, { password: current })
  const writes = await callsOf(write)
  if (setup.timeoutMs !== undefined) await redraw({ timeoutMs: 15_000 })
  await submit()
  expect((await reported(attempts + 1)).at(-1)).toBe('success')
  await page.getByRole('heading', { name: 'Password changed' }).waitFor()
  expect(await callsOf(write), 'one attempt is one call').toBe(writes + 1)
  expect(service.emulator.passwordOf(account)).toBe(chosen)
}

interface Row {
  name: string
  failure: Failure
  code: string
  words: string
  timeoutMs?: number
}

const html = { headers: { 'content-type': 'text/html' }, body: '<!doctype html><h1>Sign in to the Wi-Fi</h1>' }
const good = '{"statusCode":200,"message":"ok"}'

const lost = { code: 'outcome-unknown', words: unconfirmed }
/** Long enough for a busy machine to send in, and no longer than a test wants to wait. */
const short = 1000

/** How a browser hands on what a connection does. What bodies mean is tested in test/core/hostile-answers.test.ts. */
const writeRows: Row[] = [
  { name: 'the connection breaks before the service works', failure: failures.unreachable, ...lost },
  { name: 'the connection breaks after it has worked', failure: failures.answerLost, ...lost },
  { name: 'CORS forbids to read the answer', failure: failures.corsRefused, ...lost },
  { name: 'no answer comes in time', failure: failures.stall, timeoutMs: short, ...lost },
  {
    name: 'the work is done, and no answer comes in time',
    failure: failures.stallAfterWork,
    timeoutMs: short,
    ...lost,
  },
  { name: 'the body stalls', failure: failures.stalledBody, timeoutMs: short, ...lost },
  { name: 'the body never ends', failure: failures.endlessBody, ...lost },
  { name: 'the body has 5 MB', failure: failures.fiveMegabytes, ...lost },
  { name: 'a portal answers 200 in HTML', failure: html, ...lost },
  { name: 'there is no body, with status 204', failure: { work: true, status: 204 }, ...lost },
  { name: 'the connection breaks within the body', failure: failures.cutOff, ...lost },
  {
    name: 'the connection breaks after a whole body, before its announced length',
    failure: { work: true, headers: { 'content-length': '999' }, body: streams.broken(good) },
    ...lost,
  },
  { name: 'HTTP says 401', failure: { status: 401, body: '' }, code: 'unauthorized', words: sessionOver },
]

describe('when the change has been sent, and', () => {
  test.each(writeRows.map((row) => [row.name, row.code, row] as const))(
    '%s, it is %s; then the same form succeeds',
    async (_, code, { failure, words, timeoutMs }) => {
      await open(timeoutMs === undefined ? {} : { timeoutMs })
      service.emulator.inject({ ...failure, route: write })
      await fill()
      await submit()
      expect(await reported(1)).toEqual([code])
      await expectReported(words)
      expect(await callsOf(write), 'nothing is sent twice').toBe(1)
      expect(arrivals(), 'nor by the browser').toBe(1)
      await expectSuccessNow()
    },
  )
})

const readRows: Row[] = [
  { name: 'the connection breaks', failure: failures.unreachable, code: 'network', words: unreachable },
  { name: 'CORS forbids to read them', failure: failures.corsRefused, code: 'network', words: unreachable },
  { name: 'they do not come in time', failure: failures.stall, code: 'timeout', words: tooLate, timeoutMs: short },
  { name: 'they stall half-way', failure: failures.stalledBody, code: 'timeout', words: tooLate, timeoutMs: short },
  { name: 'they come as 200 in HTML', failure: html, code: 'bad-response', words: unexpected },
  { name: 'they have 5 MB', failure: failures.fiveMegabytes, code: 'bad-response', words: unexpected },
  { name: 'they never end', failure: failures.endlessBody, code: 'bad-response', words: unexpected },
  { name: 'they are refused with 401', failure: { status: 401, body: '' }, code: 'unauthorized', words: sessionOver },
]

describe('when the keys are asked for, and', () => {
  test.each(readRows.map((row) => [row.name, row.code, row] as const))(
    '%s, it is %s, and nothing was sent; then the same form succeeds',
    async (_, code, row) => {
      await open(row.timeoutMs === undefined ? {} : { timeoutMs: row.timeoutMs })
      // Asked for when a field gets the focus, and again by the attempt.
      const well = service.emulator.inject({ ...row.failure, route: keys, times: Infinity })
      await fill()
      await submit()
      expect(await reported(1)).toEqual([code])
      await expectReported(row.words)
      expect(await callsOf(write)).toBe(0)
      expect(arrivals()).toBe(0)
      expect(service.emulator.passwordOf(account)).toBe(current)
      well()
      await expectSuccessNow()
    },
  )
})

describe('a redirect to a thief', () => {
  test.each([301, 302, 303, 307, 308])('of the change, with %i, is not followed', async (status) => {
    await open()
    service.emulator.inject({ route: write, status, headers: { location: `${thief.url}/steal` } })
    await fill()
    await submit()
    // 303 after a POST that was done is usual, so this tells nothing of the change.
    expect(await reported(1)).toEqual(['outcome-unknown'])
    await expectReported(unconfirmed)
    expect(thief.visits()).toBe(0)
    expect(arrivals()).toBe(1)
    await expectSuccessNow()
  })

  test.each([302, 307])('of the keys, with %i, is not followed, and nothing is sent', async (status) => {
    await open()
    const well = service.emulator.inject({
      route: keys,
      status,
      headers: { location: `${thief.url}/steal` },
      times: Infinity,
    })
    await fill()
    await submit()
    expect(await reported(1)).toEqual(['redirected'])
    await expectReported(unexpected)
    expect([thief.visits(), arrivals()]).toEqual([0, 0])
    well()
    await expectSuccessNow()
  })

  test('would arrive there if it were followed', async () => {
    await open()
    service.emulator.inject({ route: write, status: 307, headers: { location: `${thief.url}/steal` } })
    const visits = thief.visits()
    await page.evaluate(
      (url) => fetch(url, { method: 'POST', body: 'x' }).catch(() => {}),
      `${line.url}/api/v3/update-password`,
    )
    expect(thief.visits()).toBeGreaterThan(visits)
    thief = await renewed(thief)
  })
})

describe('a service that cannot be reached', () => {
  const publicKey = throwawayKeys.rsa.publicKey
  const nowhere: [string, () => Promise<string>][] = [
    ['whose name does not resolve', async () => 'https://service.invalid'],
    ['that refuses connections', closedPort],
  ]

  test.each(nowhere)('%s, asked for its keys: network, and nothing was sent', async (_, host) => {
    await open({ host: await host() })
    await fill()
    await submit()
    expect(await reported(1)).toEqual(['network'])
    await expectReported(unreachable)
    expect(await callsOf(write)).toBe(0)
    await redraw({ host: line.url })
    await expectSuccessNow()
  })

  // Fetch does not say that nothing left the machine, so neither does the kit.
  test.each(nowhere)('%s, handed the change under a pinned key: outcome-unknown', async (_, host) => {
    await open({ host: await host(), encryption: { type: 'rsa', publicKey } })
    await fill()
    await submit()
    expect(await reported(1)).toEqual(['outcome-unknown'])
    await expectReported(unconfirmed)
    expect(await callsOf(write)).toBe(1)
    expect(arrivals()).toBe(0)
    await redraw({ host: line.url })
    await expectSuccessNow()
  })

  test('since the preflight is refused: outcome-unknown, and the change never arrives', async () => {
    const strict = await serveEmulator({
      keys: throwawayKeys,
      closeAfterAnswer: true,
      allowedOrigins: ['https://elsewhere.example'],
    })
    await open({ host: strict.url, encryption: { type: 'rsa', publicKey } })
    await fill()
    await submit()
    expect(await reported(1)).toEqual(['outcome-unknown'])
    await expectReported(unconfirmed)
    expect(strict.emulator.requests.filter(({ method }) => method === 'POST')).toEqual([])
    await strict.close()
    await redraw({ host: line.url })
    await expectSuccessNow()
  })
})

describe('a browser that is offline', () => {
  test('without a key: nothing is sent, nothing is queued, and then the same form succeeds', async () => {
    await open()
    await page.context().setOffline(true)
    await fill()
    await submit()
    expect(await reported(1)).toEqual(['offline'])
    await expectReported(offline)
    await submit()
    expect(await reported(2)).toEqual(['offline', 'offline'])
    await expectReported(offline)
    expect(await callsOf(write)).toBe(0)
    await page.context().setOffline(false)
    await expectSuccessNow()
    expect([await callsOf(write), arrivals()], 'coming back has sent nothing by itself').toEqual([1, 1])
  })

  // The change is handed to the browser, since behind a VPN it may be wrong about being offline.
  test('with the key at hand: outcome-unknown, and nothing is queued', async () => {
    await open()
    await fill()
    await expect.poll(() => callsOf(keys)).toBe(1)
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await submit()
    expect(await reported(1)).toEqual(['outcome-unknown'])
    await expectReported(unconfirmed)
    await page.context().setOffline(false)
    await expectSuccessNow()
    expect([await callsOf(write), arrivals()], 'coming back has sent nothing by itself').toEqual([2, 1])
  })

  test('after the change has left: outcome-unknown', async () => {
    await open()
    service.emulator.inject({ route: write, work: true, delay: 3000 })
    await fill()
    await submit()
    await expect.poll(arrivals).toBe(1)
    await page.context().setOffline(true)
    line.cut()
    expect(await reported(1)).toEqual(['outcome-unknown'])
    await page.context().setOffline(false)
    await expectReported(unconfirmed)
    expect(await callsOf(write)).toBe(1)
    await expectSuccessNow()
  })
})

test('HTTP 429 with Retry-After holds the form for that long, and then it succeeds', async () => {
  await open()
  service.emulator.inject({ ...failures.throttled, route: write, headers: { 'retry-after': '2' } })
  await fill()
  await submit()
  expect(await reported(1)).toEqual(['rate-limited'])
  await expectReported(tooMany)
  const button = page.getByRole('button', { name: 'Change password' })
  expect(await button.getAttribute('aria-disabled')).toBe('true')
  await page.getByLabel('New password', { exact: true }).press('Enter')
  await button.dispatchEvent('click')
  expect(await callsOf(write)).toBe(1)
  await expect.poll(() => button.getAttribute('aria-disabled'), { timeout: 5000 }).toBeNull()
  expect(arrivals()).toBe(1)
  await expectSuccessNow()
})

test('a date in Retry-After counts as well', async () => {
  await open()
  const at = new Date(Date.now() + 120_000).toUTCString()
  service.emulator.inject({ ...failures.throttled, route: write, headers: { 'retry-after': at } })
  await fill()
  await submit()
  expect(await reported(1)).toEqual(['rate-limited'])
  await expect.poll(() => page.getByText(/You can try again in \d minutes/).count()).toBeGreaterThan(0)
})

async function serveLine(port: number): Promise<Line> {
  const first: string[] = []
  const open = new Set<Socket>()
  const server = createWorkerClient((client) => {
    const upstream = connect(port, '127.0.0.1')
    open.add(client)
    client.once('data', (bytes) => first.push(bytes.toString('latin1')))
    client.pipe(upstream)
    upstream.pipe(client)
    upstream.on('error', () => client.resetAndDestroy())
    client.on('error', () => upstream.destroy())
    client.on('close', () => {
      open.delete(client)
      upstream.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = () => open.forEach((socket) => socket.resetAndDestroy())
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: (request) => first.filter((bytes) => bytes.startsWith(`${request} `)).length,
    cut,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        cut()
      }),
  }
}

async function serveThief(): Promise<Thief> {
  let visits = 0
  const steal: RequestListener = (_, response) => {
    response.writeHead(200, { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }).end(good)
  }
  const server = createServer(steal)
  server.on('connection', () => visits++)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    visits: () => visits,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function renewed(old: Thief): Promise<Thief> {
  await old.close()
  return serveThief()
}

/** Of a server that was there a moment ago. */
async function closedPort(): Promise<string> {
  const { url, close } = await serveThief()
  await close()
  return url
}
