import { PasswordError } from '../core/errors.js'
import { parseHost } from '../core/host.js'
import type { HeaderOptions } from '../core/wire.js'
import { answerAlike, isTelling } from './answer-alike.js'
import { checkOrigin } from './check-origin.js'
import { findCall, type CallName } from './find-call.js'
import { pickHeaders, readForwardHeaders } from './forward-headers.js'
import { forward, type Reply, type Service } from './forward.js'
import { readBody } from './read-body.js'
import { answerRefusal, Refusal } from './refusal.js'
import { report } from './report.js'

/** A password that was changed or reset. */
export interface PasswordSuccess {
  /** The call that succeeded. */
  operation: 'updatePassword' | 'resetPassword'
  /** Its body has been read. */
  request: Request
}

/** The service behind the routes, and what the host knows. */
export interface PasswordRoutesOptions extends HeaderOptions {
  /** `https:` address of the application at GenAuth, or a loopback `http:` address. */
  host: string
  /**
   * The access token of whoever sends the request, from the host's own session: an HttpOnly cookie, for instance. Asked only
   * for calls that need a login; undefined where the user is signed out.
   */
  accessToken: (request: Request) => string | undefined | Promise<string | undefined>
  /**
   * Called when a password has been changed, before the page gets the answer: to end other sessions, for instance. What it returns
   * are headers for the answer, such as a `Set-Cookie` that ends this session too.
   */
  onSuccess?: ((success: PasswordSuccess) => Headers | void | Promise<Headers | void>) | undefined
  /**
   * Called with what `accessToken` or `onSuccess` has thrown. Without a token nothing is sent; after `onSuccess` the password is
   * changed, and the page gets that answer. Also called with a `PasswordError` where the service gave no answer of its API:
   * `network`, `timeout`, `redirected` or `bad-response`. The `cause.code` of `network` is that of the connection, such as
   * `ENOTFOUND`. It holds no body, token or address. @default console.error
   */
  onError?: ((error: unknown) => void) | undefined
  /** Origins of the host's pages, where a proxy hides the address that browsers use. @default the address of the request */
  origins?: readonly string[] | undefined
  /**
   * Names of further headers that pages may send to the service, or to a proxy before it: such as that of a captcha, which
   * `proceed` of a challenge has. Not those that the server says itself, as `authorization`. @default none
   */
  forwardHeaders?: readonly string[] | undefined
  /** Passes on passwords that the page did not encrypt. @default false */
  allowsPlainText?: boolean | undefined
  /** Milliseconds after which a send, or a code, is answered, whether or not the account exists. @default 2500 */
  answerFloorMs?: number | undefined
  /** Milliseconds for the service to answer; less than the `timeoutMs` of the page. @default 10000 */
  timeoutMs?: number | undefined
  /** Keeps a serverless function alive for a send that outlasts its answer. @default nothing: a server lives on */
  waitUntil?: ((work: Promise<unknown>) => void) | undefined
  /** Replaces `fetch`; called unbound, with one `Request`. @default globalThis.fetch */
  fetch?: ((request: Request) => Promise<Response>) | undefined
}

/** Answers one request. Never rejects. */
export type PasswordRoutes = (request: Request) => Promise<Response>

/**
 * The backend for `host="/auth"`: passes on the calls of the kit, and no others, with the access token that only the server
 * knows. Passwords stay encrypted on their way through it.
 *
 * @throws {PasswordError} `config`, at once, for a `host` that would carry passwords unencrypted, and for a name in
 *   `forwardHeaders` that no page may set.
 *
 * @example
 * ```ts
 * const routes = createPasswordRoutes({
 *   host: 'https://app.example.com',
 *   appId: '64c000000000000000000000',
 *   accessToken: async (request) => (await readSession(request))?.accessToken,
 * })
 * export { routes as GET, routes as POST }
 * ```
 */
export function createPasswordRoutes(options: PasswordRoutesOptions): PasswordRoutes {
  const { host, appId, headerPrefix, authorizationScheme, tenantId, userPoolId, deviceId } = options
  const { timeoutMs = 10_000, answerFloorMs = 2500 } = options
  const { waitUntil = () => {}, allowsPlainText = false } = options
  const forwardHeaders = readForwardHeaders(options.forwardHeaders)
  const service: Service = {
    baseUrl: readHost(host),
    appId,
    headerPrefix,
    authorizationScheme,
    tenantId,
    userPoolId,
    deviceId,
    timeoutMs,
    fetch: options.fetch,
    onFailure: (failure) => report(failure, options.onError),
  }

  async function pass(request: Request): Promise<Response> {
    const call = findCall(request, appId)
    const { name, endpoint } = call
    checkOrigin(request, options.origins)
    const body = await readBody(request, name, allowsPlainText)
    const accessToken = endpoint.login ? await requireToken(request, options) : undefined
    const headers = pickHeaders(request, forwardHeaders)
    const work = forward({ call, body, accessToken, lang: langOf(request), headers }, service)
    if (isTelling(name)) return answerAlike(name, work, { floorMs: answerFloorMs, waitUntil })
    return finish(name, await work, request, options)
  }

  return async (request) => {
    try {
      return await pass(request)
    } catch (error) {
      if (error instanceof Refusal) return answerRefusal(error)
      report(error, options.onError)
      return answerRefusal(new Refusal(500, 'The request could not be passed on.'))
    }
  }
}

function readHost(host: string): string {
  if (/^https?:/i.test(host)) return parseHost(host).url('')
  throw new PasswordError(
    'config',
    'react-password-kit/server: `host` must be the https: address of the application at GenAuth; a path such as "/auth" is for the page.',
  )
}

async function requireToken(request: Request, options: PasswordRoutesOptions): Promise<string> {
  let token: string | undefined
  try {
    token = await options.accessToken(request)
  } catch (error) {
    report(error, options.onError)
  }
  if (token && !/^[\x21-\x7e]+$/.test(token)) {
    report(new Error('`accessToken` gave a text that no HTTP header can carry, so nothing was sent.'), options.onError)
    token = undefined
  }
  if (!token) throw new Refusal(401, 'There is no session.')
  return token
}

async function finish(
  name: CallName,
  { response, error }: Reply,
  request: Request,
  options: PasswordRoutesOptions,
): Promise<Response> {
  const isWritten = error === undefined && (name === 'updatePassword' || name === 'resetPassword')
  if (!isWritten || !options.onSuccess) return response
  try {
    const headers = await options.onSuccess({ operation: name, request })
    for (const [header, value] of headers ?? []) response.headers.append(header, value)
  } catch (cause) {
    report(cause, options.onError)
  }
  return response
}

/** The language in which the page wants to be answered, by either prefix. */
function langOf({ headers }: Request): string | undefined {
  const lang = headers.get('x-authing-lang') ?? headers.get('x-genauth-lang') ?? ''
  return /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,4}$/i.test(lang) ? lang : undefined
}
