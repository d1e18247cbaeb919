import { expect, test } from 'vitest'
import { installByYarn } from './consumer.js'
import { sceneOf } from './flows.js'
import { viteFlowsWork } from './vite-flows.js'

const shared = sceneOf(() => installByYarn('4.18.1', 'vite', 'yarn-pnp'))

test('installs without a warning, and the host sees nothing that it does not name', async () => {
  // Yarn calls its own loader of ES modules experimental.
  expect(shared.consumer.installed.replaceAll(/.*YN0092.*\n/g, '')).not.toMatch(/YN00(?:02|60|86)|experimental/)
  await expect(shared.consumer.run('node', ['-p', 'require.resolve("node-forge")'])).rejects.toThrow(
    'Your application tried to access node-forge',
  )
})

viteFlowsWork(shared, { inWorker: ['sm2'] })
