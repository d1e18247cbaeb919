import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser, site } from './shared.js'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

beforeEach(async () => {
  page = await browser.newPage()
  return () => page.close()
})

const code = /\/core\/strength\//
const meter = () => page.getByRole('meter', { name: 'Password strength' })
const field = () => page.getByLabel('New password')

test('what estimates strength is asked for when something is typed, and not before', async () => {
  const asked: string[] = []
  page.on('request', (request) => code.test(request.url()) && asked.push(request.url()))
  await page.goto(`${site.address}?form=metered`)
  await field().focus()
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([])
  await field().pressSequentially('wo')
  await meter().waitFor()
  expect(asked.length).toBeGreaterThan(0)
  expect(new Set(asked).size, 'once').toBe(asked.length)
})

test('where it cannot be fetched the field is as it was, and the next key asks again', async () => {
  const thrown: Error[] = []
  page.on('pageerror', (error) => thrown.push(error))
  await page.route(code, (route) => route.abort())
  await page.goto(`${site.address}?form=metered`)
  const refused = page.waitForEvent('requestfailed')
  await field().pressSequentially('kJ8#mQ2$vL9xWp4')
  await refused
  await page.unroute(code)
  expect(await page.getByText('Not evaluated').isVisible()).toBe(true)
  expect(await meter().count()).toBe(0)
  await field().pressSequentially('Z')
  await meter().waitFor()
  expect(await meter().getAttribute('aria-valuetext')).toBe('Strong')
  expect(await field().inputValue()).toBe('kJ8#mQ2$vL9xWp4Z')
  expect(thrown).toEqual([])
})
