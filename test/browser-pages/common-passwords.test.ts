import type { Browser, Page, Route } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, site } from './shared.js'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

/** The form with a password that many choose, sent; `answer` is what becomes of the request for the list of those. */
async function submitCommon(answer: (route: Route) => unknown): Promise<{ page: Page; asked: () => number }> {
  const page = await browser.newPage()
  let asked = 0
  await page.clock.install()
  await page.route('**/core/policy/common-passwords.*', (route) => {
    asked++
    return answer(route)
  })
  await page.goto(`${site.address}?form=change`)
  await page.getByLabel('Current password', { exact: true }).fill('correct horse battery')
  await page.getByLabel('New password', { exact: true }).fill('1qaz2wsx')
  await page.getByLabel('Confirm new password', { exact: true }).fill('1qaz2wsx')
  await page.getByRole('button', { name: 'Change password' }).click()
  return { page, asked: () => asked }
}

const changed = (page: Page) => page.getByRole('heading', { name: 'Password changed' })

test('where the list is there, a password of it is refused', async () => {
  const { page } = await submitCommon((route) => route.continue())
  await page.getByText('This is one of the most used passwords.').first().waitFor()
  expect(await changed(page).count()).toBe(0)
  await page.close()
})

test('where it cannot be loaded, the service decides', async () => {
  const { page, asked } = await submitCommon((route) => route.abort())
  await changed(page).waitFor()
  expect(asked()).toBeGreaterThan(0)
  await page.close()
})

test('where it never comes, the form does not wait for ever', async () => {
  const { page, asked } = await submitCommon(() => {})
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Changing your password…')
  expect(await changed(page).count()).toBe(0)
  await page.clock.fastForward(16_000)
  await changed(page).waitFor()
  expect(asked()).toBe(1)
  await page.close()
})
