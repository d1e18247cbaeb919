import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveEmulator, type EmulatorServer } from '../../src/emulator/node.js'
import { launchChromium } from '../chromium.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { servePage } from './page.js'

let site: Awaited<ReturnType<typeof servePage>>
let browser: Browser
let service: EmulatorServer

beforeAll(async () => {
  site = await servePage()
  service = await serveEmulator({ keys: throwawayKeys })
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await Promise.all([service?.close(), site?.close()])
})

/** What developers are told once somebody is at the form that a page shows in a frame. */
async function warnings(begin: (page: Page, address: string) => Promise<unknown>): Promise<string[]> {
  const page = await browser.newPage()
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warning' && message.text().includes('react-password-kit')) said.push(message.text())
  })
  const answered = page.waitForResponse(/\/api\/v3\/system/)
  await begin(
    page,
    `${site.address}manager.html?${new URLSearchParams({ host: service.url, username: 'alice' }).toString()}`,
  )
  await page.frameLocator('iframe').getByLabel('Current password', { exact: true }).focus()
  await answered
  await page.close()
  return said.filter((text) => text.includes('frame'))
}

const frame = (page: Page, address: string) =>
  page.evaluate((src) => document.body.append(Object.assign(document.createElement('iframe'), { src })), address)

test('a form in a frame of another origin says so in development, once (PM-11)', async () => {
  const said = await warnings(async (page, address) => {
    await page.goto(address.replace('127.0.0.1', 'localhost').replace('manager.html', 'nowhere.html'))
    await frame(page, address)
  })
  expect(said).toEqual([expect.stringContaining('another origin')])
})

test('and in one of its own origin says nothing', async () => {
  const said = await warnings(async (page, address) => {
    await page.goto(address.replace('manager.html', 'nowhere.html'))
    await frame(page, address)
  })
  expect(said).toEqual([])
})
