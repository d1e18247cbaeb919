import type { RecordedRequest } from './ledger.js'
import { randomId } from './random.js'

/** A host may put the service under a path of its own, so the path is taken from `/api/v…` or `/graphql/v…` on. */
export async function record(request: Request, at: number): Promise<RecordedRequest> {
  const url = new URL(request.url)
  const start = url.pathname.search(/\/(?:api|graphql)\/v\d/)
  return {
    requestId: randomId(),
    method: request.method,
    path: url.pathname.slice(Math.max(start, 0)) + url.search,
    url: request.url,
    headers: Object.freeze(Object.fromEntries(request.headers)),
    body: await request.text(),
    at,
  }
}
