import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freePort } from './consumer.js'
import { flowsWork, scene, type Can } from './flows.js'
import { serveFolder } from './static-site.js'

const shared = scene('vite', 'parcel')
const can: Can = { inWorker: ['sm2'] }

test('installs without a warning', () => {
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn|error)/i)
  expect(shared.consumer.versionOf('parcel')).toMatch(/^2\./)
})

describe('built for production', () => {
  const open = async ({ consumer }: typeof shared) => {
    expect(await consumer.run('parcel', ['build', 'index.html'])).not.toMatch(/warn/i)
    return serveFolder(join(consumer.folder, 'dist'))
  }
  flowsWork(shared, open, can)
})

describe('in development, under StrictMode', () => {
  const open = async ({ consumer }: typeof shared) =>
    consumer.serve('parcel', ['index.html', '--host', '127.0.0.1', '--port', await freePort()])
  flowsWork(shared, open, can)
})
