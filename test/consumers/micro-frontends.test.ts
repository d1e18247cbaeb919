import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Server } from './consumer.js'
import { scene } from './flows.js'
import { account, chosen, current, resetToken } from './service.js'
import { serveFolder } from './static-site.js'
import { addressOf, done, fill, submit, watch, type Algorithm, type Flow } from './visit.js'

const shared = scene('micro-frontends')

test('installs without a warning', () => {
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn|error)/i)
})

/** What qiankun itself says of `strictStyleIsolation`, in development alone. */
const ofQiankun = 'warning: [qiankun] strictStyleIsolation configuration will be removed in 3.0'

/** What single-spa, below qiankun, says where a machine is so busy that an application takes a second to start; it goes on waiting. */
const ofSlowStart = 'warning: single-spa minified message #31: '

const flows: [Flow, Algorithm, '' | 'in a worker'][] = [
  ['change', 'rsa', ''],
  ['reset', 'sm2', ''],
]

describe.each([
  { title: 'built for production', mode: 'production', tried: [...flows, ['change', 'sm2', 'in a worker'] as const] },
  { title: 'in development, under StrictMode', mode: 'development', tried: flows },
])('$title', ({ mode, tried }) => {
  let site: Server
  beforeAll(async () => {
    await shared.consumer.run('webpack', ['--mode', mode])
    site = await serveFolder(join(shared.consumer.folder, 'site'))
  })
  afterAll(() => site?.close())

  describe.each(['qiankun', 'qiankun-shadow', 'qiankun-scoped', 'wujie'])('%s', (isolation) => {
    test.each(tried)('%s with %s %s', async (flow, algorithm, worker) => {
      const { consumer, service, browser } = shared
      service.emulator.changeUser(account, { password: current })
      const token = flow === 'reset' ? await resetToken(consumer, service) : undefined
      const { page, complaints } = await watch(browser, service)
      await page.goto(`${addressOf(site.address, service, algorithm, token)}${worker && '&worker'}#${isolation}`)
      await fill(page, flow)
      const look = await submit(page).evaluate((button) => getComputedStyle(button).backgroundColor)
      await submit(page).click()
      await done(page).waitFor()

      expect(service.emulator.changes.at(-1)).toMatchObject({ newPassword: chosen, encryptType: algorithm })
      expect(service.emulator.passwordOf(account)).toBe(chosen)
      expect((await askedBy(page, service.url)).length > 0, 'the page asks, unless a worker does').toBe(worker === '')
      expect(look, 'the sheet of the kit reaches the form').toBe('rgb(43, 104, 236)')
      expect(page.url(), 'the token of a link is taken out of the address').not.toContain('token=prt')
      const ofTheShell = mode === 'production' ? [ofSlowStart] : [ofSlowStart, ofQiankun]
      expect(complaints.filter((line) => !ofTheShell.some((start) => line.startsWith(start)))).toEqual([])
      await page.close()
    })
  })
})

/** What the page and its frames have asked the service; a worker keeps a list of its own. */
async function askedBy(page: Page, service: string): Promise<string[]> {
  const lists = await Promise.all(
    page
      .frames()
      .map((frame) => frame.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))),
  )
  return lists.flat().filter((url) => url.startsWith(service))
}
