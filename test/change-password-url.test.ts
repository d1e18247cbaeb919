import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const page = '/account/password'
let folder: string
let configFile: string

/** The lines of the documentation, in an application of one page. */
beforeAll(() => {
  const [, config] =
    /```ts\n(\/\/ vite\.config\.ts\n[^]*?)```/.exec(readFileSync('docs/password-managers.md', 'utf8')) ?? []
  if (config === undefined) throw new Error('docs/password-managers.md has no vite.config.ts any more.')
  folder = mkdtempSync(join('node_modules', '.change-password-url-')) // Where `vite` is found.
  configFile = join(folder, 'vite.config.ts')
  writeFileSync(configFile, config)
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Account</title>')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const servers = {
  'development server': async () => {
    const server = await createServer({ ...settings(), server: address })
    return server.listen()
  },
  preview: () => preview({ ...settings(), build: { outDir: '.' }, preview: address }),
}
const address = { host: '127.0.0.1', port: 0 }
const settings = () => ({ root: folder, configFile, logLevel: 'error' as const })

describe.each(Object.entries(servers))('the documented lines, in Vite’s %s', (_, serve) => {
  test('lead password managers to the page, and what cannot exist does not', async () => {
    const server = await serve()
    try {
      const [origin = ''] = server.resolvedUrls?.local ?? []
      const ask = (path: string) => fetch(new URL(path, origin), { redirect: 'manual' })
      const answer = await ask('/.well-known/change-password')
      expect([302, 303, 307]).toContain(answer.status)
      expect(answer.headers.get('location')).toBe(page)
      // W3C change-password-url, §3.1.
      const reliable = await ask('/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200')
      expect(reliable.status).toBe(404)
      expect((await ask(page)).status, 'the page itself is served').toBe(200)
    } finally {
      await server.close()
    }
  })
})
