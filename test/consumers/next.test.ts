import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Route } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectGoodLooks, hostPages, turnInto } from '../form-looks.js'
import type { Server } from './consumer.js'
import { flowsWork, scene } from './flows.js'
import { account, chosen, current } from './service.js'
import { addressOf, done, field, fill, submit, watch } from './visit.js'

const shared = scene('next')
const anyPort = ['-H', '127.0.0.1', '-p', '0']

test('installs without a warning', () => {
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn|error)/i)
  expect(shared.consumer.versionOf('next')).toBe('16.4.5')
})

const builds = { turbopack: [], webpack: ['--webpack'] }

describe.each(Object.entries(builds))('built by %s', (bundler, flags) => {
  const env = { DIST_DIR: `.next-${bundler}` }
  let site: Server

  const open = async ({ consumer }: typeof shared) => {
    await consumer.run('next', ['build', ...flags], env)
    site = await consumer.serve('next', ['start', ...anyPort], env)
    return site
  }
  flowsWork(shared, open, { inWorker: ['sm2'] })
  afterAll(() => rmSync(join(shared.consumer.folder, env.DIST_DIR), { recursive: true, force: true }))

  test('a server component reads what is no component, and the form is drawn by the server', async () => {
    const html = await (await fetch(addressOf(site.address, shared.service, 'rsa'))).text()
    const reported = [...html.matchAll(/<dd>([^<]*)<\/dd>/g)].map(([, text]) => text)
    expect(reported).toEqual([
      expect.stringContaining('root form title'),
      expect.stringContaining('outcome-unknown'),
      'forced',
      '2',
      'Passwort ändern',
    ])
    const [form = ''] = /<form[^]*<\/form>/.exec(html) ?? []
    expect(form).toMatch(/autocomplete="current-password"/i)
    expect(form).not.toContain('style=')
  })

  test('the form looks well, whatever the page around it says of its colours', async () => {
    const page = await shared.browser.newPage()
    await page.goto(addressOf(site.address, shared.service, 'rsa'))
    for (const host of Object.values(hostPages)) {
      await turnInto(page, host)
      await expectGoodLooks(page, host)
    }
    await page.close()
  })

  describe('before its scripts are there', () => {
    let watched: Awaited<ReturnType<typeof watch>>
    const held: Route[] = []
    let holding = true
    beforeAll(async () => {
      shared.service.emulator.changeUser(account, { password: current })
      watched = await watch(shared.browser, shared.service)
      await watched.page.route('**/*.js*', (route) => (holding ? void held.push(route) : route.continue()))
      await watched.page.goto(addressOf(site.address, shared.service, 'rsa'), { waitUntil: 'commit' })
      await submit(watched.page).waitFor()
    })
    afterAll(() => watched?.page.close())

    test('Enter and the button send nothing and leave the address alone', async () => {
      const { page, requests } = watched
      const address = page.url()
      await fill(page, 'change')
      await field(page, 'Confirm new password').press('Enter')
      const button = await submit(page).boundingBox()
      await page.mouse.click(button!.x + button!.width / 2, button!.y + button!.height / 2)
      expect(held.length).toBeGreaterThan(0)
      expect(page.url()).toBe(address)
      expect(requests.filter((request) => request.isNavigationRequest())).toHaveLength(1)
      expect(watched.calls()).toEqual([])
    })

    test('and what was typed by then is there when they come', async () => {
      const { page, complaints } = watched
      holding = false
      for (const route of held) await route.continue()
      await submit(page).and(page.locator(':enabled')).click()
      await done(page).waitFor()
      expect(shared.service.emulator.changes.at(-1)).toMatchObject({ oldPassword: current, newPassword: chosen })
      expect(complaints, 'hydration included').toEqual([])
    })
  })
})

describe('in development, under StrictMode', () => {
  flowsWork(shared, ({ consumer }) => consumer.serve('next', ['dev', ...anyPort]), { inWorker: ['sm2'] })
})
