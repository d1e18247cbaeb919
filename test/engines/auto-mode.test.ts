import { expect, test } from 'vitest'
import { account, chosen, current, startService } from './account-service.js'
import { inEveryEngine } from './every-engine.js'
import { addressOf, complaintsOf, fillNew, outcomesOf } from './form-actions.js'

inEveryEngine((openPage) => {
  test('a form that asks the account asks for the current password once the service does', async () => {
    const service = await startService()
    service.emulator.changeUser(account, { password: undefined })
    const page = await openPage(addressOf(service, { mode: 'auto' }))
    await page.byRole('heading', 'Set a password').waitFor()
    service.emulator.changeUser(account, { password: current })
    await fillNew(page)
    await page.press('Enter')
    await page.byLabel('Current password').waitFor()
    // Once it is painted, the focus comes.
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('current-password')
    await page.byLabel('Current password').type(current)
    await page.press('Enter')
    await page.byRole('heading', 'Password changed').waitFor()
    expect(service.emulator.changes).toMatchObject([{ oldPassword: current, newPassword: chosen }])
    expect(await outcomesOf(page)).toEqual(['challenge', 'success'])
    expect(await complaintsOf(page)).toEqual([])
  })
})
