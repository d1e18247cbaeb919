import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scene } from './flows.js'
import { viteFlowsWork } from './vite-flows.js'

const shared = scene('shadcn')

/** Of the style that components.json names; the application has colours of its own. */
const noColors = {
  inlineColors: { light: {}, dark: {} },
  cssVars: { light: {}, dark: {} },
  inlineColorsTemplate: '',
  cssVarsTemplate: '',
}

/** Shadcn's registry as far as the command asks for it: an element is the one that registry/ui has in its place. */
const standIn = createServer(({ url = '' }, answer) => {
  if (url.endsWith('/colors/neutral.json')) return void answer.end(JSON.stringify(noColors))
  const name = /\/(\w+)\.json$/.exec(url)?.[1] ?? ''
  if (!readdirSync('registry/ui').includes(`${name}.tsx`)) return void answer.writeHead(404).end('{}')
  const content = readFileSync(`registry/ui/${name}.tsx`, 'utf8')
  const files = [{ path: `ui/${name}.tsx`, content, type: 'registry:ui' }]
  answer
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ name, type: 'registry:ui', files }))
})

let said = ''
beforeAll(async () => {
  standIn.listen(0, '127.0.0.1')
  await once(standIn, 'listening')
  const { port } = standIn.address() as AddressInfo
  const env = { REGISTRY_URL: `http://127.0.0.1:${port}/r`, CI: '1' }
  // The kit itself is in the package already: what is published under its name is another one.
  const items = ['change-password-form', 'reset-password-form'].map((name) => resolve(`registry/${name}.json`))
  said = await shared.consumer.run('shadcn', ['add', ...items, '--yes', '--overwrite'], env)
})
afterAll(() => standIn.close())

test('shadcn’s own command puts the sources and what they need in their places', () => {
  const { folder } = shared.consumer
  expect(readdirSync(join(folder, 'src/components')).toSorted(), said).toEqual([
    'change-password-form.tsx',
    'password-step.tsx',
    'reset-password-form.tsx',
    'ui',
  ])
  expect(readdirSync(join(folder, 'src/components/ui')).toSorted()).toEqual([
    'alert.tsx',
    'button.tsx',
    'field.tsx',
    'input.tsx',
  ])
})

test('and the application compiles', async () => {
  expect(await shared.consumer.run('tsc', ['-p', '.'])).toBe('')
})

viteFlowsWork(shared)
