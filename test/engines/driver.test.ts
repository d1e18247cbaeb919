import { expect, inject, test } from 'vitest'
import { inEveryEngine } from './every-engine.js'

inEveryEngine((openPage) => {
  test('drives a page', async () => {
    const page = await openPage(`${inject('pages')}kit.html?host=http://127.0.0.1:9`)
    await page.byRole('textbox', 'Current password').count()
    await page.byLabel('Current password').type('pä密🔑"')
    expect(await page.byLabel('Current password').value()).toBe('pä密🔑"')
    await page.press('Tab')
    await page.press('Shift+Tab')
    expect(await page.byLabel('Current password').hasFocus()).toBe(true)
    expect(await page.evaluate(async (n) => n + 1, 2)).toBe(3)
    await page.byRole('button', 'Change password').waitFor()
    expect(await page.byRole('button', 'Change passwor').count()).toBe(0)
    expect((await page.screenshot()).length).toBeGreaterThan(1000)
    expect(await page.text()).toContain('New password')
    await page.goto(`${inject('pages')}other.html`)
    await page.byRole('heading', 'Elsewhere').waitFor()
    await page.back()
    await page.byLabel('Current password').waitFor()
    expect(await page.url()).toContain('kit.html')
  })
})
