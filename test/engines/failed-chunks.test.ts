import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveEmulator, type EmulatorServer } from '../../src/emulator/node.js'
import { en } from '../../src/locales/en.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { standBetween } from './between.js'
import type { EnginePage } from './driver.js'
import { inEveryEngine, type OpenPage } from './every-engine.js'
import { toQuery, type PageSettings } from './pages/settings.js'

const account = 'alice@example.com'
const current = 'qX7 vault of Zoe'
const chosen = 'Jw4%hR&9{kT'

let service: EmulatorServer
beforeAll(async () => {
  service = await serveEmulator({ keys: throwawayKeys })
})
afterAll(() => service?.close())

async function open(openPage: OpenPage, settings: Partial<PageSettings>) {
  const { emulator } = service
  emulator.changeUser(account, { password: current })
  const site = await standBetween()
  const query = toQuery({ host: service.url, accessToken: emulator.issueAccessToken(account), ...settings })
  return { site, url: `${site.address}kit.html?${query}`, page: await openPage() }
}

async function fill(page: EnginePage): Promise<void> {
  await page.byLabel('Current password').type(current)
  await page.byLabel('New password').type(chosen)
  await page.byLabel('Confirm new password').type(chosen)
}

const submit = (page: EnginePage) => page.byRole('button', 'Change password').click()
const done = (page: EnginePage) => page.byRole('heading', 'Password changed').waitFor()
const alert = (page: EnginePage) => page.bySelector('[role=alert]').text()

inEveryEngine((openPage) => {
  test.each([
    ['rsa', { encryption: 'rsa' }],
    ['sm2', { encryption: 'sm2' }],
    ['engine', {}],
  ] as const)(
    'after the chunk %s has failed, what was typed stays and the next press succeeds',
    async (name, settings) => {
      const { site, url, page } = await open(openPage, settings)
      site.broken = new RegExp(`/${name}-[^/]*\\.js`)
      await page.goto(url)
      await fill(page)
      await submit(page)
      await expect.poll(() => alert(page)).toContain(String(en.messages.errors.network))
      expect(await page.byLabel('New password').value()).toBe(chosen)

      site.broken = /$^/
      await submit(page)
      await done(page)
      expect(service.emulator.changes.at(-1)).toMatchObject({ newPassword: chosen })
    },
  )

  test('after the chunk of the reset has failed, "Try again" succeeds', async () => {
    const { site, url, page } = await open(openPage, { form: 'forgotten' })
    site.broken = /\/reset-steps-[^/]*\.js/
    await page.goto(url)
    await expect.poll(() => alert(page)).toContain(String(en.messages.errors.network))

    site.broken = /$^/
    await page.byRole('button', 'Try again').click()
    await page.byLabel('Email or phone number').waitFor()
  })
})
