import { describe, expect, test } from 'vitest'
import { freePort } from './consumer.js'
import { flowsWork, scene, type Can } from './flows.js'

const shared = scene('vite', 'rsbuild')
const can: Can = { inWorker: ['sm2'] }
const anyPort = async () => ['--host', '127.0.0.1', '--port', await freePort()]

test('installs without a warning', () => {
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn|error)/i)
  expect(shared.consumer.versionOf('@rsbuild/core')).toMatch(/^2\./)
})

describe('built for production', () => {
  const open = async ({ consumer }: typeof shared) => {
    await consumer.run('rsbuild', ['build'])
    return consumer.serve('rsbuild', ['preview', ...(await anyPort())])
  }
  flowsWork(shared, open, can)
})

describe('in development, under StrictMode', () => {
  flowsWork(shared, async ({ consumer }) => consumer.serve('rsbuild', ['dev', ...(await anyPort())]), can)
})
