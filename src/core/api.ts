import type { EmailRecipient, PhoneRecipient } from './account.js'
import { settle } from './answer.js'
import { attempt } from './attempt.js'
import { deadline } from './deadline.js'
import type { PublicKeys, Sealed } from './encryption/index.js'
import { isPasswordError, PasswordError } from './errors.js'
import { heedFrame, type Framing } from './framing.js'
import { parseHost } from './host.js'
import {
  emailCodeBody,
  endpoints,
  headersOf,
  smsCodeBody,
  verifyBody,
  type AnswerOf,
  type Endpoint,
  type EndpointName,
  type HeaderOptions,
  type ResetProof,
} from './wire.js'

/** Where the service is, and how it is asked. */
export interface PasswordApiOptions extends HeaderOptions {
  /** `https:` address, a loopback `http:` address, or a path of the page's own origin such as `/auth`. */
  host: string
  /** Sent only with calls that need a login; a function is asked anew for each attempt. */
  accessToken?: string | (() => string | undefined | Promise<string | undefined>) | undefined
  /** Called unbound, with one Request. @default globalThis.fetch */
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
}

/** What `update-password` takes: sealed fields, and instead of the old password a `passwordResetToken` may prove who asks. */
export type UpdatePasswordBody =
  | Sealed<'newPassword' | 'oldPassword'>
  | (Sealed<'newPassword'> & { readonly passwordResetToken?: string })

/** Body of `POST /api/v3/reset-password`. */
export type ResetPasswordBody = Sealed<'password'> & { readonly passwordResetToken: string }

/** How one code is sent. */
export interface SendCodeOptions {
  /** BCP 47 tag of the language the message is to be in. @default `lang` of the service */
  lang?: string | undefined
  /** Aborts the request. */
  signal?: AbortSignal | undefined
}

/** Each call rejects with a `PasswordError` and nothing else. Nothing is ever sent twice. */
export interface PasswordApi {
  /** The signal aborts the request. */
  getPublicKeys(signal?: AbortSignal): Promise<PublicKeys>
  /** `data` of an application's public configuration, which tells its password policy: `policyFromPublicConfig`. */
  getPublicConfig(signal?: AbortSignal): Promise<unknown>
  /** The signal stops it before it is sent; what has been sent is not called back. */
  updatePassword(body: UpdatePasswordBody, signal?: AbortSignal): Promise<void>
  /** As `updatePassword`. */
  resetPassword(body: ResetPasswordBody, signal?: AbortSignal): Promise<void>
  /**
   * Has a code for a new password sent. Lost on the way it is `network`, `timeout` or `bad-response`, and the code may
   * arrive all the same. It says whether the account exists (2004): do not let a page pass that on.
   */
  sendEmail(to: EmailRecipient, options?: SendCodeOptions): Promise<void>
  /** As `sendEmail`. */
  sendSms(to: PhoneRecipient, options?: SendCodeOptions): Promise<void>
  /** Spends a code. The signal aborts the request; lost or aborted, the code may be spent, and nothing else has changed. */
  verifyResetPasswordRequest(
    request: (EmailRecipient | PhoneRecipient) & { passCode: string },
    signal?: AbortSignal,
  ): Promise<ResetProof>
}

/**
 * The V3 password calls over one `fetch`.
 *
 * @throws {PasswordError} `config`, at once, for a `host` that would carry passwords unencrypted.
 */
export function createPasswordApi(options: PasswordApiOptions): PasswordApi {
  const host = parseHost(options.host)

  async function call<Name extends EndpointName>(
    name: Name,
    body?: object,
    signal?: AbortSignal,
    lang?: string,
  ): Promise<AnswerOf<Name>> {
    const endpoint = endpoints[name]
    const reading = endpoint.effect === 'read'
    const limit = deadline(options.timeoutMs ?? 15_000, signal)
    let sent = false

    /** On its own: here the token and the body would be held until the answer comes. */
    async function requestOf(): Promise<Request> {
      const accessToken = endpoint.login ? await limit.race(attempt(() => tokenOf(options), 'unauthorized')) : undefined
      const init: RequestInit = {
        method: endpoint.method,
        headers: headersOf(endpoint, options, accessToken, lang ?? options.lang),
        body: body ? JSON.stringify(body) : null,
        signal: limit.signal,
        // A redirect is not followed: a 307 would hand the body to whoever it names.
        redirect: 'manual',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        credentials: host.credentials,
      }
      // Headers refuses what HTTP cannot carry, and quotes it: that may be the token.
      return attempt(() => new Request(host.url(pathOf(endpoint, options)), init), 'config')
    }

    try {
      requireLine(options)
      const request = await requestOf()
      if (signal?.aborted) throw new PasswordError('aborted')
      const send = options.fetch ?? globalThis.fetch
      sent = true
      if (!reading) limit.detach() // What has been written is not called back.
      const answer = async () => settle(await send(request), endpoint)
      return await limit.race(answer())
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

  return {
    async getPublicKeys(signal) {
      const { rsa, sm2 } = await call('system', undefined, signal)
      return { rsa: rsa?.publicKey, sm2: sm2?.publicKey }
    },
    async getPublicConfig(signal) {
      return call('publicConfig', undefined, signal)
    },
    async updatePassword(body, signal) {
      await call('updatePassword', body, signal)
    },
    async resetPassword(body, signal) {
      await call('resetPassword', body, signal)
    },
    async sendEmail(to, { lang, signal } = {}) {
      await call('sendEmail', emailCodeBody(to), signal, lang)
    },
    async sendSms(to, { lang, signal } = {}) {
      await call('sendSms', smsCodeBody(to), signal, lang)
    },
    async verifyResetPasswordRequest({ passCode, ...to }, signal) {
      return call('verifyResetPasswordRequest', verifyBody(to, passCode), signal)
    },
  }
}

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
