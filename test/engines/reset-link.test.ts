import { expect, test } from 'vitest'
import { account, chosen, resetTokenFrom, startService } from './account-service.js'
import { inEveryEngine } from './every-engine.js'
import { addressOf, fillNew } from './form-actions.js'

inEveryEngine((openPage) => {
  test('reset by a link', async () => {
    const service = await startService()
    const resetToken = await resetTokenFrom(service)
    const page = await openPage(addressOf(service, { form: 'link', resetToken }))
    await fillNew(page)
    await page.byRole('button', 'Reset password').click()
    await page.byRole('heading', 'Password reset').waitFor()
    expect(service.emulator.passwordOf(account)).toBe(chosen)
  })
})
