import { expect, test } from 'vitest'
import { rows } from '../depth.js'
import { account, chosen, code, countWrites, current, startService } from './account-service.js'
import { inEveryEngine } from './every-engine.js'
import { addressOf, askForCode, complaintsOf, fillChange, fillNew, outcomesOf } from './form-actions.js'
import type { PageSettings } from './pages/settings.js'

type Place = Pick<PageSettings, 'encryption' | 'worker' | 'strict'>

const places: [string, Place][] = [
  ['RSA on the page', { encryption: 'rsa' }],
  ['SM2 on the page', { encryption: 'sm2' }],
  ['RSA in the worker', { encryption: 'rsa', worker: true }],
  ['SM2 in the worker', { encryption: 'sm2', worker: true }],
  ['RSA on the page, under a strict policy', { encryption: 'rsa', strict: true }],
  ['SM2 on the page, under a strict policy', { encryption: 'sm2', strict: true }],
  ['RSA in the worker, under a strict policy', { encryption: 'rsa', worker: true, strict: true }],
  ['SM2 in the worker, under a strict policy', { encryption: 'sm2', worker: true, strict: true }],
]

/** On every push each encryption once, on the page and in the worker, under the policy that forbids most. */
const onEveryPush = ['RSA on the page, under a strict policy', 'SM2 in the worker, under a strict policy']
const walked = rows(
  places.filter(([name]) => onEveryPush.includes(name)),
  places,
)

/** What both share is in each engine the same. */
const challenged = rows([], places.slice(2, 3))

/** What helps a person to go on is the same with each encryption. */
const withHelp = rows([places[6]!], [places[0]!, places[6]!])

inEveryEngine((openPage) => {
  test.each(walked)('change with %s: the service learns what was typed, once', async (_, place) => {
    const service = await startService()
    const page = await openPage(addressOf(service, place))
    await fillChange(page)
    await page.press('Enter')
    await page.byRole('heading', 'Password changed').waitFor()
    expect(await outcomesOf(page)).toEqual(['success'])
    expect(service.emulator.changes).toMatchObject([
      { oldPassword: current, newPassword: chosen, encryptType: place.encryption },
    ])
    expect(countWrites(service)).toBe(1)
    expect(await complaintsOf(page)).toEqual([])
  })

  test.each(walked)('reset with %s: from the account to the new password', async (_, place) => {
    const service = await startService()
    const page = await openPage(addressOf(service, { form: 'forgotten', ...place }))
    await askForCode(page)
    await fillNew(page)
    await page.press('Enter')
    await page.byRole('heading', 'Password reset').waitFor()
    expect(service.emulator.changes).toMatchObject([{ newPassword: chosen, encryptType: place.encryption }])
    expect(service.emulator.passwordOf(account)).toBe(chosen)
    expect(countWrites(service)).toBe(1)
    expect(await complaintsOf(page)).toEqual([])
  })

  test.each(withHelp)('a code in place of the current password with %s, by keyboard', async (_, place) => {
    const service = await startService()
    const page = await openPage(addressOf(service, { recovery: true, ...place }))
    const link = page.byRole('button', 'Forgot your current password?')
    // It comes a moment after the form.
    await link.waitFor()
    await page.byLabel('New password').type(chosen)
    await link.click()
    // Once it is painted, the focus comes.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Confirm that it is you')
    await page.press('Tab')
    await page.press('Enter')
    await page.byLabel('Verification code').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('one-time-code')
    await page.byLabel('Verification code').type(code)
    await page.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('new-password')
    await page.byLabel('Confirm new password').type(chosen)
    await page.press('Enter')
    await page.byRole('heading', 'Password changed').waitFor()
    expect(service.emulator.changes).toMatchObject([{ newPassword: chosen, oldPassword: undefined }])
    expect(service.emulator.passwordOf(account)).toBe(chosen)
    expect(countWrites(service)).toBe(1)
    expect(await outcomesOf(page)).toEqual(['success'])
    expect(await complaintsOf(page)).toEqual([])
  })

  test.each(withHelp)('a proof of the host in place of the current password with %s, by keyboard', async (_, place) => {
    const service = await startService()
    const page = await openPage(addressOf(service, { proof: service.emulator.issueResetToken(account), ...place }))
    const link = page.byRole('button', 'Confirm in another way')
    // It comes a moment after the form.
    await link.waitFor()
    await page.byLabel('New password').type(chosen)
    await link.click()
    // Once it is painted, the focus comes.
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('group')
    await page.press('Tab')
    await page.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('new-password')
    await page.byLabel('Confirm new password').type(chosen)
    await page.press('Enter')
    await page.byRole('heading', 'Password changed').waitFor()
    expect(service.emulator.changes).toMatchObject([{ newPassword: chosen, oldPassword: undefined }])
    expect(countWrites(service)).toBe(1)
    expect(await complaintsOf(page)).toEqual([])
  })

  test.each(withHelp)('after a change with %s the person is signed out elsewhere', async (_, place) => {
    const service = await startService()
    service.emulator.issueAccessToken(account, { deviceId: 'phone' })
    const page = await openPage(addressOf(service, { sessions: true, ...place }, 'here'))
    await page.byRole('checkbox', 'Sign out of my other devices').waitFor()
    await fillChange(page)
    await page.press('Enter')
    await page.byRole('heading', 'Password changed').waitFor()
    await expect.poll(() => outcomesOf(page)).toEqual(['success'])
    expect(await page.evaluate(() => document.body.textContent)).toContain(
      'You have been signed out of your other devices.',
    )
    const ended = service.emulator.requests.filter(
      ({ method, path }) => method === 'POST' && path.endsWith('revoke-session'),
    )
    expect(ended.map(({ body }) => JSON.parse(body) as unknown)).toEqual([{ deviceId: 'phone' }])
    expect(countWrites(service)).toBe(1)
    expect(await complaintsOf(page)).toEqual([])
  })

  test.each(challenged)(
    'a challenge with %s is answered by keyboard, and the request goes out again',
    async (_, place) => {
      const service = await startService()
      service.emulator.inject({ route: '/api/v3/update-password', envelope: { statusCode: 403, apiCode: 2000 } })
      const page = await openPage(addressOf(service, { challenge: true, ...place }))
      await fillChange(page)
      await page.press('Enter')
      await page.byRole('button', 'I am a person').waitFor()
      // Once it is painted, the focus comes.
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('group')
      await page.press('Tab')
      await page.press('Enter')
      await page.byRole('heading', 'Password changed').waitFor()
      expect(service.emulator.changes).toMatchObject([{ oldPassword: current, newPassword: chosen }])
      expect(countWrites(service)).toBe(2)
      expect(service.emulator.requests.at(-1)!.body).toContain('"captchaCode":"blue"')
    },
  )
})
