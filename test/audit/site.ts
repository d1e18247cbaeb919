import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
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
  let code = ''
  const emulator = createEmulator({
    keys: throwawayKeys,
    makeCode: () => code,
    sendInterval: 0, // A visit after the other is for the same person.
    publicConfig: { passwordStrength: 3 },
  })
  const gate = gated(emulator)
  const [pages, service, leaks, browser] = await Promise.all([
    serveBuiltPages(fileURLToPath(new URL('page', import.meta.url)), ['index.html']),
    serveEmulator({ emulator: gate.emulator, closeAfterAnswer: true }),
    serveRanges(),
    launchChromium(wholeStrings),
  ])
  return {
    browser,
    emulator,
    gate,
    address: pages.address,
    host: service.url,
    leaks,
    /** What is sent to whoever asks for a code. */
    sendCode(text: string) {
      code = text
    },
    async close() {
      gate.open()
      await browser.close()
      await Promise.all([pages.close(), service.close(), leaks.close()])
    },
  }
}

/** Of those that bring a password, and the key for them. */
const passwordRoutes = /\/(?:system|update-password|reset-password)$/

/** The service, with a gate before it: requests wait there while it is shut for them, all but preflights. */
function gated(emulator: Emulator) {
  let way = Promise.resolve()
  let open = () => {}
  let shutFor = passwordRoutes
  let token: string | undefined
  const waiting: string[] = []
  async function respond(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (request.method !== 'OPTIONS' && shutFor.test(pathname)) {
      waiting.push(`${request.method} ${pathname}`)
      await way
      waiting.pop()
    }
    const answer = await emulator.respond(request)
    if (request.method !== 'OPTIONS' && pathname.endsWith('/verify-reset-password-request')) {
      token = /"passwordResetToken":"([^"]+)"/.exec(await answer.clone().text())?.[1]
    }
    return answer
  }
  return {
    emulator: { ...emulator, respond },
    shut(routes = passwordRoutes) {
      shutFor = routes
      way = new Promise((resolve) => {
        open = resolve
      })
    },
    open: () => open(),
    /** What stands before the gate. */
    waiting: (): readonly string[] => waiting,
    /** The token that a code was exchanged for last. */
    token: () => token,
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
