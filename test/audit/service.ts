import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/index.js'
import { serveEmulator } from '../../src/emulator/node.js'
import { throwawayKeys } from '../throwaway-keys.js'

export type Service = Awaited<ReturnType<typeof openService>>

/**
 * The service of one visit, in another process than the page's. No two visits share one: the kit makes a person wait a
 * minute for the next code of a service, in the storage of the browser, so a second visit would get no code.
 */
export async function openService(options: EmulatorOptions = {}) {
  let code = ''
  const emulator = createEmulator({
    keys: throwawayKeys,
    makeCode: () => code,
    publicConfig: { passwordStrength: 3 },
    ...options,
  })
  const gate = gated(emulator)
  const server = await serveEmulator({ emulator: gate.emulator, closeAfterAnswer: true })
  return {
    emulator,
    gate,
    host: server.url,
    /** What is sent to whoever asks for a code. */
    sendCode(text: string) {
      code = text
    },
    async close() {
      gate.open()
      await server.close()
    },
  }
}

/** Of those that bring a password, and the key for them. */
const passwordRoutes = /\/(?:system|update-password|reset-password|reset-by-first-login-token|graphql\/v2)$/

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
