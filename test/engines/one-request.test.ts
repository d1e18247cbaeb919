import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { serveEmulator, type EmulatorServer } from '../../src/emulator/node.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { inEveryEngine } from './every-engine.js'
import { toQuery } from './pages/settings.js'

const account = 'alice@example.com'
const current = 'qX7 vault of Zoe'
const wrong = 'not that'
const chosen = 'Jw4%hR&9{kT'

let service: EmulatorServer
beforeAll(async () => {
  service = await serveEmulator({ keys: throwawayKeys })
})
afterAll(() => service?.close())

inEveryEngine((openPage) => {
  test.each(['rsa', 'sm2'] as const)('under %s a worker sends each password once', async (encryption) => {
    const { emulator } = service
    emulator.changeUser(account, { password: current })
    const accessToken = emulator.issueAccessToken(account)
    const query = toQuery({ host: service.url, accessToken, encryption, worker: true })
    const page = await openPage(`${inject('pages')}kit.html?${query}`)
    const earlier = emulator.requests.length
    const writes = () =>
      emulator.requests
        .slice(earlier)
        .filter(({ method, path }) => method === 'POST' && path.endsWith('/update-password')).length

    await page.byLabel('Current password').type(wrong)
    await page.byLabel('New password').type(chosen)
    await page.byLabel('Confirm new password').type(chosen)
    await page.byRole('button', 'Change password').click()
    await page.byLabel('Current password').waitFor()
    await expect.poll(() => page.byLabel('Current password').attribute('aria-invalid')).toBe('true')
    // Typing takes longer than a second request of the worker's would.
    await page.byLabel('Current password').type(current)
    expect(writes()).toBe(1)
    await page.press('Enter')
    await page.byRole('heading', 'Password changed').waitFor()
    expect(writes()).toBe(2)
  })
})
