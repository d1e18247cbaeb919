import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveEmulator, type EmulatorServer } from '../../src/emulator/node.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { openBrowser, site } from './shared.js'

let browser: Browser
let service: EmulatorServer

beforeAll(async () => {
  service = await serveEmulator({ keys: throwawayKeys })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await service?.close()
})

type Options = Record<string, string>

/** A page of another origin, or of the same, that shows the form in a frame. */
async function framed(origin: 'of its own' | 'of others', options: Options = {}): Promise<Page> {
  const page = await browser.newPage()
  const query = new URLSearchParams({ host: service.url, username: 'alice', ...options })
  const around = origin === 'of its own' ? site.address : site.address.replace('127.0.0.1', 'localhost')
  await page.goto(`${around}nowhere.html`)
  await page.evaluate(
    (src) => document.body.append(Object.assign(document.createElement('iframe'), { src })),
    `${site.address}manager.html?${query.toString()}`,
  )
  return page
}

const form = (page: Page) => page.frameLocator('iframe')

/** The message for developers once somebody is at the form. */
async function warnings(page: Page): Promise<string[]> {
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warning' && message.text().includes('react-password-kit')) said.push(message.text())
  })
  const answered = page.waitForResponse(/\/api\/v3\/system/)
  await form(page).getByLabel('Current password', { exact: true }).focus()
  await answered
  await page.close()
  return said.filter((text) => text.includes('frame'))
}

test('a form in a frame of another origin says so in development, once (PM-11)', async () => {
  expect(await warnings(await framed('of others'))).toEqual([expect.stringContaining('another origin')])
})

test('and in one of its own origin says nothing, nor where the host allows others', async () => {
  expect(await warnings(await framed('of its own'))).toEqual([])
  expect(await warnings(await framed('of others', { framing: 'allow' }))).toEqual([])
})

test('where the host refuses, another origin’s frame shows no field, takes no focus and asks nothing (SUP-08)', async () => {
  const page = await framed('of others', { framing: 'refuse' })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await form(page).getByRole('alert').getByText('not set up correctly').waitFor()
  expect(await form(page).locator('input, form').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body')
  expect(asked.filter((url) => url.startsWith(service.url))).toEqual([])
  await page.close()
})

test('and one of its own origin shows the form', async () => {
  const page = await framed('of its own', { framing: 'refuse' })
  await form(page).getByLabel('Current password', { exact: true }).waitFor()
  expect(await form(page).locator('.pwk-alert').first().textContent()).toBe('')
  await page.close()
})

test('nor does a page of its own at the top help, where one of another origin is between', async () => {
  const page = await browser.newPage()
  const others = site.address.replace('127.0.0.1', 'localhost')
  const query = new URLSearchParams({ host: service.url, username: 'alice', framing: 'refuse' })
  await page.goto(`${site.address}nowhere.html`)
  const show = (src: string) => document.body.append(Object.assign(document.createElement('iframe'), { src }))
  await page.evaluate(show, `${others}nowhere.html`)
  const between = await (await page.waitForSelector('iframe')).contentFrame()
  await between?.waitForURL(`${others}nowhere.html`)
  await between?.evaluate(show, `${site.address}manager.html?${query.toString()}`)
  const inner = page.frameLocator('iframe').frameLocator('iframe')
  await inner.getByRole('alert').getByText('not set up correctly').waitFor()
  expect(await inner.locator('input, form').count()).toBe(0)
  await page.close()
})
