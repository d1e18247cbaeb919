import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freePort } from './consumer.js'
import { flowsWork, scene, type Can } from './flows.js'
import { serveFolder } from './static-site.js'

const shared = scene('vite', 'create-react-app')
const can: Can = { inWorker: ['sm2'] }
const settings = { BROWSER: 'none', HOST: '127.0.0.1' }

test('installs without an error', () => {
  // Create React App itself is deprecated, and much of what it installs.
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn (?!deprecated)|error)/i)
  expect(shared.consumer.versionOf('react-scripts')).toMatch(/^5\./)
})

describe('built for production', () => {
  const open = async ({ consumer }: typeof shared) => {
    expect(await consumer.run('react-scripts', ['build'], { GENERATE_SOURCEMAP: 'false' })).toMatch(
      /^Compiled successfully/m,
    )
    return serveFolder(join(consumer.folder, 'build'))
  }
  flowsWork(shared, open, can)
})

describe('in development, under StrictMode', () => {
  const open = async ({ consumer }: typeof shared) =>
    consumer.serve('react-scripts', ['start'], { ...settings, PORT: await freePort() })
  flowsWork(shared, open, can)
})
