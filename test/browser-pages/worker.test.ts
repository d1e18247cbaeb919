import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { failures } from '../../src/emulator/index.js'
import { serveEmulator, type EmulatorServer } from '../../src/emulator/node.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { openBrowser, site } from './shared.js'
import type { ManagerPage } from './page/manager.js'

const account = 'alice@example.com'
const current = 'qX7 密码🔑 vault of "Zoë"'
const chosen = 'Jw4%hR&9{kT\\e\u0301 Lm2'
const write = 'POST /api/v3/update-password'
const keys = 'GET /api/v3/system'

let service: EmulatorServer
let browser: Browser

beforeAll(async () => {
  service = await serveEmulator({ keys: throwawayKeys })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await service?.close()
})

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const submit = (page: Page) => page.getByRole('button', { name: 'Change password' }).click()
const leave = (page: Page) => page.getByRole('button', { name: 'Leave' }).click()
const done = (page: Page) => page.getByRole('heading', { name: 'Password changed' }).waitFor()
const read = <Name extends keyof ManagerPage>(page: Page, name: Name) =>
  page.evaluate((key) => (window as never as { manager: ManagerPage }).manager[key], name) as Promise<ManagerPage[Name]>
const act = (page: Page, name: 'breakWorker' | 'giveToken') =>
  page.evaluate((key) => (window as never as { manager: ManagerPage }).manager[key](), name)
const reported = (page: Page) => read(page, 'reported')
const workers = (page: Page) => read(page, 'workers')
const asked = (route: string) =>
  service.emulator.requests.filter(({ method, path }) => `${method} ${path}` === route).length

/** A form of Alice's, without focus yet. */
async function open(more: Record<string, string> = {}): Promise<Page> {
  const { emulator } = service
  emulator.changeUser(account, { password: current })
  const query = new URLSearchParams({
    host: service.url,
    accessToken: emulator.issueAccessToken(account),
    resetToken: emulator.issueResetToken(account),
    username: account,
    worker: 'kit',
    ...more,
  })
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  await page.goto(`${site.address}manager.html?${query}`)
  await field(page, 'New password').waitFor()
  return page
}

async function fill(page: Page, texts = { current, chosen }): Promise<void> {
  await field(page, 'Current password').fill(texts.current)
  await field(page, 'New password').fill(texts.chosen)
  await field(page, 'Confirm new password').fill(texts.chosen)
}

describe.each(['rsa', 'sm2'])('under %s', (encryption) => {
  test('the worker seals and sends exactly what was typed, and the page loads nothing to encrypt with', async () => {
    const page = await open({ encryption })
    expect(await workers(page), 'none before somebody is at the form').toEqual({ made: 0, ended: 0 })
    await fill(page)
    await submit(page)
    await done(page)
    expect(service.emulator.changes.at(-1)).toMatchObject({
      oldPassword: current,
      newPassword: chosen,
      encryptType: encryption,
    })
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(loaded.filter((name) => /core\/worker\/worker-client\.js/.test(name))).toHaveLength(1)
    expect(loaded.filter((name) => /core\/encryption\/(?:rsa|sm2)/.test(name))).toEqual([])
    expect(
      loaded.filter((name) => name.startsWith(service.url)),
      'nor asks the service',
    ).toEqual([])
    expect(await workers(page)).toEqual({ made: 1, ended: 0 })
    await leave(page)
    await expect.poll(() => workers(page)).toEqual({ made: 1, ended: 1 })
  })

  test('nothing on the page but the inputs holds what was typed, while it is under way and after', async () => {
    const page = await open({ encryption })
    const traces = () =>
      page.evaluate(
        (secrets) => (window as never as { manager: ManagerPage }).manager.traces(secrets),
        [current, chosen],
      )
    service.emulator.inject({ route: write, work: true, delay: 1500 })
    await fill(page)
    await submit(page)
    await page.locator('form[data-pending]').waitFor()
    await expect.poll(() => read(page, 'tokensAsked')).toBe(1) // It is sealed, and about to go.
    expect(await traces()).toEqual([])
    await done(page)
    expect(await traces()).toEqual([])
  })
})

test('a reset goes by the worker too, and asks for no access token', async () => {
  const page = await open({ form: 'reset' })
  await field(page, 'New password').fill(chosen)
  await field(page, 'Confirm new password').fill(chosen)
  await page.getByRole('button', { name: 'Reset password' }).click()
  await page.getByRole('heading', { name: 'Password reset' }).waitFor()
  expect(service.emulator.passwordOf(account)).toBe(chosen)
  expect([await read(page, 'tokensAsked'), await workers(page)]).toEqual([0, { made: 1, ended: 0 }])
})

describe('what the service answers comes back as an error of the kit', () => {
  test('under its field, with the attempts that are left; and the next attempt asks for a token again', async () => {
    const page = await open()
    service.emulator.inject({
      route: write,
      envelope: { statusCode: 403, apiCode: 2006, data: { remainCount: 2 } },
    })
    await fill(page)
    await submit(page)
    await page.getByText('You have 2 attempts left.').waitFor()
    expect([await reported(page), await read(page, 'genuine')]).toEqual([['wrong-password'], [true]])
    await fill(page)
    await submit(page)
    await done(page)
    expect(await read(page, 'tokensAsked')).toBe(2)
    expect(await workers(page), 'by the same worker').toEqual({ made: 1, ended: 0 })
  })

  test('above the form, with its reference and its wait', async () => {
    const page = await open()
    service.emulator.inject({
      route: write,
      envelope: { statusCode: 422, apiCode: 987_654 },
      headers: { 'retry-after': '40' },
    })
    await fill(page)
    await submit(page)
    await page.getByText(/^If you contact support, quote reference [\w-]+\.$/).waitFor()
    await page.locator('p:not([role])', { hasText: /^You can try again in \d+ seconds/ }).waitFor()
    expect(await reported(page)).toEqual(['rejected'])
  })

  test('a key that the service has changed is dropped, and the next attempt fetches the new one', async () => {
    const none = asked(keys)
    const page = await open()
    await fill(page)
    await expect.poll(() => asked(keys)).toBe(none + 1)
    onTestFinished(() => service.emulator.rotateKeys(throwawayKeys))
    service.emulator.rotateKeys()
    await submit(page)
    await expect.poll(() => reported(page)).toEqual(['undecryptable'])
    const before = asked(keys)
    await submit(page)
    await done(page)
    expect(asked(keys)).toBe(before + 1)
  })

  test('too long for the key is said while it is typed', async () => {
    const page = await open()
    await field(page, 'New password').fill('0123456789'.repeat(20))
    await expect
      .poll(async () => {
        await field(page, 'New password').focus()
        await field(page, 'Current password').focus()
        return page.locator('form').innerText()
      })
      .toContain('Too long by 83 bytes.')
  })
})

describe('time and going away', () => {
  test('a deadline counts in the worker: late after sending is outcome-unknown', async () => {
    // Long enough for a busy machine to seal and send.
    const page = await open({ timeoutMs: '2000' })
    service.emulator.inject({ ...failures.stall, route: write })
    await fill(page)
    await submit(page)
    await expect.poll(() => reported(page)).toEqual(['outcome-unknown'])
  })

  test('late before sending is a timeout, and nothing was sent', async () => {
    const page = await open({ timeoutMs: '400', token: 'held' })
    const writes = asked(write)
    await fill(page)
    await submit(page)
    await expect.poll(() => reported(page)).toEqual(['timeout'])
    expect(asked(write)).toBe(writes)
  })

  test('leaving before it is sent stops it, and ends the worker', async () => {
    const page = await open({ token: 'held' })
    const writes = asked(write)
    await fill(page)
    await submit(page)
    await expect.poll(() => read(page, 'tokensAsked')).toBe(1)
    await leave(page)
    await expect.poll(() => workers(page)).toEqual({ made: 1, ended: 1 })
    await act(page, 'giveToken')
    // Whatever the page or its worker sent now would be there before this is answered.
    await page.evaluate(async (url) => void (await fetch(url)), `${service.url}/api/v3/system`)
    expect(asked(write)).toBe(writes)
    expect(await reported(page)).toEqual([])
    expect(service.emulator.passwordOf(account)).toBe(current)
  })

  test('leaving after it was sent calls nothing back: the worker ends with the answer', async () => {
    const page = await open()
    const writes = asked(write)
    service.emulator.inject({ route: write, work: true, delay: 600 })
    await fill(page)
    await submit(page)
    await expect.poll(() => asked(write)).toBe(writes + 1)
    await leave(page)
    expect(await workers(page)).toEqual({ made: 1, ended: 0 })
    await expect.poll(() => reported(page)).toEqual(['success'])
    expect(service.emulator.passwordOf(account)).toBe(chosen)
    await expect.poll(() => workers(page)).toEqual({ made: 1, ended: 1 })
  })
})

describe('a worker that fails', () => {
  test('whose file cannot be fetched: config, nothing is sent from the page instead, and the next attempt makes another', async () => {
    const page = await open({ worker: 'late' })
    const before = service.emulator.requests.length
    await field(page, 'Current password').focus()
    await expect.poll(() => workers(page)).toEqual({ made: 1, ended: 1 })
    await fill(page)
    await submit(page)
    await page.getByText('This form is not set up correctly. Please tell the people who run this site.').waitFor()
    expect(await reported(page)).toEqual(['config'])
    expect(service.emulator.requests.length, 'the page does not step in').toBe(before)
    await submit(page)
    await done(page)
    expect(await workers(page)).toEqual({ made: 3, ended: 2 })
  })

  test('that the page’s policy forbids: config, and nothing is sent', async () => {
    const page = await open({ worker: 'refused' })
    const before = service.emulator.requests.length
    await fill(page)
    await submit(page)
    await expect.poll(() => reported(page)).toEqual(['config'])
    expect(service.emulator.requests.length).toBe(before)
  })

  test('that breaks down while a change is under way: outcome-unknown, and the next attempt makes another', async () => {
    const page = await open()
    const writes = asked(write)
    service.emulator.inject({ ...failures.stall, route: write })
    await fill(page)
    await submit(page)
    await expect.poll(() => asked(write)).toBe(writes + 1)
    await act(page, 'breakWorker')
    await expect.poll(() => reported(page)).toEqual(['outcome-unknown'])
    await submit(page)
    await done(page)
    expect(await workers(page)).toEqual({ made: 2, ended: 1 })
  })
})
