import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Server } from './consumer.js'
import { scene } from './flows.js'
import { account, chosen, current } from './service.js'
import { addressOf, done, fill, submit, watch } from './visit.js'
import { viteFlowsWork } from './vite-flows.js'

const shared = scene('vite', 'host-query-client')
viteFlowsWork(shared)

let site: Server
beforeAll(async () => {
  await shared.consumer.run('vite', ['build', '--outDir', 'dist-alone'])
  const anyPort = ['--host', '127.0.0.1', '--port', '0', '--outDir', 'dist-alone']
  site = await shared.consumer.serve('vite', ['preview', ...anyPort])
})
afterAll(() => site?.close())

async function open() {
  shared.service.emulator.changeUser(account, { password: current })
  const watched = await watch(shared.browser, shared.service)
  await watched.page.goto(addressOf(site.address, shared.service, 'rsa'))
  await fill(watched.page, 'change')
  return watched
}

/** What the host's client passed to its callbacks, and what it put into storage. */
const left = (page: Page) =>
  page.evaluate(() => ({
    notified: (window as never as { notified: string[] }).notified.join('\n'),
    stored: JSON.stringify({ ...localStorage, ...sessionStorage }),
  }))

test('nothing of the kit is persisted, and none of the client’s callbacks is called for it', async () => {
  const { page } = await open()
  await submit(page).click()
  await done(page).waitFor()
  await page.getByRole('button', { name: 'Own mutation after own answer' }).click()
  await expect.poll(async () => (await left(page)).stored).toContain('own-mutation')
  await expect.poll(async () => (await left(page)).notified).toMatch(/^error.*own variables/m)

  const { notified, stored } = await left(page)
  expect(notified.split('\n').filter((line) => !/own (?:answer|variables)/.test(line))).toEqual([])
  const { clientState } = JSON.parse(
    (JSON.parse(stored) as { REACT_QUERY_OFFLINE_CACHE: string }).REACT_QUERY_OFFLINE_CACHE,
  ) as {
    clientState: { queries: { queryKey: unknown }[]; mutations: { mutationKey: unknown }[] }
  }
  expect(clientState.queries.map(({ queryKey }) => queryKey)).toEqual([['own-query']])
  expect(clientState.mutations.map(({ mutationKey }) => mutationKey)).toEqual([['own-mutation']])
  for (const secret of [current, chosen]) expect(notified + stored).not.toContain(secret)
  await page.close()
})

test('a change whose answer is lost is sent once', async () => {
  const { page, calls } = await open()
  const write = 'POST /api/v3/update-password'
  const takeBack = shared.service.emulator.inject({ route: write, times: Infinity, networkError: true })
  await submit(page).click()
  await expect.poll(() => page.getByRole('alert').innerText()).not.toBe('')
  // Three retries of the host's would be over by now.
  await page.waitForTimeout(500)
  takeBack()
  expect(calls().filter((call) => call === write)).toHaveLength(1)
  expect((await left(page)).notified).not.toMatch(/^(?:mutate|error)/m)
  await page.close()
})
