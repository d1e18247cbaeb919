/**
 * The password routes as a listener for Node's `http`, for Express and for other servers built on it.
 *
 * @packageDocumentation
 */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PasswordRoutes } from './password-routes.js'
import { maxBodyBytes } from './read-body.js'

/** A listener of `http.createServer`, and a handler for Express, which gives `next`. */
export type NodeListener = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  next?: (error?: unknown) => void,
) => void

/**
 * Serves the routes by Node's requests and answers. A body that a parser such as `express.json()` has read already is taken
 * from `request.body`.
 *
 * @example
 * ```ts
 * app.use('/auth', toNodeListener(createPasswordRoutes(options)))
 * ```
 */
export function toNodeListener(routes: PasswordRoutes): NodeListener {
  return (incoming, outgoing, next) => {
    relay(routes, incoming, outgoing).catch((error: unknown) => {
      if (next) return next(error)
      if (!outgoing.headersSent) outgoing.statusCode = 500
      outgoing.end()
    })
  }
}

async function relay(routes: PasswordRoutes, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = await toRequest(incoming).catch(() => undefined)
  if (!request) {
    // A method, a header or a Host that Fetch refuses, or a body that broke off.
    outgoing.writeHead(400).end()
    return
  }
  const response = await routes(request)
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value)
  outgoing.end(await response.text())
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', headers, socket } = incoming
  const url = 'originalUrl' in incoming ? String(incoming.originalUrl) : (incoming.url ?? '/')
  const scheme = 'encrypted' in socket ? 'https' : 'http'
  const base = `${scheme}://${headers.host ?? 'localhost'}`
  const pairs = Object.entries(headers).flatMap(([name, value = '']) =>
    [value].flat().map((each): [string, string] => [name, each]),
  )
  const body = method === 'GET' || method === 'HEAD' ? null : await readBody(incoming)
  // RFC 9112, 3.2.2: a target may be a whole address. Its host is not that of this server, to which origins are compared.
  if (!url.startsWith('/')) throw new TypeError('The target of a request must be a path.')
  return new Request(new URL(base + url), { method, headers: pairs, body })
}

/** As far as the routes will read it, and one piece more, by which they see that it is too large. */
async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | string> {
  if ('body' in incoming && incoming.body !== undefined) return JSON.stringify(incoming.body)
  const chunks: Buffer[] = []
  let length = 0
  // Not destroyed when it is left: the answer goes out by the same socket.
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk as Buffer)
    length += (chunk as Buffer).length
    if (length > maxBodyBytes) break
  }
  return new Uint8Array(Buffer.concat(chunks))
}
