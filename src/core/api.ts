import { isSuccess, parseEnvelope, parseJson, readText, refusalOf, requestIdOf, retryAtOf } from './answer.js'
import { deadline, until } from './deadline.js'
import type { PublicKeys, Sealed } from './encryption/index.js'
import { isPasswordError, PasswordError, type PasswordErrorCode } from './errors.js'
import { parseHost } from './host.js'
import { endpoints, headersOf, systemSchema, type EndpointName, type HeaderOptions } from './wire.js'

export interface PasswordApiOptions extends HeaderOptions {
  /** `https:` address, a loopback `http:` address, or a path of the page's own origin such as `/auth`. */
  host: string
  /** Sent only with calls that need a login; a function is asked anew for each attempt. */
  accessToken?: string | (() => string | undefined | Promise<string | undefined>) | undefined
  /** Called unbound, with one Request. @default globalThis.fetch */
  fetch?: ((request: Request) => Promise<Response>) | undefined
  /** Milliseconds from the call to the last byte of the answer. @default 15000 */
  timeoutMs?: number | undefined
}

/** What `update-password` takes: sealed fields, and instead of the old password a `passwordResetToken` may prove who asks. */
export type UpdatePasswordBody =
  | Sealed<'newPassword' | 'oldPassword'>
  | (Sealed<'newPassword'> & { readonly passwordResetToken?: string })

export type ResetPasswordBody = Sealed<'password'> & { readonly passwordResetToken: string }

/** Each call rejects with a `PasswordError` and nothing else. Nothing is ever sent twice. */
export interface PasswordApi {
  /** The signal aborts the request. */
  getPublicKeys(signal?: AbortSignal): Promise<PublicKeys>
  /** The signal stops it before it is sent; what has been sent is not called back. */
  updatePassword(body: UpdatePasswordBody, signal?: AbortSignal): Promise<void>
  /** As `updatePassword`. */
  resetPassword(body: ResetPasswordBody, signal?: AbortSignal): Promise<void>
}

/**
 * The V3 password calls over one `fetch`.
 *
 * @throws {PasswordError} `config`, at once, for a `host` that would carry passwords unencrypted.
 */
export function createPasswordApi(options: PasswordApiOptions): PasswordApi {
  const host = parseHost(options.host)

  async function call(name: EndpointName, body?: object, signal?: AbortSignal): Promise<Answer> {
    const endpoint = endpoints[name]
    const reading = endpoint.effect === 'read'
    const limit = deadline(options.timeoutMs ?? 15_000, signal)
    let sent = false
    try {
      requireLine()
      const accessToken = endpoint.login ? await until(limit.signal, tokenOf(options.accessToken)) : undefined
      const request = requestOf(host.url(endpoint.path), {
        method: endpoint.method,
        headers: headersOf(endpoint, options, accessToken),
        body: body ? JSON.stringify(body) : null,
        signal: limit.signal,
        ...fetchOptions,
        credentials: host.credentials,
      })
      if (signal?.aborted) throw aborted()
      const send = options.fetch ?? globalThis.fetch
      if (!reading) limit.release()
      sent = true
      return await until(limit.signal, answerOf(send(request)))
    } catch (cause) {
      if (isPasswordError(cause)) throw cause
      if (sent && !reading) throw outcomeUnknown({ cause })
      if (signal?.aborted) throw aborted()
      throw limit.timedOut ? new PasswordError('timeout') : new PasswordError('network', '', { cause })
    } finally {
      limit.clear()
    }
  }

  async function write(name: 'updatePassword' | 'resetPassword', body: object, signal?: AbortSignal): Promise<void> {
    const { response, text } = await call(name, body, signal)
    const envelope = text === undefined ? undefined : parseEnvelope(text)
    if (response.status >= 500) throw outcomeUnknown({ statusCode: response.status, requestId: requestIdOf(envelope) })
    if (envelope && isSuccess(response, envelope)) return
    if (envelope) throw refusalOf(response, envelope)
    if (response.ok) throw outcomeUnknown({ statusCode: response.status })
    throw unreadableRefusal(response, 'rejected')
  }

  return {
    async getPublicKeys(signal) {
      const { response, text } = await call('system', undefined, signal)
      const envelope = response.status < 500 && text !== undefined ? parseEnvelope(text) : undefined
      if (envelope && envelope.statusCode !== 200) throw refusalOf(response, envelope)
      const system = response.ok && text !== undefined ? systemSchema.safeParse(parseJson(text)) : undefined
      if (system?.success) return { rsa: system.data.rsa?.publicKey, sm2: system.data.sm2?.publicKey }
      throw unreadableRefusal(response, 'bad-response')
    },
    updatePassword: (body, signal) => write('updatePassword', body, signal),
    resetPassword: (body, signal) => write('resetPassword', body, signal),
  }
}

/** NET-02. A redirect is not followed: a 307 would hand the body to whoever it names. */
const fetchOptions = {
  mode: 'cors',
  cache: 'no-store',
  redirect: 'manual',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit

interface Answer {
  response: Response
  /** Nothing where the body broke off or is too large. */
  text: string | undefined
}

async function answerOf(answer: Promise<Response>): Promise<Answer> {
  const response = await answer
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    throw new PasswordError('redirected', '', {
      statusCode: response.status || undefined,
    })
  }
  return { response, text: await readText(response).catch(() => undefined) }
}

/** An answer of a proxy or a foreign server: its status is all there is to go by. */
function unreadableRefusal(response: Response, otherwise: PasswordErrorCode): PasswordError {
  const { status } = response
  const code = status === 401 ? 'unauthorized' : status === 429 ? 'rate-limited' : otherwise
  return new PasswordError(code, '', {
    statusCode: status,
    retryAt: retryAtOf(response),
  })
}

function outcomeUnknown(details: ConstructorParameters<typeof PasswordError>[2]): PasswordError {
  return new PasswordError('outcome-unknown', '', details)
}

function aborted(): PasswordError {
  return new PasswordError('aborted')
}

function requireLine(): void {
  if (globalThis.isSecureContext === false) {
    throw new PasswordError(
      'config',
      'react-password-kit: this page was not delivered securely, so what is typed into it can be read on the way. Serve it over https.',
    )
  }
  if (globalThis.navigator?.onLine === false) {
    throw new PasswordError('offline')
  }
}

async function tokenOf(accessToken: PasswordApiOptions['accessToken']): Promise<string | undefined> {
  try {
    return typeof accessToken === 'function' ? await accessToken() : accessToken
  } catch (cause) {
    throw new PasswordError('unauthorized', '', { cause })
  }
}

function requestOf(url: string, init: RequestInit): Request {
  try {
    return new Request(url, init)
  } catch (cause) {
    // Headers quotes the value it refuses, which may be the token.
    throw new PasswordError(
      'config',
      'react-password-kit: the request could not be built. `appId` and the access token must hold only characters an HTTP header can carry.',
      { cause },
    )
  }
}
