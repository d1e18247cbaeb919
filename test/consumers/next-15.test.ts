import { expect, test } from 'vitest'
import { scene } from './flows.js'
import { nextFlowsWork } from './next-flows.js'

const shared = scene('next', 'next-15')

test('installs without a warning', () => {
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn|error)/i)
  expect(shared.consumer.versionOf('next')).toMatch(/^15\./)
})

nextFlowsWork(shared, { inWorker: ['sm2'] })
