import { expect, onTestFinished, test } from 'vitest'
import { serveEmulator } from '../../src/emulator/node.js'
import { en } from '../../src/locales/en.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { rows } from '../depth.js'
import { standBetween } from './between.js'
import { engines, type Engine, type EnginePage } from './driver.js'
import { inEveryEngine } from './every-engine.js'
import { account, chosen, current } from './account-service.js'
import type { KitPage } from './pages/kit.js'
import { toQuery } from './pages/settings.js'

/** A service of each test's own, since one of them ends it. */
async function start() {
  const service = await serveEmulator({ keys: throwawayKeys })
  let ended = false
  const end = async () => {
    if (!ended) await service.close()
    ended = true
  }
  onTestFinished(end)
  service.emulator.changeUser(account, { password: current })
  const accessToken = service.emulator.issueAccessToken(account)
  const site = await standBetween()
  const query = toQuery({ host: service.url, accessToken, encryption: 'rsa', worker: true })
  return { service, end, site, url: `${site.address}kit.html?${query}` }
}

async function fill(page: EnginePage): Promise<void> {
  await page.byLabel('Current password').type(current)
  await page.byLabel('New password').type(chosen)
  await page.byLabel('Confirm new password').type(chosen)
}

const submit = (page: EnginePage) => page.byRole('button', 'Change password').click()
const alert = (page: EnginePage) => page.bySelector('[role=alert]').text()
const outcomes = (page: EnginePage) => page.evaluate(() => (window as unknown as { kitPage: KitPage }).kitPage.outcomes)

inEveryEngine(
  (openPage) => {
    test('a worker whose file is not there is a matter of set-up, and nothing is sent', async () => {
      const { service, site, url } = await start()
      const page = await openPage(url)
      await page.byRole('button', 'Change password').waitFor()
      site.broken = /\/worker-(?!client)[^/]*\.js/ // It is asked for at the first focus; before, a chunk with its address has that name too.
      await fill(page)
      await submit(page)
      await expect.poll(() => alert(page)).toContain(String(en.messages.errors.config))
      expect(await outcomes(page)).toEqual(['config'])
      expect(service.emulator.requests).toEqual([])
    })

    test('a service that goes down after the focus leaves the outcome unknown', async () => {
      const { service, end, url } = await start()
      const page = await openPage(url)
      await fill(page)
      await expect.poll(() => service.emulator.requests.some(({ path }) => path.endsWith('/system'))).toBe(true)
      await end()
      await submit(page)
      await expect.poll(() => outcomes(page)).toEqual(['outcome-unknown'])
    })
  },
  rows<Engine>(['chromium'], engines),
)
