import { expect, inject, test } from 'vitest'
import { inEveryEngine } from './every-engine.js'
import { complaintsOf } from './form-actions.js'

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

  test('a page keeps what it complains of', async () => {
    const page = await openPage(`${inject('pages')}kit.html?host=http://127.0.0.1:9`)
    await page.byLabel('Current password').waitFor()
    await page.evaluate(() => {
      window.console.warn('a warning of the page')
      setTimeout(() => {
        throw new Error('thrown by the page')
      })
      void Promise.reject(new Error('rejected by the page'))
    })
    const complaints = ['a warning of the page', 'thrown by the page', 'rejected by the page'].map((words) =>
      expect.stringContaining(words),
    )
    await expect.poll(() => complaintsOf(page)).toEqual(expect.arrayContaining(complaints))
  })
})
