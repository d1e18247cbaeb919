import { readAnswer } from './answer.js'
import { attempt } from './attempt.js'
import { deadline } from './deadline.js'
import { isPasswordError, PasswordError } from './errors.js'
import { heedFrame, type Framing } from './framing.js'
import { parseHost } from './host.js'
import { headersOf, type Endpoint, type HeaderOptions } from './wire.js'

/** What one request has besides what the kit sends, such as the answer to a captcha for your proxy. The kit's own parts win. */
export interface RequestExtra {
  /** Further headers. */
  headers?: Readonly<Record<string, string>> | undefined
  /** Further members of the JSON body. */
  body?: Readonly<Record<string, unknown>> | undefined
}

/** The address of the service, and how to call it. */
export interface PasswordApiOptions extends HeaderOptions {
  /** `https:` address, a loopback `http:` address, or a path of the page's own origin such as `/auth`. */
  host: string
  /** Sent only with calls that need a login. A function is called for each attempt. */
  accessToken?: string | (() => string | undefined | Promise<string | undefined>) | undefined
  /** Replaces `fetch`; called unbound, with one `Request`. @default globalThis.fetch */
  fetch?: ((request: Request) => Promise<Response>) | undefined
  /** Milliseconds from the call to the last byte of the answer. @default 15000 */
  timeoutMs?: number | undefined
  /** BCP 47 tag of the language in which the service is to answer. @default the service's choice */
  lang?: string | undefined
  /**
   * In a frame of a page from another origin: `warn` tells the developer, `refuse` draws no field and sends nothing. What
   * keeps others from framing the page is `frame-ancestors`; this is for pages that cannot send it. @default 'warn'
   */
  framing?: Framing | undefined
  /** Goes along with each POST. @default nothing */
  extra?: RequestExtra | undefined
}

/** Asks one endpoint once. Rejects with a `PasswordError` and nothing else. */
export type CallEndpoint = <Answer>(
  endpoint: Endpoint<Answer>,
  body?: object,
  signal?: AbortSignal,
  lang?: string,
) => Promise<Answer>

/**
 * What asks a service: over one `fetch`, each request once.
 *
 * @throws {PasswordError} `config`, at once, for a `host` that would carry passwords unencrypted.
 */
export function createCallEndpoint(options: PasswordApiOptions): CallEndpoint {
  const host = parseHost(options.host)

  return async function callEndpoint(endpoint, body, signal, lang) {
    const reading = endpoint.effect === 'read'
    const extra = endpoint.method === 'POST' ? options.extra : undefined
    const limit = deadline(options.timeoutMs ?? 15_000, signal)
    let sent = false

    /** A function of its own, so that nothing holds the token and the body until the answer comes. */
    async function requestOf(): Promise<Request> {
      const accessToken = endpoint.login ? await limit.race(attempt(() => tokenOf(options), 'unauthorized')) : undefined
      const init: RequestInit = {
        method: endpoint.method,
        body: body ? JSON.stringify({ ...extra?.body, ...body }) : null,
        signal: limit.signal,
        // A redirect is not followed: a 307 would send the body to the address that it names.
        redirect: 'manual',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        credentials: host.credentials,
      }
      // Headers refuses what HTTP cannot carry, and quotes it: that may be the token.
      return attempt(() => {
        const headers = new Headers(extra?.headers)
        const own = headersOf(endpoint, options, accessToken, lang ?? options.lang)
        for (const [name, value] of Object.entries(own)) headers.set(name, value)
        return new Request(host.url(pathOf(endpoint, options)), { ...init, headers })
      }, 'config')
    }

    try {
      requireLine(options)
      const request = await requestOf()
      if (signal?.aborted) throw new PasswordError('aborted')
      const send = options.fetch ?? globalThis.fetch
      sent = true
      if (!reading) limit.detach() // What has been written is not called back.
      return await limit.race(settleLater(send(request), endpoint))
    } catch (cause) {
      if (isPasswordError(cause)) throw cause
      if (sent && !reading) throw new PasswordError('outcome-unknown', '', { cause })
      if (limit.timedOut) throw new PasswordError('timeout')
      if (signal?.aborted) throw new PasswordError('aborted')
      // Only now: behind a VPN browsers call themselves offline and are not.
      throw new PasswordError(globalThis.navigator?.onLine === false ? 'offline' : 'network', '', { cause })
    } finally {
      limit.clear()
    }
  }
}

const settleLater = async <Answer>(response: Promise<Response>, endpoint: Endpoint<Answer>) =>
  readAnswer(await response, endpoint)

function requireLine({ framing }: PasswordApiOptions): void {
  heedFrame(framing)
  if (globalThis.isSecureContext === false) {
    throw new PasswordError(
      'config',
      process.env.NODE_ENV !== 'production' &&
        'react-password-kit: this page did not come over https, so others can read on the way what is typed into it. Serve it over https.',
    )
  }
}

const pathOf = ({ path }: Endpoint, { appId }: PasswordApiOptions) => path.replace('{appId}', encodeURIComponent(appId))

function tokenOf({ accessToken }: PasswordApiOptions) {
  return typeof accessToken === 'function' ? accessToken() : accessToken
}
