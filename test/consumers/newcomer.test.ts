import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installInTemplate } from './consumer.js'
import { sceneOf } from './flows.js'
import { account, chosen, current } from './service.js'
import { done, fill, submit, watch } from './visit.js'

const readme = readFileSync('README.md', 'utf8')
const [, packages = ''] = /^npm install (.*)$/m.exec(readme) ?? []
const [, page = ''] = /^```tsx\n([^]*?)^```$/m.exec(readme) ?? []
const itsHost = 'https://your-tenant.genauth.ai'

/** What a newcomer writes beside the lines of the README. */
const app = `import { AccountPage } from './AccountPage'

const accessToken = new URLSearchParams(location.search).get('accessToken') ?? ''

export default function App() {
  return <AccountPage email="${account}" accessToken={accessToken} />
}
`

const started = performance.now()
const shared = sceneOf(() => installInTemplate(packages.split(' ')))

test('within five minutes the lines of the README are a form that changes a password', async () => {
  const { consumer, service, browser } = shared
  expect(page).toContain(itsHost)
  writeFileSync(join(consumer.folder, 'src/AccountPage.tsx'), page.replace(itsHost, service.url))
  writeFileSync(join(consumer.folder, 'src/App.tsx'), app)
  const site = await consumer.serve('vite', ['--host', '127.0.0.1', '--port', '0', '--strictPort'])
  const watched = await watch(browser, service)
  await watched.page.goto(`${site.address}/?accessToken=${service.emulator.issueAccessToken(account)}`)
  await submit(watched.page).and(watched.page.locator(':enabled')).waitFor()
  const minutes = (performance.now() - started) / 60_000
  await fill(watched.page, 'change')
  await submit(watched.page).click()
  await done(watched.page).waitFor()
  expect(service.emulator.changes).toMatchObject([{ oldPassword: current, newPassword: chosen, encryptType: 'rsa' }])
  expect(watched.complaints).toEqual([])
  expect(minutes).toBeLessThan(5)
  await watched.page.close()
  await site.close()
})

test('and the template’s own build takes them', async () => {
  const { consumer } = shared
  await consumer.run('tsc', ['-b'])
  expect(await consumer.run('vite', ['build'])).toMatch(/built in/)
})
