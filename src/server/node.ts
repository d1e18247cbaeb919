/**
 * The password routes as a listener for Node's `http` and `http2`, for Express and for other servers built on it.
 *
 * @packageDocumentation
 */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import type { PasswordRoutes } from './password-routes.js'
import { maxBodyBytes } from './read-body.js'

/** A listener of `http.createServer` or `http2.createSecureServer`, and a handler for Express, which gives `next`. */
export type NodeListener = (
  incoming: IncomingMessage | Http2ServerRequest,
  outgoing: ServerResponse | Http2ServerResponse,
  next?: (error?: unknown) => void,
) => void

type Incoming = Parameters<NodeListener>[0]

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

async function relay(routes: PasswordRoutes, ...[incoming, outgoing]: Parameters<NodeListener>): Promise<void> {
  const request = await toRequest(incoming).catch(() => undefined)
  if (!request) {
    // A method, a header or a Host that Fetch refuses, or a body that broke off.
    outgoing.statusCode = 400
    outgoing.end()
    return
  }
  const response = await routes(request)
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) {
    // RFC 9113, 8.2.2: HTTP/2 has no headers about the connection.
    if (name !== 'connection' || incoming.httpVersionMajor === 1) outgoing.appendHeader(name, value)
  }
  outgoing.end(await response.text())
}

async function toRequest(incoming: Incoming): Promise<Request> {
  const { method = 'GET', headers, socket } = incoming
  const url = 'originalUrl' in incoming ? String(incoming.originalUrl) : (incoming.url ?? '/')
  const scheme = 'encrypted' in socket ? 'https' : 'http'
  // RFC 9113, 8.3.1: in HTTP/2 it stands for `Host`, and wins over one.
  const host = headers[':authority']?.toString() ?? headers.host
  const base = `${scheme}://${host ?? 'localhost'}`
  // `:method` and its like are none for Fetch.
  const named = Object.entries({ ...headers, host }).filter(([name]) => !name.startsWith(':'))
  const pairs = named.flatMap(([name, value = []]) => [value].flat().map((each): [string, string] => [name, each]))
  const body = method === 'GET' || method === 'HEAD' ? null : await readBody(incoming)
  // RFC 9112, 3.2.2: a target may be a whole address. Its host is not that of this server, to which origins are compared.
  if (!url.startsWith('/')) throw new TypeError('The target of a request must be a path.')
  return new Request(new URL(base + url), { method, headers: pairs, body })
}

/** As far as the routes will read it, and one piece more, by which they see that it is too large. */
async function readBody(incoming: Incoming): Promise<Uint8Array<ArrayBuffer> | string> {
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
