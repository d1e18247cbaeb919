import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import type { TestProject } from 'vitest/node'
import { chromiumArgs, ensureChromium } from '../../scripts/chromium.mjs'
import { serveBuiltPages } from './built-pages.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the pages of `page/` are; ends in a slash. */
    kitPages: string
    /** Where the run's Chromium can be reached. */
    chromium: string
  }
}

const pages = ['index.html', 'manager.html', 'reset.html', 'hostile.html']

/** Builds and serves the pages and starts Chromium, once for all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [site, server] = await Promise.all([
    // With the warnings that developers get, and every chunk named for its module.
    serveBuiltPages(fileURLToPath(new URL('page', import.meta.url)), pages, { mode: 'development' }),
    chromium.launchServer({ executablePath: ensureChromium(), args: chromiumArgs }),
  ])
  project.provide('kitPages', site.address)
  project.provide('chromium', server.wsEndpoint())
  return async () => {
    await Promise.all([site.close(), server.close()])
  }
}
