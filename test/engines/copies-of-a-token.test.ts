import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { transformWithOxc } from 'vite'
import type { Engine } from './driver.js'
import { inEveryEngine } from './every-engine.js'

const token = 'Zt5rQ9wLx2Vb'

/** What an error reporter collects, from scripts that are in the page or are fetched. */
const collect = `
  window.copies = {}
  addEventListener('error', ({ filename }) => { copies['ErrorEvent.filename'] = filename })
  copies['stack of an error'] = new Error().stack
`
const fail = 'setTimeout(() => { throw new Error("An error that nothing catches.") })'
const start = `
  import { scrubResetToken } from '/scrub.js'
  copies['import.meta.url'] = import.meta.url
  window.token = scrubResetToken() ?? document.cookie.match(/reset=([^;]+)/)?.[1]
`
const page = {
  inline: `<script>${collect}</script><script>${fail}</script><script type="module">${start}</script>`,
  external:
    '<script src="/collect.js"></script><script src="/fail.js"></script><script type="module" src="/start.js"></script>',
}

/** A page at `/inline` and at `/external`, and what leads to them. It ends with the test. */
async function serve(): Promise<string> {
  const source = readFileSync('src/scrub-reset-token.ts', 'utf8')
  const { code: scrub } = await transformWithOxc(source, 'scrub-reset-token.ts')
  const scripts: Record<string, string> = {
    '/scrub.js': scrub,
    '/collect.js': collect,
    '/fail.js': fail,
    '/start.js': start,
  }
  const server = createServer(({ url = '/' }, answer) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost')
    const script = scripts[pathname]
    if (pathname === '/link')
      return void answer
        .writeHead(303, {
          location: '/inline',
          'set-cookie': `reset=${searchParams.get('token')}; Max-Age=60; SameSite=Lax`,
        })
        .end()
    if (script === undefined)
      return void answer
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<!doctype html><title>Reset</title>${pathname === '/inline' ? page.inline : page.external}`)
    answer.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The names of what still holds the token once it is out of the address. */
function findCopies(secret: string): string[] | undefined {
  const { copies, token: found } = window as never as { copies: Record<string, string>; token?: string }
  if (found !== secret || !('ErrorEvent.filename' in copies)) return undefined
  const { navigation } = window as never as { navigation?: { activation?: { entry: { url: string } } } }
  const all = {
    ...copies,
    'address of the page': location.href,
    'performance.getEntriesByType': performance.getEntriesByType('navigation')[0]!.name,
    'navigation.activation.entry.url': navigation?.activation?.entry.url ?? '',
  }
  return Object.entries(all).flatMap(([name, text]) => (text.includes(secret) ? [name] : []))
}

/** What no page can clear, as far as an engine has it. */
const kept: Record<Engine, string[]> = {
  chromium: ['performance.getEntriesByType', 'navigation.activation.entry.url'],
  firefox: ['performance.getEntriesByType', 'navigation.activation.entry.url'],
  webkit: ['performance.getEntriesByType'],
}

/** What scripts in the page add to that: they are named by its address, in Chromium without its fragment. */
const named: Record<'query' | 'fragment', Record<Engine, string[]>> = {
  query: {
    chromium: ['stack of an error', 'ErrorEvent.filename', 'import.meta.url'],
    firefox: ['stack of an error', 'ErrorEvent.filename', 'import.meta.url'],
    webkit: ['ErrorEvent.filename', 'import.meta.url'],
  },
  fragment: {
    chromium: ['import.meta.url'],
    firefox: ['stack of an error', 'ErrorEvent.filename', 'import.meta.url'],
    webkit: ['ErrorEvent.filename', 'import.meta.url'],
  },
}

inEveryEngine((openPage, engine) => {
  async function copiesAfter(path: string) {
    const page = await openPage(`${await serve()}${path}`)
    const found = () => page.evaluate(findCopies, token)
    await expect.poll(found).toBeDefined()
    return found()
  }

  test.each(['query', 'fragment'] as const)('scripts in the page are named by its address: %s', async (part) => {
    const found = await copiesAfter(`/inline${part === 'query' ? '?' : '#'}token=${token}`)
    expect(found?.toSorted()).toEqual([...named[part][engine], ...kept[engine]].toSorted())
  })

  test.each(['?', '#'])('scripts that are fetched are named by their own: %s', async (mark) => {
    const found = await copiesAfter(`/external${mark}token=${token}`)
    expect(found).toEqual(kept[engine])
  })

  test('a server that moves the token into a cookie leaves no copy in any address', async () => {
    expect(await copiesAfter(`/link?token=${token}`)).toEqual([])
  })
})
