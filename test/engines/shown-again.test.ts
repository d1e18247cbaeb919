import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { serveEmulator, type EmulatorServer } from '../../src/emulator/node.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { inEveryEngine } from './every-engine.js'
import { toQuery } from './pages/settings.js'

const chosen = 'Jw4%hR&9{kT'
/** Engines break the line differently around the words that only screen readers get. */
const met = /At least 8 characters\s*: met\./

let service: EmulatorServer
beforeAll(async () => {
  service = await serveEmulator({ keys: throwawayKeys })
})
afterAll(() => service?.close())

inEveryEngine((openPage) => {
  test('after Back the requirements say what is true of what the field then holds', async () => {
    const accessToken = service.emulator.issueAccessToken('alice@example.com')
    const query = toQuery({ host: service.url, accessToken })
    const page = await openPage(`${inject('pages')}kit.html?${query}`)
    await page.byLabel('New password').type(chosen)
    await expect.poll(() => page.text()).toMatch(met)

    await page.goto(`${inject('pages')}other.html`)
    await page.byRole('heading', 'Elsewhere').waitFor()
    await page.back()
    await page.byLabel('New password').waitFor()
    const holds = await page.byLabel('New password').value()
    await expect.poll(async () => met.test(await page.text())).toBe(holds === chosen)
  })
})
