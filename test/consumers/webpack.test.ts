import { describe, expect, test } from 'vitest'
import { flowsWork, scene } from './flows.js'

const shared = scene('vite', 'webpack')

test('installs without a warning', () => {
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn|error)/i)
  expect(shared.consumer.versionOf('webpack')).toMatch(/^5\./)
})

describe.each([
  ['built for production', 'production'],
  ['in development, under StrictMode', 'development'],
])('%s', (_, mode) => {
  flowsWork(shared, ({ consumer }) => consumer.serve('webpack', ['serve', '--mode', mode]), { inWorker: ['sm2'] })
})
