import { expect, test } from 'vitest'
import { standBetween } from './between.js'
import type { EnginePage } from './driver.js'
import { inEveryEngine } from './every-engine.js'
import { toQuery } from './pages/settings.js'

const nowhere = 'http://127.0.0.1:9'
const pageOf = (form: 'change' | 'link') => toQuery({ host: nowhere, form, resetToken: 'any', server: true })

/** What a form sends to the page's own address is kept here instead. */
function keepSubmits(): void {
  const sent: string[][] = []
  Object.assign(window, { sent })
  addEventListener('submit', (event) => {
    event.preventDefault()
    sent.push([...new FormData(event.target as HTMLFormElement).keys()])
  })
}
const sentBy = (page: EnginePage) => page.evaluate(() => (window as never as { sent: string[][] }).sent)

inEveryEngine((openPage) => {
  test.each(['change', 'link'] as const)('before React is there the %s form sends nothing', async (form) => {
    const site = await standBetween()
    const page = await openPage(`${site.address}kit.html?${pageOf(form)}`)
    const button = page.bySelector('button[type=submit]')
    await expect.poll(() => button.attribute('disabled')).toBeNull()

    // Firefox restores the state of a form's elements when the page is loaded again.
    site.scriptless = true
    await page.reload()
    await page.evaluate(keepSubmits)
    await page.byLabel('New password').type('Jw4%hR&9{kT')
    await page.press('Enter')
    expect(await page.byLabel('New password').value()).toBe('Jw4%hR&9{kT')
    expect(await sentBy(page)).toEqual([])
    expect(await button.attribute('disabled')).not.toBeNull()
    expect(await page.evaluate(() => document.querySelector<HTMLButtonElement>('button[type=submit]')!.disabled)).toBe(
      true,
    )
    // Whatever else sends the form, such as a script of the host.
    expect(await page.evaluate(() => [...new FormData(document.querySelector('form')!).keys()])).toEqual([])
  })
})
