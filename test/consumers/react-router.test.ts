import { describe, expect, test } from 'vitest'
import { freePort } from './consumer.js'
import { flowsWork, scene, type Can } from './flows.js'

const shared = scene('react-router')
const can: Can = { inWorker: ['sm2'] }
const anyPort = ['--host', '127.0.0.1', '--port', '0']

test('installs without a warning', () => {
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn|error)/i)
  expect(shared.consumer.versionOf('react-router')).toMatch(/^7\./)
})

describe('built for production, drawn by the server', () => {
  const open = async ({ consumer }: typeof shared) => {
    await consumer.run('react-router', ['build'])
    return consumer.serve('react-router-serve', ['build/server/index.js'], {
      HOST: '127.0.0.1',
      PORT: await freePort(),
    })
  }
  flowsWork(shared, open, can)
})

describe('in development', () => {
  flowsWork(shared, ({ consumer }) => consumer.serve('react-router', ['dev', ...anyPort]), can)
})
