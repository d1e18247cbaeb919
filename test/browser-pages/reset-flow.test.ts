import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { serveEmulator, type EmulatorServer } from '../../src/emulator/node.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { openBrowser, site } from './shared.js'

const alice = 'alice@example.com'
const chosen = 'quiet river stone'

let browser: Browser
let service: EmulatorServer
let context: BrowserContext

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

beforeEach(async () => {
  service = await serveEmulator({ keys: throwawayKeys, makeCode: () => '246810' })
  context = await browser.newContext()
})

afterEach(async () => {
  await context.close()
  await service.close()
})

const addressOf = (more = '') => `${site.address}reset.html?host=${encodeURIComponent(service.url)}${more}`
const account = (page: Page) => page.getByLabel('Email or phone number')
const code = (page: Page) => page.getByLabel('Verification code', { exact: true })
const newPassword = (page: Page) => page.getByLabel('New password', { exact: true })
const sent = () => service.emulator.outbox.map(({ to }) => to)

async function open(more?: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(addressOf(more))
  return page
}

async function ask(page: Page, person = alice): Promise<void> {
  await account(page).fill(person)
  await account(page).press('Enter')
  await code(page).waitFor()
}

async function finish(page: Page): Promise<void> {
  await newPassword(page).fill(chosen)
  await page.getByLabel('Confirm new password').fill(chosen)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Password reset' }).waitFor()
  expect(service.emulator.passwordOf(alice)).toBe(chosen)
}

test('a reload during the wait starts again, keeps the wait, and the code that came is still valid', async () => {
  const page = await open()
  await ask(page)
  await page.reload()
  expect(await account(page).inputValue()).toBe('')
  await ask(page)
  await page
    .getByText(/You can get a new code in [45]\d seconds\./, { exact: false })
    .first()
    .waitFor()
  expect(sent()).toEqual([alice])
  await code(page).fill('246810')
  await code(page).press('Enter')
  await finish(page)
})

test('two pages of one person share the wait for one account, and not that for another', async () => {
  const [one, other] = [await open(), await open()]
  await ask(one)
  await ask(other)
  await other.getByText('No new code has been sent. If you already have one, enter it.', { exact: true }).waitFor()
  expect(await other.getByRole('button', { name: 'Get a new code' }).getAttribute('aria-disabled')).toBe('true')
  expect(sent()).toEqual([alice])
  await other.getByRole('button', { name: 'Change' }).click()
  await ask(other, 'bob@example.com')
  expect(sent()).toEqual([alice, 'bob@example.com'])
  const kept = await other.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(kept).not.toMatch(/alice|bob|example|246810/)
})

test('reload, back and forward lead to the first step, never to a later one without what it needs', async () => {
  const page = await context.newPage()
  await page.goto(`${site.address}?form=homeless`)
  await page.goto(addressOf())
  await ask(page)
  await code(page).fill('246810')
  await code(page).press('Enter')
  await newPassword(page).waitFor()
  // The key is fetched with the first focus, whenever that is answered.
  const writes = () => service.emulator.requests.filter(({ method }) => method === 'POST').length
  const asked = writes()
  for (const move of [() => page.reload(), () => page.goBack().then(() => page.goForward())]) {
    await move()
    await account(page).waitFor()
    expect(await newPassword(page).count()).toBe(0)
    expect(await code(page).count()).toBe(0)
  }
  expect(writes()).toBe(asked)
  expect(page.url()).toBe(addressOf())
})

test('the token of a link is out of the address before the first request, and in nothing that stays', async () => {
  const token = service.emulator.issueResetToken(alice)
  const page = await context.newPage()
  const addresses: string[] = []
  page.on('request', (request) => {
    if (request.url().startsWith(service.url)) addresses.push(page.url(), request.headers()['referer'] ?? '')
  })
  await page.goto(addressOf(`&link&token=${token}&campaign=7`))
  await newPassword(page).waitFor()
  expect(page.url()).toBe(addressOf('&link&campaign=7'))
  expect(service.emulator.requests, 'nothing is spent by opening it').toEqual([])
  await finish(page)
  expect(addresses.length).toBeGreaterThan(2)
  expect(addresses.join(' ')).not.toContain(token)
  const left = await page.evaluate(async () =>
    JSON.stringify([
      location.href,
      history.state,
      document.cookie,
      { ...localStorage, ...sessionStorage },
      document.documentElement.outerHTML,
      await caches.keys(),
      performance.getEntriesByType('resource').map(({ name }) => name),
    ]),
  )
  expect(left).not.toContain(token)
})

test('a link that has lost its token says so, and leads into the flow', async () => {
  const page = await open('&link')
  await page.getByRole('alert').getByText('This link is not complete.').waitFor()
  await page.getByRole('button', { name: 'Get a new code' }).click()
  await ask(page)
  expect(sent()).toEqual([alice])
})

test('steps that cannot be fetched are said to be missing, and fetched when the person tries again', async () => {
  const page = await context.newPage()
  let down = true
  await page.route(/\/reset-steps\b/, (route) => (down ? route.abort() : route.continue()))
  await page.goto(addressOf())
  await page.getByRole('alert').getByText('We could not reach the service').waitFor()
  down = false
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  // The button is gone, and Chromium would leave the focus nowhere.
  await page.locator('input[name=account]:focus').waitFor()
  await ask(page)
  expect(sent()).toEqual([alice])
})
