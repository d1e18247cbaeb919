import { createCall } from './call.js'
import { Refusal, refusalReply, successReply, type Reply } from './envelope.js'
import type { RecordedRequest } from './ledger.js'
import { matchRoute, routes } from './routes/index.js'
import type { Call, Service } from './types.js'

export async function answer(service: Service, request: RecordedRequest): Promise<Reply> {
  const found = matchRoute(routes, request)
  const style = found?.route.style ?? 'v3'
  let call: Call | undefined
  let reply: Reply
  try {
    if (!service.admit()) throw new Refusal('throttled')
    if (!found) throw new Refusal('route-unknown')
    call = createCall(service, request, `${found.route.method} ${found.route.path}`, found.params)
    if (found.route.app) requireApp(call)
    reply = successReply(style, await found.route.handle(call), request.requestId)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    reply = refusalReply(style, error, request.requestId, service.settings)
  }
  if (call) service.ledger.add('learned', ...call.lessons(reply))
  return reply
}

/** The SDKs name the app; some clients (miniapp) only the user pool, so either will do. */
function requireApp({ header, fields, service }: Call): void {
  const appId = header('app-id') ?? fields.optionalText('client_id')
  if (appId === undefined && header('userpool-id') === undefined) throw new Refusal('app-id-missing')
  const { appId: own } = service.settings
  if (own !== undefined && appId !== undefined && appId !== own) throw new Refusal('app-unknown')
}
