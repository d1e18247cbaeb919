import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { flowsWork, scene, type Can } from './flows.js'
import { serveFolder } from './static-site.js'

const shared = scene('vite', 'esbuild')
const can: Can = { inWorker: ['sm2'] }
const entries = ['main=src/main.jsx', 'worker=react-password-kit/worker']
const bundle = [...entries, '--bundle', '--splitting', '--format=esm', '--jsx=automatic', '--outdir=public']

test('installs without a warning', () => {
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn|error)/i)
})

describe('built for production', () => {
  const open = async ({ consumer }: typeof shared) => {
    expect(await consumer.run('esbuild', [...bundle, '--minify'])).not.toMatch(/warn/i)
    return serveFolder(join(consumer.folder, 'public'))
  }
  flowsWork(shared, open, can)
})

describe('in development, under StrictMode', () => {
  const open = ({ consumer }: typeof shared) =>
    consumer.serve('esbuild', [...bundle, '--servedir=public', '--serve=127.0.0.1:0'])
  flowsWork(shared, open, can)
})
