import { expect, test } from 'vitest'
import { scene } from './flows.js'
import { viteFlowsWork } from './vite-flows.js'

const shared = scene('vite', 'preact')

test('installs without a warning, and React is Preact', () => {
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn|error)/i)
  expect(shared.consumer.versionOf('preact')).toMatch(/^10\./)
})

viteFlowsWork(shared, { inWorker: ['sm2'] })
