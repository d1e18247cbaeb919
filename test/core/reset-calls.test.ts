import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PasswordApi } from '../../src/core/api.js'
import type { PasswordErrorCode } from '../../src/core/errors.js'
import { speaksForSuccess } from '../success-rule.js'
import { accepted, answers, api, counted, failure, serve, reported, type Answer } from './service.js'

const host = 'https://auth.example'
const email = 'canary-address@example.com'
const phone = { phoneNumber: '13800138000', phoneCountryCode: '+86' }
const passCode = '918273'
const token = 'canary-token'
const proof = { ...accepted, data: { passwordResetToken: token, tokenExpiresIn: 600 } }

/** The calls for a forgotten password that come before the new one. */
const calls = {
  sendEmail: (kit: PasswordApi, signal?: AbortSignal) => kit.sendEmail({ email }, { signal }),
  sendSms: (kit: PasswordApi, signal?: AbortSignal) => kit.sendSms(phone, { signal }),
  verifyResetPasswordRequest: (kit: PasswordApi, signal?: AbortSignal) =>
    kit.verifyResetPasswordRequest({ email, passCode }, signal),
}
const names = Object.keys(calls) as (keyof typeof calls)[]

const replies = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  counted(async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }))

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('what is sent', () => {
  it.each<[string, (kit: PasswordApi) => Promise<unknown>, string, object]>([
    ['send-email', calls.sendEmail, 'send-email', { channel: 'CHANNEL_RESET_PASSWORD', email }],
    ['send-sms', calls.sendSms, 'send-sms', { channel: 'CHANNEL_RESET_PASSWORD', ...phone }],
    [
      'send-sms without a country',
      (kit) => kit.sendSms({ phoneNumber: '13800138000' }),
      'send-sms',
      { channel: 'CHANNEL_RESET_PASSWORD', phoneNumber: '13800138000' },
    ],
    [
      'a code that came by email',
      calls.verifyResetPasswordRequest,
      'verify-reset-password-request',
      { verifyMethod: 'EMAIL_PASSCODE', emailPassCodePayload: { email, passCode } },
    ],
    [
      'a code that came by SMS',
      (kit) => kit.verifyResetPasswordRequest({ ...phone, passCode }),
      'verify-reset-password-request',
      { verifyMethod: 'PHONE_PASSCODE', phonePassCodePayload: { ...phone, passCode } },
    ],
    [
      'a code that came by SMS, without a country',
      (kit) => kit.verifyResetPasswordRequest({ phoneNumber: '13800138000', passCode }),
      'verify-reset-password-request',
      { verifyMethod: 'PHONE_PASSCODE', phonePassCodePayload: { phoneNumber: '13800138000', passCode } },
    ],
  ])('%s: the documented request line and body, with no more keys than needed', async (_, call, path, body) => {
    const server = await serve(answers(200, proof))
    await call(api({ host: server.host }))
    expect(server.arrivals).toHaveLength(1)
    const [arrival] = server.arrivals as [(typeof server.arrivals)[0]]
    expect(arrival.line).toBe(`POST /api/v3/${path}`)
    expect(JSON.parse(arrival.body)).toEqual(body)
    expect(arrival.headers).toMatchObject({ 'content-type': 'application/json', 'x-authing-app-id': 'app-1' })
  })

  it.each(names)('%s never carries the access token, nor asks for it (NET-03)', async (name) => {
    const server = await serve(answers(200, proof))
    const accessToken = vi.fn(() => 'token-1')
    await calls[name](api({ host: server.host, accessToken }))
    await calls[name](api({ host: server.host, accessToken: 'token-1' }))
    for (const { headers, body } of server.arrivals) {
      expect(headers).not.toHaveProperty('authorization')
      expect(JSON.stringify(headers) + body).not.toContain('token-1')
    }
    expect(accessToken).not.toHaveBeenCalled()
  })

  it.each(['authing', 'genauth'] as const)('a code is asked for in the language of the page: %s', async (prefix) => {
    const { fetch, requests } = replies(200, accepted)
    const kit = api({ host, fetch, headerPrefix: prefix })
    await kit.sendEmail({ email }, { lang: 'zh-CN' })
    await kit.sendSms(phone, { lang: 'ja-JP' })
    const other = prefix === 'authing' ? 'genauth' : 'authing'
    expect(requests.map(({ headers }) => headers.get(`x-${prefix}-lang`))).toEqual(['zh-CN', 'ja-JP'])
    expect(requests.map(({ headers }) => headers.get(`x-${other}-lang`))).toEqual([null, null])
  })

  it.each(names)('%s names no language where none is given', async (name) => {
    const { fetch, requests } = replies(200, proof)
    await calls[name](api({ host, fetch }))
    expect([...requests[0]!.headers.keys()].filter((header) => header.endsWith('-lang'))).toEqual([])
  })

  it.each(names)('%s fixes every option of fetch that matters', async (name) => {
    const { fetch, requests } = replies(200, proof)
    await calls[name](api({ host, fetch }))
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    })
    expect(new URL(requests[0]!.url).search).toBe('')
  })

  it.each<[string, PasswordErrorCode, () => AbortSignal | undefined]>([
    ['on a page that came without https', 'config', () => void vi.stubGlobal('isSecureContext', false)],
    ['when it was stopped beforehand', 'aborted', () => AbortSignal.abort()],
  ])('%s it is nothing', async (_, code, arrange) => {
    const signal = arrange()
    for (const name of names) {
      const { fetch, requests } = replies(200, proof)
      expect((await failure(calls[name](api({ host, fetch }), signal))).code).toBe(code)
      expect(requests).toEqual([])
    }
  })
})

describe('what comes back', () => {
  it.each(['sendEmail', 'sendSms'] as const)('%s gives nothing, whatever is in data', async (name) => {
    for (const body of [{ statusCode: 200 }, accepted, { ...accepted, data: null }, { ...accepted, data: { a: 1 } }]) {
      await expect(calls[name](api({ host, ...replies(200, body) }))).resolves.toBeUndefined()
    }
  })

  it.each<[unknown, number | undefined]>([
    [600, 600],
    [0.5, 0.5],
    [undefined, undefined],
    [null, undefined],
    ['600', undefined],
    [0, undefined],
    [-1, undefined],
  ])('a code gives the token; a life of %j seconds is %s', async (tokenExpiresIn, life) => {
    const body = { ...accepted, data: { passwordResetToken: token, tokenExpiresIn, more: 1 } }
    const answer = await calls.verifyResetPasswordRequest(api({ host, ...replies(200, body) }))
    expect(answer).toEqual({ passwordResetToken: token, tokenExpiresIn: life })
  })

  it.each([
    undefined,
    null,
    'token',
    {},
    { passwordResetToken: '' },
    { passwordResetToken: 7 },
    { tokenExpiresIn: 600 },
  ])('success without a token (data %j) is no answer of this API', async (data) => {
    const { fetch, requests } = replies(200, { ...accepted, data })
    const error = await failure(calls.verifyResetPasswordRequest(api({ host, fetch })))
    expect(error).toMatchObject({ code: 'bad-response', requestId: 'r-1' })
    expect(requests).toHaveLength(1)
  })

  const rows: [string, number, unknown, PasswordErrorCode][] = [
    ['a refusal by number', 200, { statusCode: 499, apiCode: 2080 }, 'rate-limited'],
    ['an unknown account', 200, { statusCode: 404, apiCode: 2004 }, 'account-not-found'],
    ['another pool’s account', 200, { statusCode: 404, apiCode: 2036 }, 'account-not-found'],
    ['a wrong code', 200, { statusCode: 403, apiCode: 2001 }, 'wrong-code'],
    ['an expired code', 200, { statusCode: 403, apiCode: 2300 }, 'code-expired'],
    ['a captcha', 200, { statusCode: 400, apiCode: 2000 }, 'challenge'],
    ['more proof', 200, { statusCode: 400, apiCode: 2019 }, 'challenge'],
    ['personal MFA', 200, { statusCode: 403, apiCode: 1635 }, 'challenge'],
    ['MFA of the application', 200, { statusCode: 403, apiCode: 1636 }, 'challenge'],
    ['a malformed email', 200, { statusCode: 400, apiCode: 2003 }, 'account-malformed'],
    ['a malformed email, as a send says it', 200, { statusCode: 400, apiCode: 1020017 }, 'account-malformed'],
    ['a malformed phone number', 200, { statusCode: 400, apiCode: 2028 }, 'account-malformed'],
    // V3 documents it for writes alone; here it contradicts the status.
    ['data.success false', 200, { statusCode: 200, data: { ...proof.data, success: false } }, 'bad-response'],
    ['HTTP 429', 429, { statusCode: 429, message: 'slow' }, 'rate-limited'],
    ['HTTP 429 with HTML', 429, '<h1>slow</h1>', 'rate-limited'],
    ['429 in the body', 200, { statusCode: 429 }, 'rate-limited'],
    ['HTTP 401', 401, '', 'unauthorized'],
    ['HTTP 400 around a good body', 400, proof, 'bad-response'],
    // The password is what it was, so nothing about these is unknown but the code.
    ['HTTP 404 with HTML', 404, '<h1>not here</h1>', 'bad-response'],
    ['HTTP 500 around a good body', 500, proof, 'bad-response'],
    ['500 in the body', 200, { statusCode: 500 }, 'bad-response'],
    ['HTML', 200, '<h1>hello</h1>', 'bad-response'],
    ['nothing', 200, '', 'bad-response'],
    ['half an answer', 200, '{"statusCode":200,"da', 'bad-response'],
    ['"200"', 200, { ...proof, statusCode: '200' }, 'bad-response'],
    ['no envelope', 200, proof.data, 'bad-response'],
    ['a redirect', 302, '', 'redirected'],
  ]
  it.each(rows)('%s', async (_, status, body, code) => {
    for (const name of names) {
      const server = await serve(answers(status, body))
      expect((await failure(calls[name](api({ host: server.host })))).code, name).toBe(code)
      expect(server.arrivals, 'nothing is sent twice').toHaveLength(1)
    }
  })

  it('a throttle says until when', async () => {
    for (const name of names) {
      const server = await serve(answers(429, { statusCode: 429 }, { 'retry-after': '30' }))
      const { retryAt = 0 } = await failure(calls[name](api({ host: server.host })))
      expect(Math.abs(retryAt - Date.now() - 30_000)).toBeLessThan(2500)
    }
  })

  const breaks: [string, Answer, PasswordErrorCode][] = [
    ['the connection breaks', (response) => response.destroy(), 'network'],
    ['no answer comes', () => {}, 'timeout'],
    ['the answer stops in the middle', (response) => void response.writeHead(200).write('{"statusCode":'), 'timeout'],
    ['the answer is cut off', (r) => r.writeHead(200, { 'content-length': '90' }).end('{"st'), 'bad-response'],
  ]
  it.each(breaks)('%s: once, and by its name', async (_, answer, code) => {
    for (const name of names) {
      const server = await serve((response, request) => {
        answer(response, request)
        setTimeout(() => response.destroy(), 400).unref()
      })
      const { fetch, requests } = counted()
      const error = await failure(calls[name](api({ host: server.host, fetch, timeoutMs: 200 })))
      expect(error.code, name).toBe(code)
      expect(requests).toHaveLength(1)
    }
  })

  it.each(names)('%s is called back when its signal says so', async (name) => {
    const closed = vi.fn()
    const controller = new AbortController()
    const server = await serve((response) => {
      response.on('close', closed)
      controller.abort()
    })
    expect((await failure(calls[name](api({ host: server.host }), controller.signal))).code).toBe('aborted')
    await expect.poll(() => closed.mock.calls.length).toBe(1)
  })

  it('for arbitrary JSON there is a token, or a PasswordError, and no error holds what was typed', async () => {
    const data = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          passwordResetToken: fc.oneof(fc.string(), fc.jsonValue()),
          tokenExpiresIn: fc.oneof(fc.integer(), fc.jsonValue()),
          success: fc.oneof(fc.boolean(), fc.jsonValue()),
        },
        { requiredKeys: [] },
      ),
      fc.record({ passwordResetToken: fc.string() }),
    )
    const body = fc.oneof(
      fc.jsonValue(),
      fc.record({ statusCode: fc.constant(200), data }),
      fc.record({ statusCode: fc.constantFrom<unknown>(200, '200', 403, null), data }, { requiredKeys: [] }),
    )
    const seen = { token: 0, error: 0 }
    await fc.assert(
      fc.asyncProperty(body, async (json) => {
        const answer = JSON.parse(JSON.stringify(json)) as {
          statusCode?: unknown
          data?: { passwordResetToken?: unknown; success?: unknown } | null
        } | null
        const given = answer?.data?.passwordResetToken
        const good = answer?.statusCode === 200 && typeof given === 'string' && given !== '' && speaksForSuccess(answer)
        const work = calls.verifyResetPasswordRequest(api({ host, ...replies(200, json) }))
        if (good) expect((await work).passwordResetToken).toBe(given)
        else expect(reported(await failure(work))).not.toMatch(new RegExp(`${passCode}|${email}`))
        seen[good ? 'token' : 'error']++
      }),
      { numRuns: 500 },
    )
    expect(Math.min(seen.token, seen.error)).toBeGreaterThan(10)
  })

  it('no error tells the address, the code or the token, though the service repeats them', async () => {
    const message = `${email} ${passCode} ${token}`
    for (const name of names)
      for (const body of [
        { statusCode: 403, apiCode: 2001, message },
        { statusCode: 200, message, data: { passwordResetToken: [token] } },
        `{"statusCode":200,"message":"${message}`,
      ]) {
        const answer = replies(200, body)
        if (name !== 'verifyResetPasswordRequest' && typeof body === 'object' && body.statusCode === 200) continue
        expect(reported(await failure(calls[name](api({ host, ...answer }))))).not.toMatch(/canary|918273/)
      }
  })
})
