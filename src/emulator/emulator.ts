import { abortableBody, pause, untilAborted } from './abort.js'
import { createAccounts } from './accounts.js'
import { createCaptchas } from './captchas.js'
import { corsHeaders, preflight } from './cors.js'
import { createInjections, reachesService, type Failure } from './injection.js'
import { createKeyring, type EmulatorKeys } from './keys.js'
import { createLedger, type Ledger } from './ledger.js'
import { resolveOptions, type EmulatorOptions } from './options.js'
import { createPassCodes } from './pass-codes.js'
import { record } from './record.js'
import { buildResponse, ConnectionLost, seenByFetch } from './response.js'
import { answer } from './service.js'
import { createSessions } from './sessions.js'
import type { Service } from './types.js'
import { createThrottle } from './throttle.js'
import { ACCESS_TOKEN_SECONDS, createTokens, TICKET_SECONDS, type TicketKind } from './tokens.js'
import type { EmulatorUser } from './users.js'

/** The emulated service, with its accounts, what it has learned, and the failures that wait for it. */
export interface Emulator extends Ledger {
  /** What `fetch` would give: answers, rejections and aborts. May be called unbound. Routes are found after any path prefix. */
  fetch(request: Request | URL | string, init?: RequestInit): Promise<Response>
  /** What the service sends, for a server around it: redirects are plain answers, and a broken connection is `ConnectionLost`. */
  respond(request: Request): Promise<Response>
  /** The accounts as they are now, passwords included. */
  readonly users: readonly EmulatorUser[]
  /** The public keys as GET /api/v3/system gives them. */
  readonly publicKeys: { readonly rsa: string; readonly sm2: string }
  /** Email, phone, username or id; undefined while no password is set. Throws for an account that is not there. */
  passwordOf(account: string): string | undefined
  /** Signs in without a password, as a new device unless it is named. Throws for an account that is not there. */
  issueAccessToken(account: string, device?: { deviceId?: string; userAgent?: string }): string
  /** As verify-reset-password-request would. Throws for an account that is not there. */
  issueResetToken(account: string): string
  /** As a refused sign-in would: the `token` in its `data`. Throws for an account that is not there. */
  issueTicket(account: string, kind: TicketKind): string
  /** Ends a session, a reset token or a ticket before its time. */
  revoke(token: string): void
  /** As an administrator would; `locked: false` also lifts a lock that failures caused. Throws for an account that is not there. */
  changeUser(account: string, changes: Partial<Omit<EmulatorUser, 'id'>>): void
  /** From now on other keys; what was sealed with the old ones is answered with 2016. */
  rotateKeys(keys?: EmulatorKeys): void
  /** Returns what takes the failure back. Throws for a `route` that is not one of `routes`. */
  inject(failure: Failure): () => void
  /** Calls `listener` whenever `requests`, `learned`, `changes` or `outbox` grew; returns the end of it. */
  subscribe(listener: () => void): () => void
}

/**
 * The password routes of the GenAuth (Authing) V3 authentication API, in memory: runs in browsers, in jsdom and in Node.
 *
 * @throws {TypeError} for a private key in `keys` that is not PEM of PKCS#8 or PKCS#1.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const settings = resolveOptions(options)
  const { now } = settings
  const ledger = createLedger()
  const injections = createInjections()
  const accessTokens = createTokens('at', now)
  const service: Service = {
    settings,
    ledger,
    keyring: createKeyring(options.keys ?? {}, settings.rsaBits, settings.sm2Shapes),
    accounts: createAccounts(settings.users, now),
    accessTokens,
    sessions: createSessions(accessTokens, ACCESS_TOKEN_SECONDS, now),
    captchas: createCaptchas(),
    resetTokens: createTokens('prt', now),
    tickets: { 'first-login': createTokens('flt', now), rotation: createTokens('frt', now) },
    passCodes: createPassCodes(
      { attempts: settings.codeAttempts, lifetime: settings.codeLifetime, interval: settings.sendInterval },
      now,
    ),
    admit: createThrottle(settings.throttle, now),
  }

  async function respond(request: Request): Promise<Response> {
    const { signal } = request
    const recorded = await record(request, now())
    ledger.add('requests', recorded)
    const origin = recorded.headers['origin']
    if (recorded.method === 'OPTIONS') return preflight(origin, settings.allowedOrigins, settings.allowedHeaders)

    const failure = injections.take(recorded)
    const reply = reachesService(failure) ? await answer(service, recorded) : undefined
    // The work is done on arrival, so giving up on the answer does not undo it.
    await pause(settings.latency(recorded) + (failure?.delay ?? 0), signal)
    if (failure?.never) await pause(Number.POSITIVE_INFINITY, signal)
    if (failure?.networkError || failure?.never) throw new ConnectionLost()
    const cors = failure?.cors === false ? [] : corsHeaders(origin, settings.allowedOrigins)
    const response = buildResponse(reply, failure, recorded.requestId, cors)
    if (failure?.cors === false) unreadable.add(response)
    return response
  }

  const unreadable = new WeakSet<Response>()

  async function fetchLike(input: Request | URL | string, init?: RequestInit): Promise<Response> {
    const request = input instanceof Request && init === undefined ? input : new Request(input, init)
    const { signal } = request
    signal.throwIfAborted()
    const response = await untilAborted(respond(request), signal).catch((error: unknown) => {
      throw error instanceof ConnectionLost ? new TypeError('Failed to fetch') : error
    })
    if (unreadable.has(response)) throw new TypeError('Failed to fetch')
    return seenByFetch(response, request, (body) => abortableBody(body, signal))
  }

  return {
    fetch: fetchLike,
    respond,
    get requests() {
      return ledger.requests
    },
    get learned() {
      return ledger.learned
    },
    get changes() {
      return ledger.changes
    },
    get outbox() {
      return ledger.outbox
    },
    get users() {
      return service.accounts.all().map(({ failures: _f, lockedByFailures: _l, passwordSetAt: _p, ...user }) => user)
    },
    get publicKeys() {
      return { rsa: service.keyring.rsaPublicKey(), sm2: service.keyring.sm2PublicKey() }
    },
    passwordOf: (account) => service.accounts.require(account).password,
    issueAccessToken: (account, device) => service.sessions.start(service.accounts.require(account), device).token,
    issueResetToken: (account) => service.resetTokens.issue(service.accounts.require(account), settings.tokenExpiresIn),
    issueTicket: (account, kind) => service.tickets[kind].issue(service.accounts.require(account), TICKET_SECONDS),
    revoke(token) {
      for (const tokens of Object.values(service.tickets)) tokens.spend(token)
      service.accessTokens.spend(token)
      service.resetTokens.spend(token)
    },
    changeUser: (account, changes) => service.accounts.change(account, changes),
    rotateKeys(keys = {}) {
      service.keyring = createKeyring(keys, settings.rsaBits, settings.sm2Shapes)
    },
    inject: injections.inject,
    subscribe: ledger.subscribe,
  }
}
