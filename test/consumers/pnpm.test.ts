import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installByPnpm } from './consumer.js'
import { sceneOf } from './flows.js'
import { viteFlowsWork } from './vite-flows.js'

const shared = sceneOf(() => installByPnpm('10.34.8', 'vite', 'pnpm'))

test('installs without a warning, and the host sees nothing that it does not name', () => {
  expect(shared.consumer.installed).not.toMatch(/\bWARN|ERR_/)
  expect(readdirSync(join(shared.consumer.folder, 'node_modules'))).not.toContain('node-forge')
  expect(readdirSync(join(shared.consumer.folder, 'node_modules/.pnpm'))).not.toContain('node_modules')
})

viteFlowsWork(shared, { inWorker: ['sm2'] })
