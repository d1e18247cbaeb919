import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createEncryptor } from '../src/core/encryption/index.js'
import { passwordErrorCodes } from '../src/index.js'
import { startService } from '../stories/docs/examples/emulator/end-to-end-service.js'
import { sectionOf } from '../stories/docs/section-of.js'
import { read } from './architecture-rules.js'
import { compact } from './core/encryption/vectors.js'

const folder = 'stories/docs'
const filesOf = (path: string) =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => posix.join(path, name.replaceAll('\\', '/')))
const pages = filesOf(folder).filter((path) => path.endsWith('.mdx'))
const examples = filesOf(`${folder}/examples`).filter((path) => /\.\w+$/.test(path))

/** What the tests import, without endings of scripts: `stories/docs/examples/theming/acme.css`. */
const tested = new Set(
  [...filesOf('test'), ...examples]
    .filter((path) => /\.test\.tsx?$/.test(path))
    .flatMap((path) => read(path, readFileSync(path, 'utf8')).imports)
    .map(({ target }) => target.replace(/\?\w+$/, '')),
)
const isTested = (path: string) => /\.test\.tsx?$/.test(path) || tested.has(path.replace(/\.tsx?$/, ''))

/** The files that a page shows, by the names under which it imports them. */
function shown(page: string, path: string): Map<string, string> {
  const imports = page.matchAll(/^import (\w+) from '(\.[^']+)\?raw'$/gm)
  return new Map([...imports].map(([, name = '', file = '']) => [name, posix.join(posix.dirname(path), file)]))
}

/** Code on a page that no test runs. */
function untested(page: string, path = `${folder}/page.mdx`): string[] {
  const files = shown(page, path)
  // A fence closes by as many marks as have opened it.
  const fences = [...page.matchAll(/^ *(`{3,}|~{3,})(.*)\n[^]*?^ *\1/gm)].map(([, , language = '']) => language.trim())
  const blocks = [...page.matchAll(/<Source\b([^]*?)\/>/g)].map(([, attributes = '']) => attributes)
  const named = blocks.map((attributes) => /\bcode=\{(\w+)\}/.exec(attributes)?.[1] ?? attributes.trim())
  return [
    ...fences.filter((language) => language !== 'sh').map((language) => `a fence of ${language || 'nothing'}`),
    ...named.filter((name) => !files.has(name)),
    ...[...files.values()].filter((file) => !file.endsWith('.md') && !isTested(file)),
  ]
}

test('there are pages, each with its title', () => {
  expect(pages.length).toBeGreaterThanOrEqual(6)
  for (const path of pages) expect(readFileSync(path, 'utf8'), path).toMatch(/^<Meta title="Docs\/[A-Z].*" \/>$/m)
})

describe('all code on the pages is run by a test', () => {
  test.each(pages)('%s', (path) => {
    const page = readFileSync(path, 'utf8')
    expect(untested(page, path)).toEqual([])
    expect([...shown(page, path).values()].filter((file) => !existsSync(file))).toEqual([])
  })

  test('and all that is run stands on a page', () => {
    const onPages = new Set(pages.flatMap((path) => [...shown(readFileSync(path, 'utf8'), path).values()]))
    expect(examples.length).toBeGreaterThan(10)
    expect(examples.filter((path) => !onPages.has(path))).toEqual([])
  })

  test.each([
    ['```tsx\n<A />\n```', 'a fence of tsx'],
    ['- a list\n\n  ```css\n  a {}\n  ```', 'a fence of css'],
    ['````\n```sh\n````', 'a fence of nothing'],
    ['<Source language="ts" code={`const a = 1`} />', 'language="ts" code={`const a = 1`}'],
    ['<Source\n  code={made}\n/>', 'made'],
    ["import main from '../../.storybook/main.ts?raw'\n\n<Source code={main} />", '.storybook/main.ts'],
  ])('in %j there would be some', (page, found) => {
    expect(untested(page)).toEqual([found])
  })
})

test('a page that shows a part of another document says when that is gone', () => {
  expect(sectionOf('# A\n\n## B\n\nc\n\n### D\n\ne\n\n## F\n', 'B')).toBe('c\n\n### D\n\ne')
  expect(() => sectionOf('## B\n', 'C')).toThrow('C')
})

test.each([
  ['security', 'SECURITY.md', 2],
  ['theming', 'docs/theming.md', 4],
])('what %s.mdx shows of %s is there, and links to no file', (name, document, count) => {
  const text = readFileSync(document, 'utf8')
  const headings = [...readFileSync(`${folder}/${name}.mdx`, 'utf8').matchAll(/sectionOf\(\w+, '([^']+)'\)/g)]
  expect(headings).toHaveLength(count)
  // From Storybook a link to a file of the repository leads nowhere.
  for (const [, heading = ''] of headings) expect(sectionOf(text, heading), heading).not.toMatch(/\]\((?!https:)/)
})

test('the codes that the pages name are codes', () => {
  const page = readFileSync(`${folder}/errors.mdx`, 'utf8')
  const named = [...page.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map(([, name = '']) => name)
  const codes = named.filter((name) => name.includes('-') || name === 'locked' || name === 'rejected')
  expect(codes).toEqual(expect.arrayContaining(['outcome-unknown', 'locked', 'rate-limited', 'rejected']))
  expect(codes.filter((name) => !passwordErrorCodes.some((code) => code === name))).toEqual([])
})

test('the fingerprint that the command prints is one the kit takes', async () => {
  const command = /```sh\n(curl [^]+?)\n```/.exec(readFileSync(`${folder}/security.mdx`, 'utf8'))?.[1] ?? ''
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
