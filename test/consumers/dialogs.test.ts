import { readdirSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Server } from './consumer.js'
import { scene } from './flows.js'
import { account, chosen, current } from './service.js'
import { addressOf, done, field, submit, watch, type Watched } from './visit.js'

const shared = scene('vite', 'dialogs')
const dialogs = readdirSync('test/consumers/dialogs/src')
  .map((file) => file.replace('.jsx', ''))
  .filter((name) => name !== 'main')

/** The class of the button: that of the system by its theme, or the kit's own. */
const buttons: Record<string, RegExp> = {
  antd: /\bant-btn-primary\b/,
  bootstrap: /\bbtn-primary\b/,
  mui: /\bMuiButton-contained\b/,
  platform: /\bpwk-submit\b/,
  radix: /\bpwk-submit\b/,
}

let site: Server
beforeAll(async () => {
  await shared.consumer.run('vite', ['build'])
  site = await shared.consumer.serve('vite', ['preview', '--host', '127.0.0.1', '--port', '0'])
})
afterAll(() => site?.close())

test('installs without a warning', () => {
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn|error)/i)
})

const hasFocus = (page: Page, label: string) => field(page, label).evaluate((input) => input === document.activeElement)
const opener = (page: Page) => page.getByRole('button', { name: 'Change your password…' })

describe.each(dialogs)('in the dialog of %s', (dialog) => {
  let watched: Watched
  beforeAll(async () => {
    shared.service.emulator.changeUser(account, { password: current })
    watched = await watch(shared.browser, shared.service)
    await watched.page.goto(`${addressOf(site.address, shared.service, 'rsa')}&dialog=${dialog}`)
    await opener(watched.page).press('Enter')
  })
  afterAll(() => watched?.page.close())

  test('the first field has the focus, and the title of the dialog names dialog and form', async () => {
    const { page } = watched
    await page.getByRole('dialog', { name: 'Your password' }).waitFor()
    await expect.poll(() => hasFocus(page, 'Current password')).toBe(true)
    expect(await page.getByRole('dialog').getByRole('heading').allInnerTexts()).toEqual(['Your password'])
    expect(await page.getByRole('form', { name: 'Your password' }).count()).toBe(1)
  })

  test('the button of the form is that of the system, where there is a theme for it', async () => {
    expect(await submit(watched.page).getAttribute('class')).toMatch(buttons[dialog] ?? 'no class')
  })

  test('an empty form keeps the focus in its first wrong field', async () => {
    const { page } = watched
    await page.keyboard.press('Enter')
    await expect.poll(() => field(page, 'Current password').getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => hasFocus(page, 'Current password')).toBe(true)
  })

  test('the keyboard alone changes the password', async () => {
    const { page } = watched
    await page.keyboard.type(current)
    for (const label of ['New password', 'Confirm new password']) {
      for (let presses = 0; presses < 3 && !(await hasFocus(page, label)); presses++) await page.keyboard.press('Tab')
      expect(await hasFocus(page, label), label).toBe(true)
      await page.keyboard.type(chosen)
    }
    await page.keyboard.press('Enter')
    await done(page).waitFor()
    expect(shared.service.emulator.passwordOf(account)).toBe(chosen)
  })

  test('what says that it is done has the focus, inside the dialog', async () => {
    const { page } = watched
    await expect
      .poll(() =>
        page
          .getByRole('dialog')
          .evaluate((box) => box !== document.activeElement && box.contains(document.activeElement)),
      )
      .toBe(true)
  })

  test('Escape closes it, and its opener has the focus again', async () => {
    const { page } = watched
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await expect.poll(() => opener(page).evaluate((button) => button === document.activeElement)).toBe(true)
  })

  test('the console is quiet', () => {
    expect(watched.complaints).toEqual([])
  })
})
