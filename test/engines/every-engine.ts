import { afterAll, describe, inject, onTestFinished } from 'vitest'
import { engines, type Engine, type EngineBrowser, type EnginePage, type OpenOptions } from './driver.js'
import { connectBrowser } from './playwright-driver.js'
import { connectWebKit } from './webkit-driver.js'
import type { WebKitAddress } from './webkit-process.js'

export type OpenPage = (url?: string, options?: OpenOptions) => Promise<EnginePage>

/** Declares the same tests for each engine; those of an engine that this machine lacks are skipped. */
export function inEveryEngine(
  declare: (openPage: OpenPage, engine: Engine) => void,
  among: readonly Engine[] = engines,
): void {
  const found = inject('engines')
  for (const engine of among)
    describe.skipIf(found[engine] === null)(`in ${engine}`, () => {
      let starting: Promise<EngineBrowser> | undefined
      afterAll(async () => (await starting)?.close())
      declare(async (url, options) => {
        starting ??= connect(engine, addressFor(found[engine]!))
        const browser = await starting
        const page = await browser.openPage(options)
        onTestFinished(() => page.close())
        if (url !== undefined) await page.goto(url)
        return page
      }, engine)
    })
}

/** Vitest numbers its workers from 1. */
const addressFor = (addresses: readonly string[]) =>
  addresses[Number(process.env['VITEST_POOL_ID'] ?? 1) % addresses.length]!

const connect = (engine: Engine, address: string) =>
  engine === 'webkit' ? connectWebKit(JSON.parse(address) as WebKitAddress) : connectBrowser(engine, address)
