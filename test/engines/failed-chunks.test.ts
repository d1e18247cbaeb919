import { expect, test } from 'vitest'
import { en } from '../../src/locales/en.js'
import { rows } from '../depth.js'
import { account, chosen, startService } from './account-service.js'
import { standBetween } from './between.js'
import { engines, type Engine, type EnginePage } from './driver.js'
import { inEveryEngine, type OpenPage } from './every-engine.js'
import { fillChange } from './form-actions.js'
import { toQuery, type PageSettings } from './pages/settings.js'

async function open(openPage: OpenPage, settings: Partial<PageSettings>) {
  const service = await startService()
  const { emulator } = service
  const site = await standBetween()
  const query = toQuery({ host: service.url, accessToken: emulator.issueAccessToken(account), ...settings })
  return { emulator, site, url: `${site.address}kit.html?${query}`, page: await openPage() }
}

const submit = (page: EnginePage) => page.byRole('button', 'Change password').click()
const done = (page: EnginePage) => page.byRole('heading', 'Password changed').waitFor()
const alert = (page: EnginePage) => page.bySelector('[role=alert]').text()

inEveryEngine(
  (openPage) => {
    test.each([
      ['rsa', { encryption: 'rsa' }],
      ['sm2', { encryption: 'sm2' }],
      ['engine', {}],
    ] as const)(
      'after the chunk %s has failed, what was typed stays and the next press succeeds',
      async (name, settings) => {
        const { emulator, site, url, page } = await open(openPage, settings)
        // Not what only imports it, which comes with the page: engine-module.
        site.broken = new RegExp(`/${name}-(?!module)[^/]*\\.js`)
        await page.goto(url)
        await fillChange(page)
        await submit(page)
        await expect.poll(() => alert(page)).toContain(String(en.messages.errors.network))
        expect(await page.byLabel('New password').value()).toBe(chosen)

        site.broken = /$^/
        await submit(page)
        await done(page)
        expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
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
  },
  rows<Engine>(['webkit'], engines),
)
