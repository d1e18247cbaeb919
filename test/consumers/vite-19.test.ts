import { expect, test } from 'vitest'
import { scene } from './flows.js'
import { viteFlowsWork } from './vite-flows.js'

const shared = scene('vite', 'vite-19')

test('installs without a warning', () => {
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn|error)/i)
  expect(shared.consumer.versionOf('react')).toMatch(/^19\./)
})

viteFlowsWork(shared, { inWorker: ['sm2'] })
