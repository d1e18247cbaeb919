import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyElement } from './every-element.js'
import { openBrowser, site } from './shared.js'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

/** What people see of the page around the form. */
async function seen(page: Page): Promise<string> {
  return (await page.locator('#host').screenshot({ animations: 'disabled' })).toString('base64')
}

/** As scripts/build.mjs writes styles.layered.css. */
const putIntoLayer = (page: Page) =>
  page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')!
    const sheet = document.createElement('style')
    sheet.textContent = `@layer password-kit {${await (await fetch(link.href)).text()}}`
    link.replaceWith(sheet)
  })

const takeAway = (page: Page) =>
  page.evaluate(() => {
    document.querySelector('head > style')!.remove()
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
