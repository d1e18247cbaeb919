import { defineConfig } from 'vitest/config'

/** Host applications with the packed kit: `npm run test:consumers`. No part of `npm test`. */
export default defineConfig({
  test: {
    name: 'consumers',
    provide: { full: true },
    environment: 'node',
    include: ['test/consumers/*.test.ts'],
    globalSetup: ['test/packed.ts'],
    // Installs, builds and development servers of others.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
})
