import { expect, inject, test } from 'vitest'
import { account, chosen, code, countWrites, current, startService } from './account-service.js'
import { inEveryEngine } from './every-engine.js'
import { addressOf, fillChange } from './form-actions.js'

inEveryEngine((openPage) => {
  test('change by the keyboard alone', async () => {
    const service = await startService()
    const page = await openPage(addressOf(service))
    await page.byRole('button', 'Change password').waitFor()
    for (const text of [current, chosen, chosen]) {
      await page.press('Tab')
      await page.type(text)
      await page.press('Tab') // The button that shows what was typed.
    }
    await page.press('Tab')
    expect(await page.byRole('button', 'Change password').hasFocus()).toBe(true)
    await page.press('Space')
    await page.byRole('heading', 'Password changed').waitFor()
    expect(service.emulator.changes).toMatchObject([{ oldPassword: current, newPassword: chosen }])
  })

  test('reset by the keyboard alone: each step begins in its field', async () => {
    const service = await startService()
    const page = await openPage(addressOf(service, { form: 'forgotten' }))
    await page.byLabel('Email or phone number').waitFor()
    await page.press('Tab')
    await page.type(account)
    await page.press('Enter')
    await expect.poll(() => page.byLabel('Verification code').hasFocus()).toBe(true)
    await page.type(code)
    await page.press('Enter')
    await expect.poll(() => page.byLabel('New password').hasFocus()).toBe(true)
    await page.type(chosen)
    await page.press('Tab')
    await page.press('Tab')
    await page.type(chosen)
    await page.press('Enter')
    await page.byRole('heading', 'Password reset').waitFor()
    expect(service.emulator.passwordOf(account)).toBe(chosen)
  })

  test('a password is shown and hidden, by pointer and by key', async () => {
    const service = await startService()
    const page = await openPage(addressOf(service))
    await page.byLabel('New password').type(chosen)
    expect(await page.byLabel('New password').attribute('type')).toBe('password')
    await page.byRole('button', 'Show new password').click()
    await expect.poll(() => page.byLabel('New password').attribute('type')).toBe('text')
    expect(await page.byLabel('New password').value()).toBe(chosen)
    await page.byLabel('New password').click()
    await page.press('Tab')
    await page.press('Space')
    await expect.poll(() => page.byLabel('New password').attribute('type')).toBe('password')
  })

  test('after a change, Back and Forward bring no password and send nothing', async () => {
    const service = await startService()
    const page = await openPage(addressOf(service))
    await fillChange(page)
    await page.press('Enter')
    await page.byRole('heading', 'Password changed').waitFor()
    await page.goto(`${inject('pages')}other.html`)
    await page.byRole('heading', 'Elsewhere').waitFor()
    await page.back()
    // A page that was kept shows its panel, one that is loaded again an empty form.
    await expect.poll(() => page.text()).toMatch(/Password changed|Current password/)
    const values = await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value))
    expect(values.filter((value) => value === current || value === chosen)).toEqual([])
    await page.forward()
    await page.byRole('heading', 'Elsewhere').waitFor()
    expect(countWrites(service)).toBe(1)
  })
})
