import type { Bytes } from './bytes.js'
import type { Reply } from './envelope.js'
import type { Failure } from './injection.js'

/** No answer will come: a server destroys the socket, `emulator.fetch` rejects with a TypeError. */
export class ConnectionLost extends Error {
  constructor() {
    super('The connection broke, as a failure injected into the emulator asked for.')
    this.name = 'ConnectionLost'
  }
}

const JSON_TYPE = 'application/json; charset=utf-8'
/** Of the one answer that is a text: the picture of a captcha. */
const SVG_TYPE = 'image/svg+xml; charset=utf-8'
/** Fetch standard, null body status. */
const WITHOUT_BODY = new Set([204, 205, 304])

/** The reply as HTTP, with whatever a failure puts in place of its parts. */
export function buildResponse(
  reply: Reply | undefined,
  failure: Failure | undefined,
  requestId: string,
  cors: readonly [string, string][],
): Response {
  const status = failure?.status ?? reply?.httpStatus ?? 200
  const headers = new Headers({
    'content-type': typeof reply?.body === 'string' ? SVG_TYPE : JSON_TYPE,
    'cache-control': 'no-store',
  })
  for (const [name, value] of [...cors, ...Object.entries(failure?.headers ?? {})]) headers.set(name, value)
  return new Response(WITHOUT_BODY.has(status) ? null : bodyOf(reply, failure, requestId), { status, headers })
}

function bodyOf(reply: Reply | undefined, failure: Failure | undefined, requestId: string): BodyInit {
  if (failure?.envelope) return JSON.stringify({ message: 'Injected', ...failure.envelope, requestId })
  if (typeof failure?.body === 'function') return failure.body()
  if (typeof reply?.body === 'string') return failure?.body ?? reply.body
  return failure?.body ?? (reply === undefined ? '' : JSON.stringify(reply.body))
}

/**
 * The answer as a browser's fetch hands it over: a redirect is opaque under `manual` and an error under `error`, and so it is
 * under `follow`, since there is nowhere to go.
 */
export function seenByFetch(
  response: Response,
  request: Request,
  wrap: (body: ReadableStream<Bytes>) => ReadableStream<Bytes>,
): Response {
  const { status, statusText, headers, body } = response
  if ([301, 302, 303, 307, 308].includes(status) && headers.has('location')) {
    if (request.redirect !== 'manual') throw new TypeError('Failed to fetch')
    return Object.defineProperties(new Response(null), {
      type: { value: 'opaqueredirect' },
      status: { value: 0 },
      ok: { value: false },
    })
  }
  const seen = new Response(body && wrap(body), { status, statusText, headers })
  return Object.defineProperty(seen, 'url', { value: request.url })
}
