import { env } from 'node:process'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { configDefaults, defineConfig } from 'vitest/config'
import { chromiumArgs, findChromium } from './scripts/chromium.mjs'
import { olderSystems } from './scripts/older-systems.mjs'
import { ownName } from './scripts/own-name.mjs'
import { registryAliases } from './scripts/registry.mjs'
import { SlowestFirst } from './scripts/slowest-first.js'
import { tailwind } from './scripts/tailwind.mjs'

/** A function, since Vitest adopts the object it is given: two projects cannot share one. */
function browser() {
  const executablePath = findChromium()
  const launchOptions = { args: chromiumArgs, ...(executablePath === undefined ? {} : { executablePath }) }
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({ launchOptions }),
    instances: [{ browser: 'chromium' as const }],
  }
}

/** Named up front: a dependency that Vite discovers in the middle of a run reloads the page, and hooks break. */
const optimizeDeps = {
  include: [
    '@mui/material',
    '@tanstack/react-query',
    '@testing-library/dom',
    '@testing-library/jest-dom/vitest',
    '@testing-library/react',
    '@testing-library/user-event',
    'antd',
    'antd-5',
    'axe-core',
    'fast-check',
    'mui-7',
    'node-forge/lib/jsbn.js',
    'react',
    'react-dom',
    'react-dom/client',
    'react-hook-form',
    'react/jsx-dev-runtime',
    'react/jsx-runtime',
    'sm-crypto-v2',
    'sm-crypto/src/sm2/index.js',
    'zod/mini',
  ],
}

/** The examples of the documentation import the kit as hosts do, and the sources of the registry what shadcn has. */
const resolve = { alias: [...ownName, ...registryAliases] }

/** `npm run test:all` looks at what `npm test` has no time for: more in the files that call `depth()`, and files of its own. */
const full = env['FULL'] === '1' || env['FULL'] === 'rest'

export default defineConfig({
  test: {
    provide: { full, rest: env['FULL'] === 'rest' },
    exclude: [...configDefaults.exclude, ...(full ? [] : ['**/*.full.test.{ts,tsx}'])],
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    // Cryptography in plain JavaScript on a busy machine outlasts the default of 5 s, and 30 s at times.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        resolve,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{core,doctor,emulator,form,server}/**/*.test.ts', 'test/*.test.ts'],
          setupFiles: ['test/setup.ts'],
          // The files of a worker share their modules: to load them again for each took a third of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [react()],
        resolve,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['test/react/**/*.test.{ts,tsx}', 'stories/docs/examples/**/*.test.tsx'],
          setupFiles: ['test/setup.ts', 'test/setup-dom.ts'],
          // The files of a worker share modules and a page. To load React and the kit for each took half of the time.
          isolate: false,
          // A worker waits for two fifths of its time: for keys, and for what a form does after a while.
          maxWorkers: 4,
          // Vitest runs projects together only where they have the same number of workers.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        plugins: [react(), tailwind(), olderSystems()],
        resolve,
        optimizeDeps,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          setupFiles: ['test/setup-dom.ts'],
          browser: browser(),
        },
      },
      {
        extends: true,
        // Pages of their own, for what cannot be seen from inside Vitest's frame: driven from Node.
        test: {
          name: 'browser-pages',
          environment: 'node',
          include: ['test/browser-pages/**/*.test.ts'],
          globalSetup: ['test/browser-pages/global-setup.ts'],
          // A worker waits for its browser, and for answers that are late on purpose.
          maxWorkers: 3,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        // The same flows in Chromium, Firefox and WebKit.
        test: {
          name: 'engines',
          environment: 'node',
          include: ['test/engines/**/*.test.ts'],
          globalSetup: ['test/engines/global-setup.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        // Orca speaks on a desktop of its own; it needs Debian and takes minutes, so `npm test` leaves it out. One file at
        // a time: with three desktops on two cores Orca was late, and 7 of 14 tests failed.
        test: {
          name: 'voice',
          environment: 'node',
          include: ['test/voice/**/*.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook' })],
        optimizeDeps,
        test: { name: 'storybook', browser: browser() },
      },
      {
        extends: true,
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['test/packed.ts'],
          // npm pack and the type checkers are processes of their own and take their time.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
