import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { install } from './consumer.js'
import { sceneOf } from './flows.js'
import { viteFlowsWork } from './vite-flows.js'

const shared = sceneOf(async () => {
  const consumer = await install('vite', 'react-compiler')
  const form = readFileSync('stories/own-form.tsx', 'utf8').replace('../src/index.js', 'react-password-kit')
  writeFileSync(join(consumer.folder, 'src/own-form.tsx'), form)
  cpSync('stories/own-form.css', join(consumer.folder, 'src/own-form.css'))
  return consumer
})

test('installs without a warning', () => {
  // The plugin for Babel asks for a newer Node.
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn (?!EBADENGINE)|error)/i)
})

viteFlowsWork(shared, { inWorker: ['sm2'] })

test('the compiler has compiled the form of docs/headless.md', () => {
  const assets = join(shared.consumer.folder, 'dist/assets')
  const code = readdirSync(assets).map((name) => readFileSync(join(assets, name), 'utf8'))
  // React has one by itself; the runtime of what was compiled has the other.
  expect(code.join('\n').match(/\.useMemoCache\(/g)).toHaveLength(2)
})
