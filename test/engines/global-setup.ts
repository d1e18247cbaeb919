import { fileURLToPath } from 'node:url'
import { chromium, firefox } from 'playwright'
import type { TestProject } from 'vitest/node'
import { chromiumArgs, findChromium } from '../../scripts/chromium.mjs'
import { findFirefox } from '../../scripts/firefox.mjs'
import { findWebKit } from '../../scripts/webkit.mjs'
import { engines, type Engine } from './driver.js'
import { serveEnginePages } from './serve-pages.js'
import { startWebKit } from './webkit-process.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where each can be reached, one address a worker or one for all; `null` for an engine that is not here. */
    engines: Record<Engine, string[] | null>
    /** Where the pages of `pages/` are; ends in a slash. */
    pages: string
  }
}

/**
 * Builds and serves the pages and starts the browsers, once for all files. Firefox and WebKit are started once for each
 * worker: of two pages in one Firefox only one is active, and the other loses keys; WebKit has one session a process.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const wanted = process.env['ENGINES']?.split(',') ?? engines
  const unknown = wanted.filter((name) => !engines.some((engine) => engine === name))
  if (unknown.length > 0) throw new Error(`ENGINES names ${unknown.join(', ')}. There are: ${engines.join(', ')}.`)
  const executables = { chromium: findChromium(), firefox: findFirefox(), webkit: findWebKit() }
  const usable = engines.filter((engine) => wanted.includes(engine) && executables[engine] !== undefined)
  for (const engine of engines.filter((each) => !usable.includes(each)))
    project.vitest.logger.log(
      wanted.includes(engine)
        ? `${engine} was not found here, so its tests are skipped. \`npm test\` as root installs it on Debian.`
        : `ENGINES leaves out ${engine}, so its tests are skipped.`,
    )
  const forEachWorker = <Started>(engine: Engine, start: () => Promise<Started>) =>
    Promise.all(usable.includes(engine) ? Array.from({ length: project.config.maxWorkers }, start) : [])
  const [pages, chrome, firefoxes, webkits] = await Promise.all([
    serveEnginePages(fileURLToPath(new URL('pages', import.meta.url))),
    usable.includes('chromium')
      ? chromium.launchServer({ executablePath: executables.chromium!, args: chromiumArgs })
      : undefined,
    forEachWorker('firefox', launchFirefox),
    forEachWorker('webkit', startWebKit),
  ])
  project.provide('pages', pages.address)
  project.provide('engines', {
    chromium: chrome ? [chrome.wsEndpoint()] : null,
    firefox: firefoxes.length > 0 ? firefoxes.map((fox) => fox.wsEndpoint()) : null,
    webkit: webkits.length > 0 ? webkits.map(({ address }) => JSON.stringify(address)) : null,
  })
  return async () => {
    await Promise.all([pages.close(), chrome?.close(), ...[...firefoxes, ...webkits].map((browser) => browser.close())])
  }
}

const launchFirefox = () =>
  firefox.launchServer({
    channel: 'moz-firefox',
    executablePath: findFirefox()!,
    // Playwright's wait for the load of a page from the back/forward cache never ends.
    firefoxUserPrefs: { 'browser.sessionhistory.max_total_viewers': 0 },
  })
