import type { Bytes } from './bytes.js'
import type { RecordedRequest } from './ledger.js'
import { matchRoute, routes } from './routes/index.js'

/** A body in place of the true one; a function is called for each answer. */
export type FailureBody = string | Bytes | (() => ReadableStream<Bytes>)

/**
 * One thing that goes wrong. Failures wait in a queue: a request takes the first that matches and has `times` left.
 * What replaces the answer (`status`, `headers`, `body`, `envelope`) may be given in part; with `work` the rest is the true
 * answer's, without it an empty one's. With nothing but a `delay` the true answer comes late.
 */
export interface Failure {
  /** A name of `routes`, with or without its method: `POST /api/v3/update-password`; an expression over "METHOD path?query", or a test. @default every request */
  route?: string | RegExp | ((request: RecordedRequest) => boolean) | undefined
  /** How many matching requests are let through first. @default 0 */
  after?: number | undefined
  /** How many matching requests fail; `Infinity` until removed. @default 1 */
  times?: number | undefined
  /** Whether the service handles the request before things go wrong, as when only the answer is lost. @default false */
  work?: boolean | undefined
  /** Real milliseconds before the answer, or before the break, on top of the latency. */
  delay?: number | undefined
  /** The connection breaks: fetch rejects with its TypeError, the node server destroys the socket. */
  networkError?: boolean | undefined
  /** No answer at all, until the caller gives up. */
  never?: boolean | undefined
  /** `false` leaves the CORS headers out, so that a browser refuses the answer; `emulator.fetch` then rejects as a browser does. */
  cors?: boolean | undefined
  /** HTTP status. @default 200 */
  status?: number | undefined
  /** Headers of the answer, besides the usual ones. */
  headers?: Readonly<Record<string, string>> | undefined
  /** Raw: text, bytes, or a stream made for each answer (see `streams`). */
  body?: FailureBody | undefined
  /** A JSON body in the service's form, with its status and number; a requestId is added. */
  envelope?: { statusCode: number; apiCode?: number; message?: string; success?: unknown; data?: unknown } | undefined
}

export interface Injections {
  inject(failure: Failure): () => void
  take(request: RecordedRequest): Failure | undefined
}

export function createInjections(): Injections {
  const queue: { failure: Failure; toSkip: number; left: number; matches: (request: RecordedRequest) => boolean }[] = []
  return {
    inject(failure) {
      const { route, after = 0, times = 1 } = failure
      const entry = { failure, toSkip: after, left: times, matches: matcher(route) }
      queue.push(entry)
      return () => {
        entry.left = 0
      }
    },
    take(request) {
      for (const entry of queue) {
        if (entry.left <= 0 || !entry.matches(request)) continue
        if (entry.toSkip-- > 0) continue
        entry.left--
        return entry.failure
      }
      return undefined
    },
  }
}

/** Whether the service sees the request at all. */
export function reachesService(failure: Failure | undefined): boolean {
  if (failure === undefined) return true
  const { work, networkError, never, status, headers, body, envelope } = failure
  return work ?? !(networkError || never || [status, headers, body, envelope].some((part) => part !== undefined))
}

function matcher(route: Failure['route']): (request: RecordedRequest) => boolean {
  if (route === undefined) return () => true
  if (typeof route === 'function') return route
  if (typeof route !== 'string') return ({ method, path }) => route.test(`${method} ${path}`)
  const named = routes.filter(({ method, path }) => route === path || route === `${method} ${path}`)
  if (named.length === 0)
    throw new Error(`No route is called "${route}", so the failure would never happen. See \`routes\`.`)
  return (request) => matchRoute(named, request) !== undefined
}
