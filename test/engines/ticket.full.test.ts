import { expect, inject, test } from 'vitest'
import { account, chosen, current, startService } from './account-service.js'
import { inEveryEngine } from './every-engine.js'
import { complaintsOf, fillChange, fillNew, outcomesOf } from './form-actions.js'
import { toQuery, type PageSettings } from './pages/settings.js'

/** The address of a form for somebody who has no access token. */
const addressWith = (settings: PageSettings) => `${inject('pages')}kit.html?${toQuery(settings)}`

inEveryEngine((openPage) => {
  test('a ticket of a first sign-in sets the password without the current one', async () => {
    const service = await startService()
    const ticket = service.emulator.issueTicket(account, 'first-login')
    const page = await openPage(addressWith({ host: service.url, ticket, ticketNumber: '1639', encryption: 'rsa' }))
    await page.byRole('heading', 'Choose your own password').waitFor()
    expect(await page.byLabel('Current password').count()).toBe(0)
    await fillNew(page)
    await page.press('Enter')
    await page.byRole('heading', 'Password changed').waitFor()
    expect(service.emulator.changes).toMatchObject([
      { newPassword: chosen, encryptType: 'rsa', route: 'POST /api/v2/users/password/reset-by-first-login-token' },
    ])
    expect(await outcomesOf(page)).toEqual(['success'])
    expect(await complaintsOf(page)).toEqual([])
  })

  test('a ticket of an expired password takes the current one, and is still good after a wrong one', async () => {
    const service = await startService()
    const ticket = service.emulator.issueTicket(account, 'rotation')
    const page = await openPage(addressWith({ host: service.url, ticket, ticketNumber: '2058', encryption: 'sm2' }))
    await page.byRole('heading', 'Your password has expired').waitFor()
    await fillChange(page, 'not this one')
    await page.press('Enter')
    await expect.poll(() => page.byLabel('Current password').attribute('aria-invalid')).toBe('true')
    await expect.poll(() => page.byLabel('Current password').hasFocus()).toBe(true)
    expect(service.emulator.changes).toEqual([])
    await page.type(current)
    await page.press('Enter')
    await page.byRole('heading', 'Password changed').waitFor()
    expect(service.emulator.changes).toMatchObject([
      { oldPassword: current, newPassword: chosen, encryptType: 'sm2', route: 'POST /graphql/v2' },
    ])
    expect(await outcomesOf(page)).toEqual(['wrong-password', 'success'])
    expect(await complaintsOf(page)).toEqual([])
  })
})
