import type { Browser } from 'playwright'
import { afterAll, beforeAll, test } from 'vitest'
import { expectGoodLooks, hostPages, turnInto } from '../form-looks.js'
import { openBrowser, site } from './shared.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

// The page has no style but the kit's, and the build is Vite's own for production, Lightning CSS included.
test.each(Object.entries(hostPages))('built by Vite, the form looks well on a page that %s', async (_, host) => {
  const page = await browser.newPage()
  await page.goto(`${site.address}index.html?form=change`)
  await turnInto(page, host)
  await expectGoodLooks(page, host)
  await page.close()
})
