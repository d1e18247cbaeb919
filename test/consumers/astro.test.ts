import { describe, expect, test } from 'vitest'
import { flowsWork, scene, type Can } from './flows.js'

const shared = scene('astro')
const can: Can = { inWorker: ['sm2'] }
const anyPort = ['--host', '127.0.0.1', '--port', '0']
const quiet = { ASTRO_TELEMETRY_DISABLED: '1' }

test('installs without a warning', () => {
  // A package that Astro installs asks for a newer Node.
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn (?!EBADENGINE)|error)/i)
  expect(shared.consumer.versionOf('astro')).toMatch(/^5\./)
})

describe('built for production, as an island', () => {
  const open = async ({ consumer }: typeof shared) => {
    await consumer.run('astro', ['build'], quiet)
    return consumer.serve('astro', ['preview', ...anyPort], quiet)
  }
  flowsWork(shared, open, can)
})

describe('in development', () => {
  flowsWork(shared, ({ consumer }) => consumer.serve('astro', ['dev', ...anyPort], quiet), can)
})
