import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freePort } from './consumer.js'
import { flowsWork, scene, type Can } from './flows.js'
import { serveFolder } from './static-site.js'

const shared = scene('umi')
const can: Can = { inWorker: ['sm2'] }

test('installs without an error', () => {
  // Umi itself installs packages that are deprecated.
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn (?!deprecated)|error)/i)
  expect(shared.consumer.versionOf('umi')).toMatch(/^4\./)
})

describe('built for production, with antd and its theme', () => {
  const open = async ({ consumer }: typeof shared) => {
    expect(await consumer.run('umi', ['build'])).not.toMatch(/warn/i)
    return serveFolder(join(consumer.folder, 'dist'))
  }
  flowsWork(shared, open, can)
})

describe('in development', () => {
  const open = async ({ consumer }: typeof shared) =>
    consumer.serve('umi', ['dev'], { HOST: '127.0.0.1', PORT: await freePort(), BROWSER: 'none' })
  flowsWork(shared, open, can)
})
