import { expect, test } from 'vitest'
import { countWrites, current, startService } from './account-service.js'
import { inEveryEngine } from './every-engine.js'
import { addressOf, fillChange } from './form-actions.js'

inEveryEngine((openPage) => {
  test.each(['rsa', 'sm2'] as const)('under %s a worker sends each password once', async (encryption) => {
    const service = await startService()
    const page = await openPage(addressOf(service, { encryption, worker: true }))

    await fillChange(page, 'not that')
    await page.byRole('button', 'Change password').click()
    await page.byLabel('Current password').waitFor()
    await expect.poll(() => page.byLabel('Current password').attribute('aria-invalid')).toBe('true')
    // Typing takes longer than a second request of the worker's would.
    await page.byLabel('Current password').type(current)
    expect(countWrites(service)).toBe(1)
    await page.press('Enter')
    await page.byRole('heading', 'Password changed').waitFor()
    expect(countWrites(service)).toBe(2)
  })
})
