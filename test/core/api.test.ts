import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PasswordErrorCode } from '../../src/core/errors.js'
import { speaksForSuccess, type SaysOutcome } from '../success-rule.js'
import { turns } from '../turns.js'
import {
  accepted,
  answers,
  api,
  changeBody,
  counted,
  failure,
  resetBody,
  serve,
  reported,
  writes,
  type Answer,
} from './service.js'

const writeNames = ['updatePassword', 'resetPassword'] as const
const keys = { rsa: { publicKey: 'RSA PEM' }, sm2: { publicKey: '04ab' }, version: { server: '1' }, publicIps: [] }

/** Longer than a loopback answer takes, short enough to wait for. */
const timeoutMs = 250

/** A kit's `fetch` that answers from memory. */
const replies = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  counted(async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }))

const host = 'https://auth.example'
const silent: Answer = () => {}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('what is sent', () => {
  it('update-password: the documented request line, headers and body, and no more keys than needed', async () => {
    const server = await serve(answers(200, accepted))
    await api({ host: server.host }).updatePassword(await changeBody())
    expect(server.arrivals).toHaveLength(1)
    const [{ line, headers, body }] = server.arrivals as [(typeof server.arrivals)[0]]
    expect(line).toBe('POST /api/v3/update-password')
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-authing-app-id': 'app-1',
      authorization: 'Bearer token-1',
    })
    expect(headers).not.toHaveProperty('cookie')
    expect(headers).not.toHaveProperty('referer')
    expect(JSON.parse(body)).toEqual({
      oldPassword: '6f6c64206f6e65',
      newPassword: '6e6577206f6e65',
      passwordEncryptType: 'hex',
    })
  })

  it('update-password without an old password has no key for it', async () => {
    const server = await serve(answers(200, accepted))
    const { oldPassword: _, ...body } = await changeBody()
    await api({ host: server.host }).updatePassword(body)
    expect(JSON.parse(server.arrivals[0]!.body)).toEqual({ newPassword: '6e6577206f6e65', passwordEncryptType: 'hex' })
  })

  it('update-password takes a reset token in the place of the old password', async () => {
    const server = await serve(answers(200, accepted))
    const { oldPassword: _, ...body } = await changeBody()
    await api({ host: server.host }).updatePassword({ ...body, passwordResetToken: 'reset-1' })
    expect(JSON.parse(server.arrivals[0]!.body)).toEqual({
      newPassword: '6e6577206f6e65',
      passwordResetToken: 'reset-1',
      passwordEncryptType: 'hex',
    })
  })

  it('reset-password: the reset token in the body, and never the access token', async () => {
    const server = await serve(answers(200, { ...accepted, data: { success: true } }))
    await api({ host: server.host }).resetPassword(await resetBody())
    const [{ line, headers, body }] = server.arrivals as [(typeof server.arrivals)[0]]
    expect(line).toBe('POST /api/v3/reset-password')
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-authing-app-id': 'app-1' })
    expect(headers).not.toHaveProperty('authorization')
    expect(JSON.parse(body)).toEqual({
      password: '6e6577206f6e65',
      passwordResetToken: 'reset-1',
      passwordEncryptType: 'hex',
    })
  })

  it('system: a bare GET with the app’s name and never the access token', async () => {
    const server = await serve(answers(200, keys))
    expect(await api({ host: server.host }).getPublicKeys()).toEqual({ rsa: 'RSA PEM', sm2: '04ab' })
    const [{ line, headers, body }] = server.arrivals as [(typeof server.arrivals)[0]]
    expect(line).toBe('GET /api/v3/system')
    expect(headers).toMatchObject({ 'x-authing-app-id': 'app-1' })
    expect(headers).not.toHaveProperty('authorization')
    expect(headers).not.toHaveProperty('content-type')
    expect(body).toBe('')
  })

  it('public-config: a bare GET that names the app, whatever its name, and never the access token', async () => {
    const server = await serve(answers(200, { code: 200, message: 'ok', data: { passwordStrength: 2, more: [1] } }))
    const config = await api({ host: server.host, appId: 'a/../b?c' }).getPublicConfig()
    expect(config).toEqual({ passwordStrength: 2, more: [1] })
    const [{ line, headers, body }] = server.arrivals as [(typeof server.arrivals)[0]]
    expect(line).toBe('GET /api/v2/applications/a%2F..%2Fb%3Fc/public-config')
    expect(headers).toMatchObject({ 'x-authing-app-id': 'a/../b?c' })
    expect(headers).not.toHaveProperty('authorization')
    expect(headers).not.toHaveProperty('content-type')
    expect(body).toBe('')
  })

  it('the renamed edition is addressed with its own prefix, and only that', async () => {
    const server = await serve(answers(200, accepted))
    await api({ host: server.host, headerPrefix: 'genauth' }).updatePassword(await changeBody())
    expect(server.arrivals[0]!.headers).toHaveProperty('x-genauth-app-id', 'app-1')
    expect(server.arrivals[0]!.headers).not.toHaveProperty('x-authing-app-id')
  })

  it('the token goes raw where the host asks for that', async () => {
    const server = await serve(answers(200, accepted))
    await api({ host: server.host, authorizationScheme: 'raw' }).updatePassword(await changeBody())
    expect(server.arrivals[0]!.headers.authorization).toBe('token-1')
  })

  it.each<[string, Parameters<typeof api>[0]['accessToken']]>([
    ['none', undefined],
    ['an empty one', ''],
    ['a function that has none', () => undefined],
    ['a function that comes to have none', async () => undefined],
  ])('with %s as access token there is no authorization header', async (_, accessToken) => {
    const server = await serve(answers(200, accepted))
    await api({ host: server.host, accessToken }).updatePassword(await changeBody())
    expect(server.arrivals[0]!.headers).not.toHaveProperty('authorization')
  })

  it.each<[string, () => string | Promise<string>]>([
    ['at once', () => 'fresh'],
    ['later', async () => 'fresh'],
  ])('a function that gives the token %s is called again for each attempt', async (_, fresh) => {
    const { fetch, requests } = replies(200, accepted)
    let asked = 0
    const kit = api({ host, fetch, accessToken: async () => `${await fresh()}-${++asked}` })
    await kit.updatePassword(await changeBody())
    await kit.updatePassword(await changeBody())
    expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer fresh-1', 'Bearer fresh-2'])
  })

  it('calls that need no login do not even ask for the token', async () => {
    const accessToken = vi.fn(() => 'token')
    await api({ host, accessToken, ...replies(200, keys) }).getPublicKeys()
    await api({ host, accessToken, ...replies(200, accepted) }).resetPassword(await resetBody())
    expect(accessToken).not.toHaveBeenCalled()
  })

  it.each(['getPublicKeys', ...writeNames] as const)('%s fixes every option of fetch that matters', async (name) => {
    const { fetch, requests } = replies(200, name === 'getPublicKeys' ? keys : accepted)
    const kit = api({ host, fetch })
    await (name === 'getPublicKeys' ? kit.getPublicKeys() : writes[name](kit))
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({
      method: name === 'getPublicKeys' ? 'GET' : 'POST',
      mode: 'cors',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      keepalive: false,
    })
    expect(new URL(requests[0]!.url).search).toBe('')
  })

  it('a path of the page’s own origin is asked there, with its cookies', async () => {
    const server = await serve(answers(200, accepted))
    vi.stubGlobal('location', { origin: server.host })
    const { fetch, requests } = counted()
    await api({ host: '/auth', fetch, accessToken: undefined }).updatePassword(await changeBody())
    expect(requests[0]!.credentials).toBe('same-origin')
    expect(server.arrivals[0]!.line).toBe('POST /auth/api/v3/update-password')
  })

  it('fetch is called unbound, with one Request and nothing else', async () => {
    const calls: { self: unknown; given: unknown[] }[] = []
    function fetch(this: unknown, ...given: unknown[]) {
      calls.push({ self: this, given })
      return Promise.resolve(Response.json(accepted))
    }
    await api({ host, fetch }).updatePassword(await changeBody())
    expect(calls).toEqual([{ self: undefined, given: [expect.any(Request)] }])
  })

  it('without a fetch of the host, the one of the platform at the time of the call is used', async () => {
    const kit = api({ host })
    const { fetch, requests } = replies(200, accepted)
    vi.stubGlobal('fetch', fetch)
    await kit.updatePassword(await changeBody())
    expect(requests).toHaveLength(1)
  })
})

describe('what is refused before anything is sent', () => {
  it.each(['line\nCANARY', 'CANARY\u0000', 'CANARY-密', 'a\r\nx-evil: CANARY'])(
    'a token that no header can carry (%j) is a mistake in the set-up and is quoted nowhere',
    async (accessToken) => {
      const { fetch, requests } = replies(200, accepted)
      const error = await failure(api({ host, fetch, accessToken }).updatePassword(await changeBody()))
      expect(error.code).toBe('config')
      expect(error.message).toMatch(/access token/)
      expect(reported(error)).not.toContain('CANARY')
      expect(requests).toEqual([])
    },
  )

  it('so is an app id that no header can carry', async () => {
    const { fetch, requests } = replies(200, keys)
    const error = await failure(api({ host, fetch, appId: 'app\nid' }).getPublicKeys())
    expect(error.code).toBe('config')
    expect(error.message).toMatch(/appId/)
    expect(requests).toEqual([])
  })

  it('a host that would carry passwords in the clear is refused when the kit is set up', () => {
    expect(() => api({ host: 'http://auth.example' })).toThrow(expect.objectContaining({ code: 'config' }))
  })

  it.each<[string, () => never | Promise<never>]>([
    [
      'throws',
      () => {
        throw new Error('CANARY')
      },
    ],
    ['rejects', () => Promise.reject(new Error('CANARY'))],
    ['rejects with text', () => Promise.reject('CANARY')],
  ])('an accessToken() that %s means the session is over; its words are not repeated', async (_, accessToken) => {
    const { fetch, requests } = replies(200, accepted)
    const error = await failure(api({ host, fetch, accessToken }).updatePassword(await changeBody()))
    expect(error.code).toBe('unauthorized')
    expect(reported(error)).not.toContain('CANARY')
    expect(requests).toEqual([])
  })

  it('an accessToken() that never settles is a timeout, and what it says later sends nothing', async () => {
    const { fetch, requests } = replies(200, accepted)
    let settle: (token: string) => void = () => {}
    const accessToken = () => new Promise<string>((resolve) => (settle = resolve))
    const error = await failure(api({ host, fetch, accessToken, timeoutMs: 20 }).updatePassword(await changeBody()))
    expect(error.code).toBe('timeout')
    settle('late')
    await turns(5)
    expect(requests).toEqual([])
  })

  it.each(['getPublicKeys', ...writeNames] as const)('on a page that came without https, %s refuses', async (name) => {
    vi.stubGlobal('isSecureContext', false)
    const { fetch, requests } = replies(200, accepted)
    const kit = api({ host, fetch })
    const error = await failure(name === 'getPublicKeys' ? kit.getPublicKeys() : writes[name](kit))
    expect(error.code).toBe('config')
    expect(requests).toEqual([])
  })

  it.each(['getPublicKeys', ...writeNames] as const)('%s that was stopped beforehand sends nothing', async (name) => {
    const { fetch, requests } = replies(200, accepted)
    const kit = api({ host, fetch })
    const signal = AbortSignal.abort()
    const error = await failure(name === 'getPublicKeys' ? kit.getPublicKeys(signal) : writes[name](kit, signal))
    expect(error.code).toBe('aborted')
    expect(requests).toEqual([])
  })

  it('a change that is stopped while the token is awaited ends at once and sends nothing', async () => {
    const { fetch, requests } = replies(200, accepted)
    const controller = new AbortController()
    const accessToken = () => new Promise<string>(() => controller.abort())
    const error = await failure(api({ host, fetch, accessToken }).updatePassword(await changeBody(), controller.signal))
    expect(error.code).toBe('aborted')
    expect(requests).toEqual([])
  })
})

describe('success', () => {
  it.each<[string, number, unknown]>([
    ['the documented answer', 200, accepted],
    ['an answer with no words', 200, { statusCode: 200 }],
    ['HTTP 201', 201, { statusCode: 200, message: 'ok' }],
    ['data.success true', 200, { statusCode: 200, message: 'ok', data: { success: true } }],
    ['data that says nothing of success', 200, { statusCode: 200, message: 'ok', data: { other: 1 } }],
    ['data null', 200, { statusCode: 200, message: 'ok', data: null }],
    ['nulls for what is absent', 200, { statusCode: 200, message: null, apiCode: null, requestId: null, data: null }],
    ['a message of another type', 200, { statusCode: 200, message: { zh: '操作成功' } }],
    ['data.remainCount null', 200, { statusCode: 200, data: { success: true, remainCount: null } }],
  ])('%s is success', async (_, status, body) => {
    for (const name of writeNames) {
      const server = await serve(answers(status, body))
      await expect(writes[name](api({ host: server.host }))).resolves.toBeUndefined()
      expect(server.arrivals).toHaveLength(1)
    }
  })

  it('is what the rule says and nothing else, for arbitrary JSON: else there is a PasswordError, and no other', async () => {
    const statusCode = fc.oneof(fc.constantFrom<unknown>(200, '200', 200.5, true, null, [200], 201, 0), fc.jsonValue())
    const data = fc.oneof(
      fc.jsonValue(),
      fc.record(
        { success: fc.oneof(fc.boolean(), fc.jsonValue()), remainCount: fc.oneof(fc.integer(), fc.jsonValue()) },
        { requiredKeys: [] },
      ),
    )
    const body = fc.oneof(
      fc.jsonValue(),
      fc.record(
        { statusCode, data, message: fc.jsonValue(), apiCode: fc.jsonValue(), requestId: fc.jsonValue() },
        { requiredKeys: [] },
      ),
      fc.record({ statusCode: fc.constant(200), data, apiCode: fc.jsonValue() }, { requiredKeys: ['statusCode'] }),
    )
    const sealed = await changeBody()
    const seen = { success: 0, failure: 0 }
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom(200, 200, 201, 299, 400, 404, 500), async (json, status) => {
        const { fetch, requests } = replies(status, json)
        const answer = JSON.parse(JSON.stringify(json)) as
          | null
          | ({
              statusCode?: unknown
            } & SaysOutcome)
        const rule = status < 300 && answer?.statusCode === 200 && speaksForSuccess(answer)
        const work = api({ host, fetch }).updatePassword(sealed)
        if (rule) await work
        else await failure(work)
        seen[rule ? 'success' : 'failure']++
        expect(requests).toHaveLength(1)
        // A good answer afterwards still succeeds.
        await api({ host, ...replies(200, accepted) }).updatePassword(sealed)
      }),
      { numRuns: 500 },
    )
    expect(seen.success).toBeGreaterThan(20)
    expect(seen.failure).toBeGreaterThan(20)
  })

  it('keys that are null are not published; the others still are', async () => {
    const nothing = { rsa: null, sm2: { publicKey: '04ab' } }
    expect(await api({ host, ...replies(200, nothing) }).getPublicKeys()).toEqual({ rsa: undefined, sm2: '04ab' })
  })
})

const html = '<!doctype html><title>502 Bad Gateway</title>CANARY'
const ok = JSON.stringify(accepted)
const flood = 'x'.repeat(16 * 1024)

interface Row {
  answer: Answer
  /** Not for rows that cannot happen to the key request. */
  read?: PasswordErrorCode
  write: PasswordErrorCode
  timeoutMs?: number
}

/** One row for each way in which an answer can go wrong, as `outcomes.md` has them. */
const rows: Record<string, Row> = {
  'HTTP 500 with an empty body': { answer: answers(500, ''), read: 'bad-response', write: 'outcome-unknown' },
  'HTTP 500 with HTML': { answer: answers(500, html), read: 'bad-response', write: 'outcome-unknown' },
  'HTTP 500 with a body that says success': {
    answer: answers(500, { ...accepted, ...keys }),
    read: 'bad-response',
    write: 'outcome-unknown',
  },
  'HTTP 502 with a body that names a refusal': {
    answer: answers(502, { statusCode: 403, apiCode: 2006, message: 'CANARY' }),
    read: 'bad-response',
    write: 'outcome-unknown',
  },
  'HTTP 503 with a body that says 429': {
    answer: answers(503, { statusCode: 429, message: 'CANARY' }),
    read: 'bad-response',
    write: 'outcome-unknown',
  },
  'HTTP 200 with HTML of a proxy': { answer: answers(200, html), read: 'bad-response', write: 'outcome-unknown' },
  'HTTP 200 with an empty body': { answer: answers(200, ''), read: 'bad-response', write: 'outcome-unknown' },
  'HTTP 204': {
    answer: (response) => response.writeHead(204).end(),
    read: 'bad-response',
    write: 'outcome-unknown',
  },
  'HTTP 200 with JSON that breaks off, though the body is whole': {
    answer: answers(200, ok.slice(0, -1)),
    read: 'bad-response',
    write: 'outcome-unknown',
  },
  'HTTP 200 with a body that breaks off before its length': {
    answer: (response) => {
      response.writeHead(200, { 'content-length': String(ok.length + 10) })
      response.write(ok, () => response.destroy())
    },
    read: 'bad-response',
    write: 'outcome-unknown',
  },
  'HTTP 200 with chunks that break off after a whole envelope': {
    answer: (response) => {
      // Node's fetch takes a cut for the end where the connection is announced to close.
      response.writeHead(200, { connection: 'keep-alive' })
      response.write(ok, () => response.destroy())
    },
    read: 'bad-response',
    write: 'outcome-unknown',
  },
  'HTTP 200 with two envelopes': { answer: answers(200, ok + ok), read: 'bad-response', write: 'outcome-unknown' },
  'HTTP 200 with null': { answer: answers(200, 'null'), read: 'bad-response', write: 'outcome-unknown' },
  'HTTP 200 with a number': { answer: answers(200, '200'), read: 'bad-response', write: 'outcome-unknown' },
  'HTTP 200 with text': { answer: answers(200, '"CANARY"'), read: 'bad-response', write: 'outcome-unknown' },
  'HTTP 200 with a list': { answer: answers(200, [accepted]), read: 'bad-response', write: 'outcome-unknown' },
  'HTTP 200 with keys of other types': {
    answer: answers(200, { rsa: { publicKey: 5 }, sm2: 'CANARY' }),
    read: 'bad-response',
    write: 'outcome-unknown',
  },
  'HTTP 200 with statusCode as text': { answer: answers(200, { statusCode: '200' }), write: 'outcome-unknown' },
  'HTTP 200 with statusCode true': { answer: answers(200, { statusCode: true }), write: 'outcome-unknown' },
  'HTTP 200 without statusCode': { answer: answers(200, { message: 'ok' }), write: 'outcome-unknown' },
  'HTTP 200 with the V2 envelope': { answer: answers(200, { code: 200, message: 'ok' }), write: 'outcome-unknown' },
  'HTTP 200 with data.success but no envelope': {
    answer: answers(200, { success: true }),
    write: 'outcome-unknown',
  },
  'HTTP 200 with more than 64 KiB that would be a success': {
    answer: answers(200, { ...accepted, ...keys, padding: 'x'.repeat(64 * 1024) }),
    read: 'bad-response',
    write: 'outcome-unknown',
  },
  'HTTP 200 with 5 MB': {
    answer: answers(200, 'x'.repeat(5_000_000)),
    read: 'bad-response',
    write: 'outcome-unknown',
  },
  'a body that never ends and never stops': {
    answer: (response) => {
      response.writeHead(200)
      const more = () => {
        while (!response.destroyed && response.write(flood));
      }
      response.on('drain', more)
      more()
    },
    read: 'bad-response',
    write: 'outcome-unknown',
  },
  'a body that comes a byte at a time and never ends': {
    answer: (response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
    },
    read: 'timeout',
    write: 'outcome-unknown',
    timeoutMs,
  },
  'a head without a body': {
    answer: (response) => response.writeHead(200).flushHeaders(),
    read: 'timeout',
    write: 'outcome-unknown',
    timeoutMs,
  },
  'no answer': { answer: silent, read: 'timeout', write: 'outcome-unknown', timeoutMs },
  'a connection reset after the request': {
    answer: (_, request) => request.socket.resetAndDestroy(),
    read: 'network',
    write: 'outcome-unknown',
  },
  'a connection closed after the request': {
    answer: (_, request) => request.socket.destroy(),
    read: 'network',
    write: 'outcome-unknown',
  },
  'an answer that is no HTTP': {
    answer: (_, request) => request.socket.end('CANARY\r\n\r\n'),
    read: 'network',
    write: 'outcome-unknown',
  },
  'HTTP 401 without a body': { answer: answers(401, ''), read: 'unauthorized', write: 'unauthorized' },
  'HTTP 401 with HTML': { answer: answers(401, html), read: 'unauthorized', write: 'unauthorized' },
  'HTTP 401 with an envelope': {
    answer: answers(401, { statusCode: 401, message: 'CANARY' }),
    read: 'unauthorized',
    write: 'unauthorized',
  },
  'HTTP 401 with an envelope of another number': {
    answer: answers(401, { statusCode: 499, message: 'CANARY' }),
    read: 'unauthorized',
    write: 'unauthorized',
  },
  'HTTP 401 with an envelope that says 200': {
    answer: answers(401, accepted),
    read: 'unauthorized',
    write: 'unauthorized',
  },
  'body 401': {
    answer: answers(200, { statusCode: 401, message: 'CANARY' }),
    read: 'unauthorized',
    write: 'unauthorized',
  },
  'body 401 under HTTP 400': {
    answer: answers(400, { statusCode: 401, message: 'CANARY' }),
    read: 'unauthorized',
    write: 'unauthorized',
  },
  'body 2020': {
    answer: answers(200, { statusCode: 401, apiCode: 2020, message: 'CANARY' }),
    read: 'unauthorized',
    write: 'unauthorized',
  },
  'HTTP 429 with HTML': { answer: answers(429, html), read: 'rate-limited', write: 'rate-limited' },
  'HTTP 429 with the documented body': {
    answer: answers(429, { statusCode: 429, message: '您的请求已超过最大数量限制，请稍后重试' }),
    read: 'rate-limited',
    write: 'rate-limited',
  },
  'body 429': {
    answer: answers(200, { statusCode: 429, message: 'CANARY' }),
    read: 'rate-limited',
    write: 'rate-limited',
  },
  'body 429 under HTTP 400': {
    answer: answers(400, { statusCode: 429, message: 'CANARY' }),
    read: 'rate-limited',
    write: 'rate-limited',
  },
  'body 403 with 2006': {
    answer: answers(200, { statusCode: 403, apiCode: 2006, message: 'CANARY' }),
    read: 'wrong-password',
    write: 'wrong-password',
  },
  'body 499 with an unknown number': {
    answer: answers(200, { statusCode: 499, apiCode: 987654, message: 'CANARY' }),
    read: 'bad-response',
    write: 'outcome-unknown',
  },
  'body 400 alone': {
    answer: answers(200, { statusCode: 400, message: 'CANARY' }),
    read: 'rejected',
    write: 'rejected',
  },
  'HTTP 403 with an envelope that has a number': {
    answer: answers(403, { statusCode: 403, apiCode: 2333, message: 'CANARY' }),
    read: 'wrong-password',
    write: 'wrong-password',
  },
  'HTTP 400 with an envelope that has a number': {
    answer: answers(400, { statusCode: 499, apiCode: '2011', message: 'CANARY' }),
    read: 'config',
    write: 'config',
  },
  'HTTP 400 with an envelope that says 200': {
    answer: answers(400, accepted),
    read: 'bad-response',
    write: 'outcome-unknown',
  },
  'HTTP 404 with HTML': { answer: answers(404, html), read: 'bad-response', write: 'outcome-unknown' },
  'HTTP 404 without a body': { answer: answers(404, ''), read: 'bad-response', write: 'outcome-unknown' },
  'HTTP 413 with JSON of another making': {
    answer: answers(413, { error: 'CANARY' }),
    read: 'bad-response',
    write: 'outcome-unknown',
  },
  'data.success false': { answer: answers(200, { ...accepted, data: { success: false } }), write: 'rejected' },
  'data.success false beside values of other types': {
    answer: answers(200, { ...accepted, apiCode: null, data: { success: false, remainCount: null } }),
    write: 'rejected',
  },
}

describe.each(Object.entries(rows).filter(([, { read }]) => read !== undefined))(
  '%s',
  (_, { answer, read, timeoutMs: limit }) => {
    it(`makes the key request end as ${read}, after one call`, async () => {
      const server = await serve(answer)
      const { fetch, requests } = counted()
      const error = await failure(api({ host: server.host, fetch, timeoutMs: limit }).getPublicKeys())
      expect(error.code).toBe(read)
      expect(requests).toHaveLength(1)
      expect(reported(error)).not.toContain('CANARY')
    })
  },
)

describe.each(Object.entries(rows))('%s', (_, { answer, write, timeoutMs: limit }) => {
  it.each(writeNames)(`makes %s end as ${write}, after one call`, async (name) => {
    const server = await serve(answer)
    const { fetch, requests } = counted()
    const error = await failure(writes[name](api({ host: server.host, fetch, timeoutMs: limit })))
    expect(error.code).toBe(write)
    expect(requests).toHaveLength(1)
    expect(server.arrivals).toHaveLength(1)
    expect(reported(error)).not.toContain('CANARY')
  })
})

describe('a service that cannot be reached', () => {
  it('is a network error for the key, and unknown for what fetch was given to send', async () => {
    const { host: gone, close } = await serve(silent)
    await close()
    const { fetch, requests } = counted()
    expect((await failure(api({ host: gone, fetch }).getPublicKeys())).code).toBe('network')
    for (const name of writeNames) {
      expect((await failure(writes[name](api({ host: gone, fetch })))).code).toBe('outcome-unknown')
    }
    expect(requests).toHaveLength(3)
  })

  it.each<[string, () => Promise<Response>]>([
    ['rejects', () => Promise.reject(new TypeError('CANARY'))],
    ['rejects with text', () => Promise.reject('CANARY')],
    [
      'throws',
      () => {
        throw new Error('CANARY')
      },
    ],
    ['gives back nothing', () => Promise.resolve(undefined as unknown as Response)],
  ])('a fetch that %s is no more than that, and its words are not repeated', async (_, broken) => {
    const { fetch, requests } = counted(broken)
    const read = await failure(api({ host, fetch }).getPublicKeys())
    const write = await failure(api({ host, fetch }).updatePassword(await changeBody()))
    expect([read.code, write.code]).toEqual(['network', 'outcome-unknown'])
    expect(reported(read) + reported(write)).not.toContain('CANARY')
    expect(requests).toHaveLength(2)
  })

  it('a fetch that ignores its signal does not hold up the deadline', async () => {
    const { fetch } = counted(() => new Promise<Response>(() => {}))
    expect((await failure(api({ host, fetch, timeoutMs: 20 }).getPublicKeys())).code).toBe('timeout')
    const write = api({ host, fetch, timeoutMs: 20 }).updatePassword(await changeBody())
    expect((await failure(write)).code).toBe('outcome-unknown')
  })
})

describe('a browser that calls itself offline', () => {
  beforeEach(() => vi.stubGlobal('navigator', { onLine: false }))

  it('is not believed: behind a VPN it may be wrong', async () => {
    for (const name of writeNames) {
      const { fetch, requests } = replies(200, accepted)
      await expect(writes[name](api({ host, fetch }))).resolves.toBeUndefined()
      expect(requests).toHaveLength(1)
    }
    expect(await api({ host, ...replies(200, keys) }).getPublicKeys()).toEqual({ rsa: 'RSA PEM', sm2: '04ab' })
  })

  it('explains a failure of the network, and no other', async () => {
    const { fetch } = counted(() => Promise.reject(new TypeError('Failed to fetch')))
    const kit = api({ host, fetch })
    expect((await failure(kit.getPublicKeys())).code).toBe('offline')
    expect((await failure(kit.sendEmail({ email: 'a@example.com' }))).code).toBe('offline')
    // It was handed over, and the browser may be wrong.
    for (const name of writeNames) expect((await failure(writes[name](kit))).code).toBe('outcome-unknown')
    expect((await failure(api({ host, ...replies(502, '') }).getPublicKeys())).code).toBe('bad-response')
    const hanging = api({ host, fetch: () => new Promise(() => {}), timeoutMs: 20 })
    expect((await failure(hanging.getPublicKeys())).code).toBe('timeout')
  })
})

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])(
    '%i is not followed, and tells nothing of a write: nothing arrives at where it points',
    async (status) => {
      const thief = await serve(answers(200, { ...accepted, ...keys }))
      const server = await serve(answers(status, '', { location: `${thief.host}/steal` }))
      const { fetch, requests } = counted()
      const kit = api({ host: server.host, fetch })
      expect((await failure(kit.getPublicKeys())).code).toBe('redirected')
      for (const name of writeNames) expect((await failure(writes[name](kit))).code).toBe('outcome-unknown')
      expect(requests).toHaveLength(3)
      expect(server.arrivals).toHaveLength(3)
      expect(thief.arrivals).toEqual([])
    },
  )

  it('is known by its type where a browser hides its status', async () => {
    const opaque = Object.defineProperties(new Response(null), {
      type: { value: 'opaqueredirect' },
      status: { value: 0 },
      ok: { value: false },
    })
    const kit = api({ host, fetch: async () => opaque })
    expect((await failure(kit.getPublicKeys())).code).toBe('redirected')
    const error = await failure(kit.updatePassword(await changeBody()))
    expect(error.code).toBe('outcome-unknown')
    expect(error.statusCode).toBeUndefined()
  })
})

describe('an abort after the request has left', () => {
  it('calls the key request back', async () => {
    const controller = new AbortController()
    let closed = () => {}
    const left = new Promise<void>((resolve) => (closed = resolve))
    const server = await serve((response) => {
      response.on('close', closed)
      controller.abort()
    })
    expect((await failure(api({ host: server.host }).getPublicKeys(controller.signal))).code).toBe('aborted')
    await left
  })

  it.each(writeNames)('does not call %s back: its answer still counts', async (name) => {
    const controller = new AbortController()
    const server = await serve((response, request) => {
      controller.abort()
      setTimeout(() => answers(200, accepted)(response, request), 30)
    })
    await expect(writes[name](api({ host: server.host }), controller.signal)).resolves.toBeUndefined()
  })

  it.each(writeNames)('leaves the refusal of %s what it is', async (name) => {
    const controller = new AbortController()
    const server = await serve((response, request) => {
      controller.abort()
      answers(200, { statusCode: 403, apiCode: 2006, message: 'no' })(response, request)
    })
    expect((await failure(writes[name](api({ host: server.host }), controller.signal))).code).toBe('wrong-password')
  })

  it.each(writeNames)('leaves a lost answer of %s unknown, not stopped', async (name) => {
    const controller = new AbortController()
    const server = await serve((_, request) => {
      controller.abort()
      request.socket.destroy()
    })
    expect((await failure(writes[name](api({ host: server.host }), controller.signal))).code).toBe('outcome-unknown')
  })
})

describe('the deadline', () => {
  /** The code a key request has ended with after so many milliseconds, or nothing while it waits. */
  async function after(milliseconds: number, limit?: number): Promise<string | undefined> {
    vi.useFakeTimers()
    let code: string | undefined
    const { fetch } = counted(() => new Promise<Response>(() => {}))
    failure(api({ host, fetch, timeoutMs: limit }).getPublicKeys()).then(
      (error) => (code = error.code),
      () => {},
    )
    await vi.advanceTimersByTimeAsync(milliseconds)
    return code
  }

  it('is 15 seconds', async () => {
    expect(await after(14_999)).toBeUndefined()
    expect(await after(15_000)).toBe('timeout')
  })

  it('is what the host says', async () => {
    expect(await after(2_999, 3_000)).toBeUndefined()
    expect(await after(3_000, 3_000)).toBe('timeout')
  })

  it.each([Infinity, 1e12])('of %d milliseconds is a long time, not none', async (limit) => {
    expect(await after(86_400_000, limit)).toBeUndefined()
  })

  it('counts from the call, the wait for the token included', async () => {
    vi.useFakeTimers()
    const { fetch, requests } = counted(() => new Promise<Response>(() => {}))
    const accessToken = () => new Promise<string>((resolve) => setTimeout(() => resolve('t'), 900))
    const work = failure(api({ host, fetch, accessToken, timeoutMs: 1000 }).updatePassword(await changeBody()))
    await vi.advanceTimersByTimeAsync(1000)
    expect((await work).code).toBe('outcome-unknown')
    expect(requests).toHaveLength(1)
  })

  it('leaves no timer behind', async () => {
    vi.useFakeTimers()
    await api({ host, ...replies(200, accepted) }).updatePassword(await changeBody())
    await failure(api({ host, ...replies(500, '') }).updatePassword(await changeBody()))
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('Retry-After', () => {
  const throttled = { statusCode: 429, message: 'slow down' }
  const inSeconds = async (status: number, body: unknown, headers: Record<string, string>) => {
    vi.useFakeTimers({ now: Date.parse('2026-11-20T12:00:00Z'), toFake: ['Date'] })
    const { retryAt } = await failure(
      api({ host, ...replies(status, body, headers) }).updatePassword(await changeBody()),
    )
    return retryAt === undefined ? undefined : (retryAt - Date.now()) / 1000
  }

  it.each<[string, number | undefined]>([
    ['30', 30],
    [' 30 ', 30],
    ['0', 0],
    ['Fri, 20 Nov 2026 12:01:30 GMT', 90],
    ['Fri, 20 Nov 2026 11:59:00 GMT', -60],
    ['soon', undefined],
    ['', undefined],
    ['9'.repeat(30), undefined],
    ['9'.repeat(400), undefined],
    ['86400', 86_400],
    ['86401', undefined],
    // By a clock that may be hours wrong.
    ['Fri, 20 Nov 2026 12:10:00 GMT', 600],
    ['Fri, 20 Nov 2026 15:00:20 GMT', undefined],
  ])('of %j asks to wait %s seconds', async (header, seconds) => {
    const headers = { 'retry-after': header }
    expect(await inSeconds(429, throttled, headers)).toBe(seconds)
    expect(await inSeconds(429, '<html>', headers)).toBe(seconds)
    expect(await inSeconds(200, throttled, headers)).toBe(seconds)
  })

  it('is not there when the service does not send it', async () => {
    expect(await inSeconds(429, throttled, {})).toBeUndefined()
  })

  it('as a date is read by the clock of the service, not by that of the device', async () => {
    const headers = { 'retry-after': 'Fri, 20 Nov 2026 15:00:45 GMT', date: 'Fri, 20 Nov 2026 15:00:00 GMT' }
    expect(await inSeconds(429, throttled, headers)).toBe(45)
    const tomorrow = { ...headers, 'retry-after': 'Sat, 21 Nov 2026 15:00:01 GMT' }
    expect(await inSeconds(429, throttled, tomorrow)).toBeUndefined()
    const unreadable = { ...headers, date: 'today' }
    expect(await inSeconds(429, throttled, unreadable)).toBeUndefined()
  })

  it('reaches the key request too', async () => {
    const server = await serve(answers(429, '', { 'retry-after': '30' }))
    const before = Date.now()
    const { code, retryAt } = await failure(api({ host: server.host }).getPublicKeys())
    expect(code).toBe('rate-limited')
    expect(retryAt).toBeGreaterThanOrEqual(before + 30_000)
    expect(retryAt).toBeLessThanOrEqual(Date.now() + 30_000)
  })
})

describe('the older envelope around the public configuration', () => {
  const config = (status: number, body: unknown) => api({ host, fetch: replies(status, body).fetch }).getPublicConfig()

  it.each<[string, number, unknown, PasswordErrorCode, object]>([
    ['2011 at HTTP 200', 200, { code: 2011, message: 'no such app' }, 'config', { apiCode: 2011 }],
    ['2011 at HTTP 400', 400, { code: '2011', message: 'no such app' }, 'config', { apiCode: 2011 }],
    ['an unpublished number', 200, { code: 990001 }, 'rejected', { apiCode: 990001 }],
    ['429', 429, { code: 429 }, 'rate-limited', {}],
    ['500 at HTTP 200', 200, { code: 500, message: 'oops' }, 'bad-response', {}],
    ['good words at HTTP 502', 502, { code: 200, data: {} }, 'bad-response', {}],
    ['data that is a list', 200, { code: 200, data: [] }, 'bad-response', {}],
    ['data that is a text', 200, { code: 200, data: 'x' }, 'bad-response', {}],
    ['no data', 200, { code: 200 }, 'bad-response', {}],
    ['no envelope', 200, { passwordStrength: 1 }, 'bad-response', {}],
    ['HTML', 200, '<!doctype html>', 'bad-response', {}],
  ])('%s', async (_, status, body, code, details) => {
    expect(await failure(config(status, body))).toMatchObject({ code, ...details })
  })

  it('today’s is taken too', async () => {
    expect(await config(200, { ...accepted, data: { passwordStrength: 3 } })).toEqual({ passwordStrength: 3 })
  })

  it('and the older one is not, where today’s is spoken', async () => {
    const answer = replies(200, { code: 200, data: {} })
    const change = api({ host, fetch: answer.fetch }).updatePassword(await changeBody())
    expect(await failure(change)).toMatchObject({ code: 'outcome-unknown' })
  })

  it('a call that is aborted ends at once', async () => {
    const controller = new AbortController()
    const asking = api({ host, fetch: () => new Promise(() => {}) }).getPublicConfig(controller.signal)
    controller.abort()
    expect(await failure(asking)).toMatchObject({ code: 'aborted' })
  })
})
