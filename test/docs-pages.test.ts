import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import GithubSlugger from 'github-slugger'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { pages, parse } from '../scripts/markdown.mjs'
import { createEncryptor } from '../src/core/encryption/index.js'
import { passwordErrorCodes } from '../src/index.js'
import { startService } from '../stories/docs/examples/emulator/end-to-end-service.js'
import nextConfig from '../stories/docs/examples/password-managers/next.config.js'
import umiConfig from '../stories/docs/examples/umi/umirc.js'
import { hrefInStorybook, pageTitles } from '../stories/docs/page-links.js'
import { read } from './architecture-rules.js'
import { compact } from './core/encryption/vectors.js'

const folder = 'stories/docs'
const filesOf = (path: string) =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => posix.join(path, name.replaceAll('\\', '/')))
const examples = filesOf(`${folder}/examples`).filter((path) => /[^/]\.\w+$/.test(path))
const documents = pages().filter((path) => !path.startsWith('decisions/'))

/** What the tests import, without endings of scripts: `stories/docs/examples/theming/acme.css`. */
const tested = new Set(
  [...filesOf('test'), ...examples]
    .filter((path) => /\.test\.tsx?$/.test(path))
    .flatMap((path) => read(path, readFileSync(path, 'utf8')).imports)
    .map(({ target }) => target.replace(/\?\w+$/, '')),
)
/** Styles are run with the component of the same name. */
const isTested = (path: string) =>
  /\.test\.tsx?$/.test(path) || tested.has(path) || tested.has(path.replace(/\.(?:tsx?|css)$/, ''))

/** Pages whose blocks a test takes from the page itself. */
const readByTests: Record<string, string[]> = {
  'docs/testing-with-jest.md': ['test/consumers/jest.test.ts'],
  'docs/password-managers.md': ['test/package/worker.full.test.ts', 'test/change-password-url.test.ts'],
  'docs/theming.md': ['test/theming-page.test.ts'],
  'docs/hosts.md': ['test/hosts-page.test.ts'],
}

/** Without indentation, since a page may show a part of a file. */
const linesOf = (code: string) => code.split('\n').map((line) => line.trim())

/** The examples, and what else a page shows that a test runs. */
const runFiles = [...examples, 'stories/own-form.tsx', 'stories/own-form.css']
const code = new Map(runFiles.map((path) => [path, `\n${linesOf(readFileSync(path, 'utf8')).join('\n')}\n`]))
const filesWith = (block: string) =>
  [...code].filter(([, text]) => text.includes(`\n${linesOf(block).join('\n')}\n`)).map(([path]) => path)

/** Blocks in languages that a test can run. */
function blocksOf(markdown: string): string[] {
  const found: string[] = []
  visit(parse(markdown), 'code', ({ lang, value }) => {
    if (/^(?:[cm]?[jt]sx?|css)$/.test(lang ?? '')) found.push(value)
  })
  return found
}

describe('all code in the documentation is run by a test', () => {
  test.each(documents.filter((path) => !(path in readByTests)))('%s', (path) => {
    const blocks = blocksOf(readFileSync(path, 'utf8'))
    expect(blocks.filter((block) => !filesWith(block).some(isTested))).toEqual([])
  })

  test.each(Object.entries(readByTests))('%s is read by tests', (path, tests) => {
    for (const each of tests) expect(readFileSync(each, 'utf8'), each).toMatch(path.replace('docs/', ''))
  })

  test('and each example is on a page', () => {
    const blocks = documents.flatMap((path) => blocksOf(readFileSync(path, 'utf8')))
    const shown = new Set(blocks.flatMap(filesWith))
    const inStorybook = readFileSync(`${folder}/theming.mdx`, 'utf8')
    expect(examples.length).toBeGreaterThan(10)
    const isShown = (path: string) => shown.has(path) || inStorybook.includes(path.replace(`${folder}/`, './'))
    expect(examples.filter((path) => !isShown(path))).toEqual([])
  })

  test.each(documents)(
    '%s prints what compiles in a host: whole files, which import packages or each other',
    (path) => {
      const blocks = blocksOf(readFileSync(path, 'utf8')).filter((block) => /^import /m.test(block))
      const printed = new Set(blocksOf(readFileSync(path, 'utf8')).flatMap(filesWith))
      const missing = blocks.flatMap((block) => {
        const file = filesWith(block).find((each) => code.get(each) === `\n${linesOf(block).join('\n')}\n\n`)
        if (file === undefined) return path in readByTests ? [] : [`${block.slice(0, 60)}… is not a whole file`]
        return [...block.matchAll(/from '(\.[^']*)'|^import '(\.[^']*)'/gm)]
          .map(([, from, alone]) => posix.join(posix.dirname(file), from ?? alone ?? '').replace(/\.js$/, ''))
          .filter((target) => ![...printed].some((each) => each.replace(/\.tsx?$/, '') === target))
      })
      expect(missing).toEqual([])
    },
  )

  test('a block that no file has is found', () => {
    expect(blocksOf('- a list\n\n  ```css\n  a {}\n  ```\n\n```sh\nls\n```')).toEqual(['a {}'])
    expect(filesWith('const missing = 1')).toEqual([])
  })
})

describe('links', () => {
  const slugsOf = (path: string) => {
    const slugger = new GithubSlugger()
    const slugs: string[] = []
    visit(parse(readFileSync(path, 'utf8')), 'heading', (heading) => void slugs.push(slugger.slug(toString(heading))))
    return slugs
  }

  test.each(pages())('of %s lead to files and headings that exist', (path) => {
    const broken: string[] = []
    visit(parse(readFileSync(path, 'utf8')), ['link', 'image', 'definition'], (node) => {
      const url = 'url' in node ? node.url : ''
      if (/^(?:https?|mailto):/.test(url)) return
      const [file = '', anchor] = decodeURI(url).split('#')
      const target = file === '' ? path : posix.join(posix.dirname(path), file)
      if (!existsSync(target)) broken.push(url)
      else if (anchor !== undefined && target.endsWith('.md') && !slugsOf(target).includes(anchor)) broken.push(url)
    })
    expect(broken).toEqual([])
  })
})

describe('the pages in Storybook', () => {
  const entries = filesOf(folder).filter((path) => path.endsWith('.mdx'))

  test.each(Object.entries(pageTitles))('%s has an entry that includes it', (page, title) => {
    const entry = `${folder}/${page.replace('../', '').toLowerCase()}x`
    const text = readFileSync(entry, 'utf8')
    expect(text).toContain(`<Meta title="Docs/${title}" />`)
    expect(text).toContain(`from '${posix.join('../../docs', page)}?raw'`)
    expect(text).toContain('<Page>{page}</Page>')
  })

  test('and no text of its own but above an example', () => {
    const others = entries.filter((path) => !path.endsWith('/provider.mdx'))
    expect(others).toHaveLength(Object.keys(pageTitles).length)
    for (const path of others) {
      const [, own = ''] = readFileSync(path, 'utf8').split('<Page>{page}</Page>')
      expect(own.length, path).toBeLessThan(400)
    }
  })

  test.each([
    ['https://example.com', 'https://example.com'],
    ['#modes', '#modes'],
    ['errors.md', '?path=/docs/docs-errors--docs'],
    ['docs/errors.md#waiting', '?path=/docs/docs-errors--docs#waiting'],
    ['../SECURITY.md', '?path=/docs/docs-security--docs'],
    ['../test/kit.tsx', undefined],
  ])('a link to %s leads to %s', (href, to) => {
    expect(hrefInStorybook(href)).toBe(to)
  })
})

test('the page about errors has a row for each code, in their order', () => {
  const rows = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `([a-z-]+)` /gm)].map(([, name = '']) => name)
  expect(rows).toEqual([...passwordErrorCodes])
})

test('each test that the page of guarantees names is there, and each line names one', () => {
  const rows = readFileSync('docs/guarantees.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| promise') && !line.startsWith('| ---'))
  expect(rows.length).toBeGreaterThan(25)
  expect(rows.filter((row) => !/\]\(\.\.\/test\//.test(row))).toEqual([])
})

test('the README has at most 12 kB, and the two commands on its first screen', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(readme.length).toBeLessThanOrEqual(12_000)
  expect(readme.split('\n').slice(0, 25).join('\n')).toMatch(/^npm ci && npm start .*\nnpm ci && npm test /m)
})

test('the documented redirect of Next.js is temporary', async () => {
  const redirects = await nextConfig.redirects()
  expect(redirects).toEqual([
    { source: '/.well-known/change-password', destination: '/account/password', permanent: false },
  ])
})

test('the documented target of Umi is the Chrome that the kit needs', () => {
  const { browserslist } = JSON.parse(readFileSync('package.json', 'utf8')) as { browserslist: string[] }
  const chrome = browserslist.find((each) => each.startsWith('chrome'))
  expect(umiConfig.jsMinifierOptions.target[0]).toBe(chrome?.replace(' >= ', ''))
})

test('the fingerprint that the command prints is one the kit takes', async () => {
  const command = /```sh\n(curl [^]+?)\n```/.exec(readFileSync('docs/encryption.md', 'utf8'))?.[1] ?? ''
  const [curl = '', ...rest] = command.split('|')
  expect(curl.trim()).toBe('curl -s https://your-tenant.genauth.ai/api/v3/system')
  const publicKey = compact.rsa2048.publicKeySpkiPem
  const answer = JSON.stringify({ rsa: { publicKey } })
  const printed = execFileSync('sh', ['-c', rest.join('|')], { input: answer, encoding: 'utf8' })
  const publicKeySha256 = printed.split(' ')[0]!
  const keys = async () => ({ rsa: publicKey })
  await expect(createEncryptor({ type: 'rsa', publicKeySha256 }, keys)).resolves.toMatchObject({ type: 'rsa' })
})
test('the service for end-to-end tests has the account, the code and the policy that it says', async () => {
  const service = await startService()
  try {
    const post = async (path: string, body: object) => {
      const headers = { 'content-type': 'application/json', 'x-authing-app-id': 'any' }
      const answer = await fetch(service.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
      return (await answer.json()) as { statusCode: number; data?: { access_token?: string } }
    }
    const passwordPayload = { email: 'erin@example.com', password: 'a password to be changed' }
    const signedIn = await post('/api/v3/signin', { connection: 'PASSWORD', passwordPayload })
    expect(signedIn.data?.access_token).toBeTruthy()
    await post('/api/v3/send-email', { email: 'erin@example.com', channel: 'CHANNEL_RESET_PASSWORD' })
    expect(service.emulator.outbox).toMatchObject([{ to: 'erin@example.com', code: '2468' }])
    const config = await fetch(`${service.url}/api/v2/applications/any/public-config`)
    expect(await config.json()).toMatchObject({ data: { passwordStrength: 2 } })
  } finally {
    await service.close()
  }
})
