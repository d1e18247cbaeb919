import { expect, test } from 'vitest'
import { account, chosen, code, countWrites, startService } from './account-service.js'
import { inEveryEngine } from './every-engine.js'
import { addressOf, complaintsOf, fillNew } from './form-actions.js'

/** A pool that sends codes of four digits, by email alone, and reads other header names. */
const pool = { codeLength: 4, channels: ['email'], headerPrefix: 'genauth', makeCode: () => code.slice(0, 4) } as const

inEveryEngine((openPage) => {
  test.each([
    ['on the page', {}],
    ['in the worker', { worker: true }],
  ] as const)('a reset %s follows the settings of the service', async (_, place) => {
    const service = await startService(pool)
    const page = await openPage(addressOf(service, { form: 'forgotten', settings: 'server', ...place }))
    await page.byLabel('Email').type(account)
    await page.press('Enter')
    const field = page.byLabel('Verification code')
    await field.type(code.slice(0, 3))
    await page.press('Enter')
    await expect.poll(() => page.text()).toContain('Enter the 4 characters of the code.')
    await page.type(code[3]!)
    await page.press('Enter')
    await page.byLabel('New password').waitFor()
    await fillNew(page)
    await page.press('Enter')
    await page.byRole('heading', 'Password reset').waitFor()
    expect(service.emulator.passwordOf(account)).toBe(chosen)
    expect(countWrites(service)).toBe(1)
    const asked = service.emulator.requests.filter(({ method }) => method !== 'OPTIONS')
    const [settings, ...others] = asked.map(({ path, headers }) => ({ path, appId: headers['x-genauth-app-id'] }))
    expect(settings!.path).toMatch(/\/public-config$/)
    expect(others.filter(({ path, appId }) => path.endsWith('/public-config') || appId !== 'app')).toEqual([])
    expect(await complaintsOf(page)).toEqual([])
  })
})
