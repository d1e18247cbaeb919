import { fileURLToPath } from 'node:url'
import { createEmulator, type Emulator } from '../../src/emulator/index.js'
import { serveEmulator } from '../../src/emulator/node.js'
import { serveBuiltPages } from '../browser-pages/built-pages.js'
import { launchChromium } from '../chromium.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { wholeStrings } from './heap.js'

export type Site = Awaited<ReturnType<typeof openSite>>

/** A browser, the page in it, and the service in another process than the page's. */
export async function openSite() {
  const emulator = createEmulator({ keys: throwawayKeys })
  const gate = gated(emulator)
  const [pages, service, browser] = await Promise.all([
    serveBuiltPages(fileURLToPath(new URL('page', import.meta.url)), ['index.html']),
    serveEmulator({ emulator: gate.emulator, closeAfterAnswer: true }),
    launchChromium(wholeStrings),
  ])
  return {
    browser,
    emulator,
    gate,
    address: pages.address,
    host: service.url,
    async close() {
      gate.open()
      await browser.close()
      await Promise.all([pages.close(), service.close()])
    },
  }
}

/** The service, with a gate before it: requests wait there while it is shut, all but preflights. */
function gated(emulator: Emulator) {
  let way = Promise.resolve()
  let open = () => {}
  const waiting: string[] = []
  async function respond(request: Request): Promise<Response> {
    if (request.method !== 'OPTIONS') {
      waiting.push(`${request.method} ${new URL(request.url).pathname}`)
      await way
      waiting.pop()
    }
    return emulator.respond(request)
  }
  return {
    emulator: { ...emulator, respond },
    shut() {
      way = new Promise((resolve) => {
        open = resolve
      })
    },
    open: () => open(),
    /** What stands before the gate. */
    waiting: (): readonly string[] => waiting,
  }
}
