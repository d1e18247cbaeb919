import { describe, expect, test } from 'vitest'
import { flowsWork, scene, type Can } from './flows.js'

const shared = scene('tanstack-start')
const can: Can = { inWorker: ['sm2'] }
const anyPort = ['--host', '127.0.0.1', '--port', '0']

test('installs without a warning', () => {
  // Its packages ask for a newer Node.
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn (?!EBADENGINE)|error)/i)
  expect(shared.consumer.versionOf('@tanstack/react-start')).toMatch(/^1\./)
})

describe('built for production, drawn by the server', () => {
  const open = async ({ consumer }: typeof shared) => {
    await consumer.run('vite', ['build'])
    return consumer.serve('vite', ['preview', ...anyPort])
  }
  flowsWork(shared, open, can)
})

describe('in development', () => {
  flowsWork(shared, ({ consumer }) => consumer.serve('vite', anyPort), can)
})
