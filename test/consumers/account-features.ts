import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { button, signedIn, type VisitFeature } from './feature-visit.js'
import { account, chosen, current } from './service.js'
import { done, field, fill, submit } from './visit.js'

const day = 24 * 60 * 60 * 1000

/** What a paragraph says to everybody; a live region says the same to a screen reader. */
const shown = (page: Page, hasText: string) => page.locator('p:not([role])', { hasText })

/** What depends on the account and its sessions, and on where the provider says that it belongs. */
export function accountFeaturesWork(visit: VisitFeature): void {
  test('a ticket of an expired password takes the current one, without an access token', () =>
    visit(
      'ticket',
      async ({ page }, { emulator }) => {
        await page.getByRole('heading', { name: 'Your password has expired' }).waitFor()
        await fill(page, 'change')
        await page.keyboard.press('Enter')
        await done(page).waitFor()
        expect(emulator.changes).toMatchObject([
          { newPassword: chosen, oldPassword: current, route: 'POST /graphql/v2' },
        ])
      },
      { query: ({ emulator }) => ({ ticket: emulator.issueTicket(account, 'rotation'), ticketNumber: 2058 }) },
    ))

  test('after a reset the host’s own server ends the sessions, and the form says so', () =>
    visit(
      'resetSessions',
      async ({ page }, { emulator }) => {
        const ended: string[] = []
        await page.route('**/sessions', async (route) => {
          ended.push(`${route.request().method()} after ${emulator.changes.length} change`)
          await route.fulfill({ status: 204 })
        })
        const box = page.getByRole('checkbox', { name: 'Sign out of my other devices' })
        await box.waitFor()
        expect(await box.isChecked()).toBe(true)
        await fill(page, 'reset')
        await page.keyboard.press('Enter')
        await done(page).waitFor()
        await shown(page, 'You have been signed out of your other devices.').waitFor()
        expect(ended).toEqual(['DELETE after 1 change'])
        expect(emulator.passwordOf(account)).toBe(chosen)
      },
      { query: ({ emulator }) => ({ resetToken: emulator.issueResetToken(account) }) },
    ))

  test.each(['Change password', 'Later'])('a reminder says when the password expires, and has "%s"', (choice) => {
    const clock = { now: Date.now() - 80 * day }
    return visit(
      'reminder',
      async ({ page }, { emulator }) => {
        await page.getByText('Your password expires in 10 days.').waitFor()
        await button(page, choice).press('Enter')
        if (choice === 'Later') return expect.poll(() => page.getByRole('region').count()).toBe(0)
        await fill(page, 'change')
        await page.keyboard.press('Enter')
        await done(page).waitFor()
        expect(emulator.changes).toMatchObject([{ newPassword: chosen, oldPassword: current }])
      },
      {
        options: { now: () => clock.now },
        query(service) {
          clock.now = Date.now()
          return signedIn(service)
        },
      },
    )
  })

  test('a host’s own card has the facts, and reads them again', () =>
    visit(
      'status',
      async ({ page, calls }, { emulator }) => {
        await page.getByText('A password is set: low').waitFor()
        emulator.changeUser(account, { password: undefined })
        await button(page, 'Read again').press('Enter')
        await page.getByText('No password is set').waitFor()
        expect(calls().filter((call) => call.endsWith('/get-security-info'))).toHaveLength(2)
      },
      { query: signedIn },
    ))

  test('a form that asks the account asks for the current password once the service does (2201)', () =>
    visit(
      'auto',
      async ({ page }, { emulator }) => {
        await page.getByRole('heading', { name: 'Set a password' }).waitFor()
        emulator.changeUser(account, { password: current })
        await fill(page, 'reset')
        await page.keyboard.press('Enter')
        await shown(page, 'Your account has a password. Please enter it too.').waitFor()
        expect(emulator.changes).toEqual([])
        await field(page, 'Current password').fill(current)
        await page.keyboard.press('Enter')
        await done(page).waitFor()
        expect(emulator.changes).toMatchObject([{ newPassword: chosen, oldPassword: current }])
      },
      {
        query(service) {
          service.emulator.changeUser(account, { password: undefined })
          return signedIn(service)
        },
      },
    ))

  test('a form that asks the account asks no more for the current password once it has none (2027)', () =>
    visit(
      'auto',
      async ({ page }, { emulator }) => {
        await page.getByRole('heading', { name: 'Change password' }).waitFor()
        emulator.changeUser(account, { password: undefined })
        await fill(page, 'change')
        await page.keyboard.press('Enter')
        await shown(page, 'Your account has no password yet, so you need not').waitFor()
        expect(await field(page, 'Current password').count()).toBe(0)
        expect(emulator.changes).toEqual([])
        await field(page, 'Confirm new password').press('Enter')
        await page.getByRole('heading', { name: 'Password set' }).waitFor()
        expect(emulator.changes).toMatchObject([{ newPassword: chosen, oldPassword: undefined }])
      },
      { options: { needlessOldPassword: 'refused' }, query: signedIn },
    ))

  test.each([
    ['page', {}],
    ['worker', { worker: '' }],
  ])('tenant, user pool and device go along with each call from the %s', (from, place) =>
    visit(
      'change',
      async ({ page }, { emulator, url }) => {
        await fill(page, 'change')
        await submit(page).press('Enter')
        await done(page).waitFor()
        expect(emulator.changes).toMatchObject([{ newPassword: chosen, oldPassword: current }])
        const calls = emulator.requests.filter(({ method }) => method !== 'OPTIONS')
        expect(calls.map(({ path }) => path)).toEqual(['/api/v3/system', '/api/v3/update-password'])
        for (const { headers } of calls) {
          expect(headers).toMatchObject({
            'x-authing-app-tenant-id': 'tenant-1',
            'x-authing-userpool-id': 'pool-1',
            'x-authing-device-id': 'here',
          })
        }
        const byPage = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
        expect(byPage.filter((asked) => asked.startsWith(url)).length > 0).toBe(from === 'page')
      },
      { query: (service) => ({ ...signedIn(service), tenantId: 'tenant-1', userPoolId: 'pool-1', ...place }) },
    ),
  )
}
