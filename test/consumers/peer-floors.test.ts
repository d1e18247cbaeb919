import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scene } from './flows.js'
import { viteFlowsWork } from './vite-flows.js'

const shared = scene('vite', 'peer-floors')
const { peerDependencies, peerDependenciesMeta } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  peerDependencies: Record<string, string>
  peerDependenciesMeta: Record<string, { optional: boolean }>
}
const needed = Object.entries(peerDependencies).filter(([name]) => peerDependenciesMeta[name]?.optional !== true)

test.each(needed)('%s is the oldest of %s', (name, range) => {
  const [floor] = /\d+\.\d+\.\d+/.exec(range) ?? []
  expect(shared.consumer.versionOf(name)).toBe(floor)
})

test('a host on zod 3 keeps it, and the kit has its own', () => {
  expect(shared.consumer.versionOf('zod')).toMatch(/^3\./)
  expect(shared.consumer.versionOf('zod', 'kit')).toMatch(/^4\./)
})

test('installs without a warning', () => {
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn|error)/i)
})

viteFlowsWork(shared, { inWorker: ['sm2'] })
