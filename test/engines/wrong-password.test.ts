import { expect, test } from 'vitest'
import { account, chosen, current, startService } from './account-service.js'
import { inEveryEngine } from './every-engine.js'
import { addressOf, fillChange, outcomesOf } from './form-actions.js'

inEveryEngine((openPage) => {
  test('a wrong password is shown under its field, which gets the focus', async () => {
    const service = await startService()
    const page = await openPage(addressOf(service))
    await fillChange(page, 'not the current one')
    await page.press('Enter')
    await expect.poll(() => outcomesOf(page)).toEqual(['wrong-password'])
    await expect.poll(() => page.byLabel('Current password').hasFocus()).toBe(true)
    expect(await page.byLabel('Current password').attribute('aria-invalid')).toBe('true')
    expect(await page.byLabel('New password').value()).toBe(chosen)
    expect(service.emulator.passwordOf(account)).toBe(current)
  })
})
