import { expect, test } from 'vitest'
import { accountFeaturesWork } from './account-features.js'
import { button, featurePages, signedIn } from './feature-visit.js'
import { account, chosen, current } from './service.js'
import { done, field, fill, submit } from './visit.js'

// Features that are off by default.
const visit = featurePages()
accountFeaturesWork(visit)

test('a suggested password is filled in, shown, and what the service learns', () =>
  visit(
    'suggest',
    async ({ page, requests }, { emulator }) => {
      await field(page, 'Current password').fill(current)
      await button(page, 'Suggest a strong password').click()
      await expect.poll(() => field(page, 'New password').inputValue()).not.toBe('')
      const suggested = await field(page, 'New password').inputValue()
      expect(await field(page, 'Confirm new password').inputValue()).toBe(suggested)
      expect(await field(page, 'New password').getAttribute('type')).toBe('text')
      await submit(page).click()
      await done(page).waitFor()
      expect(emulator.changes).toMatchObject([{ newPassword: suggested, oldPassword: current, encryptType: 'rsa' }])
      expect(requests.map((request) => request.postData() ?? '').join('\n')).not.toContain(suggested)
    },
    { query: signedIn },
  ))

test('other devices are signed out after the change, and this one is not', () =>
  visit(
    'sessions',
    async ({ page, calls }, { emulator }) => {
      emulator.issueAccessToken(account, { deviceId: 'there' })
      expect(await page.getByRole('checkbox', { name: 'Sign out of my other devices' }).isChecked()).toBe(true)
      await fill(page, 'change')
      await submit(page).click()
      await done(page).waitFor()
      await page.locator('p.pwk-note', { hasText: 'You have been signed out of your other devices.' }).waitFor()
      expect(emulator.passwordOf(account)).toBe(chosen)
      const ended = emulator.requests.filter(({ path, method }) => method === 'POST' && path.endsWith('revoke-session'))
      expect(ended.map(({ body }) => JSON.parse(body) as unknown)).toEqual([{ deviceId: 'there' }])
      expect(calls().slice(-2)).toEqual(['GET /api/v3/mydevices/list', 'POST /api/v3/mydevices/revoke-session'])
    },
    { query: signedIn },
  ))

test('a code takes the place of a current password that is forgotten', () =>
  visit(
    'recovery',
    async ({ page, calls }, { emulator }) => {
      await button(page, 'Forgot your current password?').click()
      await button(page, 'Send code').click()
      await field(page, 'Verification code').waitFor()
      await field(page, 'Verification code').fill(emulator.outbox.at(-1)!.code)
      await field(page, 'Verification code').press('Enter')
      await fill(page, 'reset')
      await submit(page).click()
      await done(page).waitFor()
      expect(emulator.changes).toMatchObject([{ newPassword: chosen, oldPassword: undefined, encryptType: 'rsa' }])
      expect(calls().filter((call) => call.startsWith('POST'))).toEqual([
        'POST /api/v3/send-email',
        'POST /api/v3/verify-reset-password-request',
        'POST /api/v3/update-password',
      ])
    },
    { query: signedIn },
  ))

test('a form that asks the account sets a first password', () =>
  visit(
    'auto',
    async ({ page, calls }, { emulator }) => {
      await page.getByRole('heading', { name: 'Set a password' }).waitFor()
      await fill(page, 'reset')
      await button(page, 'Set password').click()
      await page.getByRole('heading', { name: 'Password set' }).waitFor()
      expect(emulator.passwordOf(account)).toBe(chosen)
      expect(calls().filter((call) => call.endsWith('get-security-info'))).toHaveLength(1)
    },
    {
      query(service) {
        service.emulator.changeUser(account, { password: undefined })
        return signedIn(service)
      },
    },
  ))

test('a reason takes the place of a form that is of no use for this account', () =>
  visit(
    'readOnly',
    async ({ page }) => {
      await page.getByText('Your company manages this password.').waitFor()
      expect(await page.locator('input').count()).toBe(0)
    },
    { query: signedIn },
  ))

test('a proof of the host’s own takes the place of the current password', () =>
  visit(
    'verify',
    async ({ page }, { emulator }) => {
      await button(page, 'Confirm in another way').click()
      await button(page, 'Use my passkey').click()
      await fill(page, 'reset')
      await submit(page).click()
      await done(page).waitFor()
      expect(emulator.changes).toMatchObject([{ newPassword: chosen, oldPassword: undefined }])
    },
    { query: (service) => ({ ...signedIn(service), proof: service.emulator.issueResetToken(account) }) },
  ))

test('a challenge of the service is answered in the form, which sends once more', () =>
  visit(
    'challenge',
    async ({ page }, { emulator }) => {
      emulator.inject({ route: '/api/v3/update-password', envelope: { statusCode: 403, apiCode: 2000 }, times: 1 })
      await fill(page, 'change')
      await submit(page).click()
      await page.getByRole('group', { name: 'One more check' }).getByRole('button', { name: 'I am a person' }).click()
      await done(page).waitFor()
      expect(emulator.passwordOf(account)).toBe(chosen)
      const writes = emulator.requests.filter(
        ({ method, path }) => method === 'POST' && path.endsWith('update-password'),
      )
      const answers = writes.map(({ body }) => (JSON.parse(body) as { captchaCode?: string }).captchaCode)
      expect(answers).toEqual([undefined, 'five'])
    },
    { query: signedIn },
  ))

test('the card says what the service knows, and leads to the form', () =>
  visit(
    'card',
    async ({ page }, { emulator }) => {
      await page.getByText('Your account has a password.').waitFor()
      await button(page, 'Change password').click()
      await fill(page, 'change')
      await submit(page).click()
      await done(page).waitFor()
      expect(emulator.passwordOf(account)).toBe(chosen)
    },
    { query: signedIn },
  ))

test('a ticket of a first sign-in sets the password without an access token', () =>
  visit(
    'ticket',
    async ({ page }, { emulator }) => {
      await page.getByRole('heading', { name: 'Choose your own password' }).waitFor()
      await fill(page, 'reset')
      await submit(page).click()
      await done(page).waitFor()
      expect(emulator.changes).toMatchObject([
        { newPassword: chosen, route: 'POST /api/v2/users/password/reset-by-first-login-token' },
      ])
    },
    { query: ({ emulator }) => ({ ticket: emulator.issueTicket(account, 'first-login'), ticketNumber: 1639 }) },
  ))

test('a reset follows the settings of the service: email alone, codes of four digits, other header names', () =>
  visit(
    'settings',
    async ({ page, calls }, { emulator }) => {
      await field(page, 'Email').fill('ann@gmail.com')
      await button(page, 'Send code').click()
      await field(page, 'Verification code').waitFor()
      const mailbox = page.getByRole('link', { name: 'Open Gmail' })
      expect(await mailbox.getAttribute('rel')).toBe('noopener noreferrer')
      await field(page, 'Verification code').fill(emulator.outbox.at(-1)!.code)
      await field(page, 'Verification code').press('Enter')
      await fill(page, 'reset')
      await submit(page).click()
      await done(page).waitFor()
      expect(emulator.outbox.at(-1)!.code).toHaveLength(4)
      expect(emulator.passwordOf('ann@gmail.com')).toBe(chosen)
      expect(calls().filter((call) => call.endsWith('/public-config'))).toHaveLength(1)
    },
    {
      options: {
        codeLength: 4,
        channels: ['email'],
        headerPrefix: 'genauth',
        users: [{ id: '1', email: 'ann@gmail.com', password: current }],
      },
    },
  ))
