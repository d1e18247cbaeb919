import { expect, test } from 'vitest'
import { scene } from './flows.js'
import { nextFlowsWork } from './next-flows.js'

const shared = scene('next-pages', 'next-14')

test('installs without a warning, with React 18 and the pages router', () => {
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn|error)/i)
  expect(shared.consumer.versionOf('next')).toMatch(/^14\./)
  expect(shared.consumer.versionOf('react')).toMatch(/^18\./)
})

nextFlowsWork(shared, { inWorker: ['sm2'] })
