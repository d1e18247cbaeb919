/**
 * The emulated service as handlers of Mock Service Worker 2, for tests in Node and for pages.
 *
 * @packageDocumentation
 */

import { http, HttpResponse, type HttpHandler } from 'msw'
import type { Emulator } from './emulator.js'
import { ConnectionLost } from './response.js'
import { routes } from './routes/index.js'

/**
 * Answers each route of the service at any host, and leaves every other request to the handlers after these. The answers come
 * without a check of the origin: Mock Service Worker has none.
 *
 * @example
 * ```ts
 * const emulator = createEmulator()
 * const server = setupServer(...passwordKitHandlers(emulator))
 * ```
 */
export function passwordKitHandlers(emulator: Emulator): HttpHandler[] {
  return routes.map(({ method, path }) => {
    const handle = method === 'GET' ? http.get : http.post
    return handle(`*${path.replace('{appId}', ':appId')}`, ({ request }) => answer(emulator, request))
  })
}

async function answer(emulator: Emulator, request: Request): Promise<Response> {
  try {
    return await emulator.respond(request)
  } catch (error) {
    if (error instanceof ConnectionLost) return HttpResponse.error()
    throw error
  }
}
