import { expect, test } from 'vitest'
import { account, countWrites, current, startService } from './account-service.js'
import { inEveryEngine } from './every-engine.js'
import { addressOf, complaintsOf, outcomesOf } from './form-actions.js'

inEveryEngine((openPage) => {
  test('a suggested password is filled in, shown and selected by keyboard, and is what the service learns', async () => {
    const service = await startService()
    const page = await openPage(addressOf(service, { suggest: true }))
    const [chosen, confirmed] = [page.byLabel('New password'), page.byLabel('Confirm new password')]
    const button = page.byRole('button', 'Suggest a strong password')
    // It comes a moment after the form.
    await button.waitFor()
    await page.byLabel('Current password').type(current)
    // The eye, the new password and its eye come first.
    for (let presses = 0; presses < 4; presses++) await page.press('Tab')
    expect(await button.hasFocus()).toBe(true)
    await page.press('Enter')
    await expect.poll(() => chosen.hasFocus()).toBe(true)
    const suggested = await chosen.value()
    expect(suggested).toMatch(/^\S{20,}$/)
    expect(await confirmed.value()).toBe(suggested)
    expect(await chosen.attribute('type')).toBe('text')
    expect(await confirmed.attribute('type')).toBe('password')
    expect(
      await page.evaluate(() => {
        const { selectionStart, selectionEnd, value } = document.activeElement as HTMLInputElement
        return value.slice(selectionStart!, selectionEnd!)
      }),
    ).toBe(suggested)
    await page.press('Enter')
    await page.byRole('heading', 'Password changed').waitFor()
    expect(service.emulator.changes).toMatchObject([{ oldPassword: current, newPassword: suggested }])
    expect(service.emulator.passwordOf(account)).toBe(suggested)
    expect(countWrites(service)).toBe(1)
    expect(await outcomesOf(page)).toEqual(['success'])
    expect(await complaintsOf(page)).toEqual([])
  })
})
