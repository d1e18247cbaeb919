import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright'
import { build, createServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveEmulator, type EmulatorServer } from '../../src/emulator/node.js'
import { launchChromium } from '../chromium.js'
import { throwawayKeys } from '../throwaway-keys.js'

const account = 'alice@example.com'
const current = 'correct horse battery'
const chosen = 'a whole new password'

// The lines that docs/password-managers.md has hosts write.
const documentation = readFileSync('docs/password-managers.md', 'utf8')
const plainWorker = /^ {2}worker=\{(.*)\}$/m.exec(documentation)?.[1] ?? ''
const [, trusted = '', trustedWorker = ''] =
  /^```ts\n(import workerUrl [^]*?)^const worker = (.*)\n```$/m.exec(documentation) ?? []

const page = (worker: string, before = '') => `
  ${before}
  import { createElement as h } from 'react'
  import { createRoot } from 'react-dom/client'
  import { ChangePasswordForm, PasswordKitProvider } from 'react-password-kit'
  import 'react-password-kit/styles.css'
  const query = Object.fromEntries(new URLSearchParams(location.search))
  createRoot(document.getElementById('root')).render(
    h(PasswordKitProvider, { ...query, appId: 'app', worker: ${worker} }, h(ChangePasswordForm)),
  )`

let folder: string
let service: EmulatorServer
let browser: Browser

/** An application beside the package as it is published. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'password-kit-host-'))
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'react-password-kit'), { recursive: true })
  cpSync('dist', join(modules, 'react-password-kit/dist'), { recursive: true })
  cpSync('package.json', join(modules, 'react-password-kit/package.json'))
  for (const name of readdirSync('node_modules').filter((each) => !each.startsWith('.')))
    symlinkSync(resolve('node_modules', name), join(modules, name), 'junction')
  for (const [name, script] of [
    ['index', page(plainWorker)],
    ['strict', page(trustedWorker, trusted)],
  ] as const) {
    writeFileSync(join(folder, `${name}.js`), script)
    writeFileSync(
      join(folder, `${name}.html`),
      `<!doctype html><link rel="icon" href="data:," /><main id="root"></main><script type="module" src="/${name}.js"></script>`,
    )
  }
  service = await serveEmulator({ keys: throwawayKeys })
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await service?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Changes Alice's password on that page; gives what the page complained of. */
async function change(address: string, encryption: string): Promise<string[]> {
  const { emulator } = service
  emulator.changeUser(account, { password: current })
  const query = new URLSearchParams({ host: service.url, accessToken: emulator.issueAccessToken(account), encryption })
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(`${address}?${query}`)
  await page.getByLabel('Current password', { exact: true }).fill(current)
  await page.getByLabel('New password', { exact: true }).fill(chosen)
  await page.getByLabel('Confirm new password', { exact: true }).fill(chosen)
  await page.getByRole('button', { name: 'Change password' }).click()
  await page.getByRole('heading', { name: 'Password changed' }).waitFor({ timeout: 20_000 })
  expect(emulator.changes.at(-1)).toMatchObject({ newPassword: chosen, encryptType: encryption })
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(
    asked.filter((url) => url.startsWith(service.url)),
    'it was the worker that sent',
  ).toEqual([])
  await page.close()
  return complaints
}

/** What the form says of an attempt; nothing of it may reach the service. */
async function refusal(address: string): Promise<string> {
  const before = service.emulator.requests.length
  const page = await browser.newPage()
  await page.goto(`${address}?${new URLSearchParams({ host: service.url })}`)
  for (const field of await page.locator('input[type=password]').all()) await field.fill(chosen)
  await page.getByLabel('Current password', { exact: true }).fill(current)
  await page.getByRole('button', { name: 'Change password' }).click()
  await page.locator('[role=alert] p').waitFor()
  const words = await page.getByRole('alert').innerText()
  await page.close()
  expect(service.emulator.requests.length).toBe(before)
  return words
}

const settings = () => ({ root: folder, configFile: false as const, logLevel: 'error' as const })

describe('a host that takes the worker', () => {
  test('works in Vite’s development server, as it is', async () => {
    const server = await createServer({ ...settings(), server: { host: '127.0.0.1', port: 0, fs: { strict: false } } })
    try {
      await server.listen()
      const [address = ''] = server.resolvedUrls?.local ?? []
      expect(await change(address, 'rsa')).toEqual([])
      expect(await change(address, 'sm2')).toEqual([])
    } finally {
      await server.close()
    }
  })

  test.each(['iife', 'es'] as const)(
    'works when it is built, with workers as %s, and under a strict policy with Trusted Types',
    async (format) => {
      const input = ['index', 'strict'].map((name) => join(folder, `${name}.html`))
      await build({ ...settings(), worker: { format }, build: { emptyOutDir: true, rolldownOptions: { input } } })
      const policy = [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        'img-src data:',
        `connect-src ${service.url}`,
        "worker-src 'self'",
        "require-trusted-types-for 'script'",
        'trusted-types password-worker',
      ].join('; ')
      const headers = { 'content-security-policy': policy }
      const loose = await preview({ ...settings(), preview: { host: '127.0.0.1', port: 0 } })
      const strict = await preview({ ...settings(), preview: { host: '127.0.0.1', port: 0, headers } })
      try {
        const [address = ''] = loose.resolvedUrls?.local ?? []
        const [strictAddress = ''] = strict.resolvedUrls?.local ?? []
        expect(await change(address, 'rsa')).toEqual([])
        expect(await change(address, 'sm2')).toEqual([])
        expect(await change(`${strictAddress}strict.html`, 'sm2')).toEqual([])
        expect(await refusal(strictAddress), 'an address that no policy has made').toContain('not set up correctly')
      } finally {
        await Promise.all([loose.close(), strict.close()])
      }
    },
  )
})
