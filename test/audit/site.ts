import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serveBuiltPages } from '../browser-pages/built-pages.js'
import type { EmulatorOptions } from '../../src/emulator/index.js'
import { launchChromium } from '../chromium.js'
import { wholeStrings } from './heap.js'
import { openService, type Service } from './service.js'

export type Site = Awaited<ReturnType<typeof openSite>>

/** A browser, the page in it, and a service for each visit. */
export async function openSite() {
  const [pages, leaks, browser] = await Promise.all([
    serveBuiltPages(fileURLToPath(new URL('page', import.meta.url)), ['index.html']),
    serveRanges(),
    launchChromium(wholeStrings),
  ])
  const services: Service[] = []
  return {
    browser,
    address: pages.address,
    leaks,
    /** It is closed with the site. */
    async openService(options?: EmulatorOptions): Promise<Service> {
      const service = await openService(options)
      services.push(service)
      return service
    },
    async close() {
      await browser.close()
      await Promise.all([pages, leaks, ...services].map((each) => each.close()))
    },
  }
}

/** What `hibp` asks: it knows of no leak, and writes down what it learns. */
async function serveRanges() {
  const asked: string[] = []
  const server = createServer(({ url = '' }, answer) => {
    asked.push(url)
    answer.writeHead(200, { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' })
    answer.end(`${'0'.repeat(35)}:0`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: asked as readonly string[],
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
