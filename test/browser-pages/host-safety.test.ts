import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../chromium.js'
import { everyElement } from './every-element.js'
import { servePage } from './page.js'

let site: Awaited<ReturnType<typeof servePage>>
let browser: Browser

beforeAll(async () => {
  site = await servePage()
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** What people see of the page around the form. */
async function seen(page: Page): Promise<string> {
  return (await page.locator('#host').screenshot({ animations: 'disabled' })).toString('base64')
}

/** As scripts/build.mjs writes styles.layered.css. */
const putIntoLayer = (page: Page) =>
  page.evaluate(() => {
    const sheet = document.querySelector('style[data-vite-dev-id$="src/styles.css"]')!
    sheet.textContent = `@layer password-kit {${sheet.textContent}}`
  })

const takeAway = (page: Page) =>
  page.evaluate(() => {
    document.querySelector('style[data-vite-dev-id$="src/styles.css"]')!.remove()
    document.getElementById('root')!.remove()
  })

test.each(['change', 'reset'])(
  'a page of every element is the same to the pixel with and without the kit: %s',
  async (form) => {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 } })
    await page.goto(`${site.address}?form=${form}`)
    await page.getByLabel('New password', { exact: true }).waitFor()
    await page.evaluate((html) => {
      const host = Object.assign(document.createElement('div'), { id: 'host', innerHTML: html })
      host.style.cssText = 'width: 900px; background: white'
      document.body.prepend(host)
    }, everyElement)
    expect(await page.locator('#host *').count()).toBeGreaterThan(120)

    const withSheet = await seen(page)
    expect(await seen(page), 'the page stands still').toBe(withSheet)
    const inLayer = (await putIntoLayer(page), await seen(page))
    await takeAway(page)
    const without = await seen(page)
    expect(withSheet === without, 'styles.css').toBe(true)
    expect(inLayer === without, 'styles.layered.css').toBe(true)

    await page.addStyleTag({ content: '#host hr { border-color: red }' })
    expect((await seen(page)) === without, 'a hair would show').toBe(false)
    await page.close()
  },
)
