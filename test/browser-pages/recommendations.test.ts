import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, site } from './shared.js'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

test.each(['change', 'set', 'reset'])(
  'Chromium has nothing to recommend about the markup of the %s form',
  async (form) => {
    expect(await recommendations(form, 'New password')).toEqual([])
  },
)

test.each([
  ['lacks a username', 'nameless', 'username'],
  ['lacks autocomplete', 'careless', 'autocomplete'],
  ['is no form', 'homeless', 'not contained in a form'],
])('Chromium says so where a password form %s', async (_, form, words) => {
  expect(await recommendations(form, 'Password')).toContainEqual(expect.stringContaining(words))
})

/** What Chromium's own check of password forms wrote to the console (CDP `Log`, source `recommendation`). */
async function recommendations(form: string, label: string): Promise<string[]> {
  const page = await browser.newPage()
  const session = await page.context().newCDPSession(page)
  const said: string[] = []
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.source === 'recommendation') said.push(entry.text)
  })
  await session.send('Log.enable')
  await page.goto(`${site.address}?form=${form}`)
  await page.getByLabel(label, { exact: true }).fill('quiet river stone')
  // The check runs when the page has come to rest; a second look would only repeat what it said.
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  await page.close()
  return said
}
