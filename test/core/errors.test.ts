import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { isPasswordError, PasswordError, passwordErrorCodes } from '../../src/core/errors.js'
import { answers, api, failure, hex, never, serve, reported, type Answer } from './service.js'
import { seal } from '../../src/core/encryption/index.js'

const password = 'CANARY-password-密码'
const token = 'CANARY-token'
const resetToken = 'CANARY-reset-token'
const inBody = 'CANARY-body'

/** As it is, and as encoded in a body or a header. */
const traces = ['CANARY', Buffer.from(password).toString('hex'), '密码', Buffer.from(token).toString('base64')]

function expectSilent(error: unknown): void {
  for (const trace of traces) expect(reported(error)).not.toContain(trace)
}

describe('an error holds no secret, however it is printed', () => {
  const rows: Record<string, Answer> = {
    'a refusal': answers(200, { statusCode: 403, apiCode: 2006, message: inBody, data: { password, remainCount: 2 } }),
    'an unknown number': answers(200, { statusCode: 422, apiCode: 987654, message: inBody, data: inBody }),
    'a refusal by HTTP': answers(400, { statusCode: 400, message: inBody }),
    'a lost outcome': answers(500, { statusCode: 500, message: inBody, stack: inBody }),
    'a body that is no JSON': answers(200, `<p>${inBody}`),
    'JSON that breaks off': answers(200, `{"statusCode":200,"message":"${inBody}`),
    'a refusal without a body': answers(404, inBody),
    'a session that is over': answers(401, inBody),
    'a redirect': answers(307, inBody, { location: `https://evil.example/${inBody}` }),
    'a connection that is cut': (_, request) => request.socket.destroy(),
    'what is no HTTP': (_, request) => request.socket.end(`${inBody}\r\n\r\n`),
    'an echo of the request': (response, request) => answers(400, JSON.stringify(request.headers))(response, request),
  }

  it.each(Object.entries(rows))('%s', async (_, answer) => {
    const server = await serve(answer)
    const kit = api({ host: server.host, accessToken: token })
    const change = await seal({ oldPassword: password, newPassword: password }, hex, never)
    const reset = { ...(await seal({ password }, hex, never)), passwordResetToken: resetToken }
    for (const call of [() => kit.updatePassword(change), () => kit.resetPassword(reset), () => kit.getPublicKeys()]) {
      const error = await call().then(
        () => undefined,
        (reason: unknown) => reason,
      )
      // The key request has nothing to complain of in some rows.
      if (error !== undefined) expectSilent(error)
    }
    expect(server.arrivals[0]!.body).toContain(traces[1])
  })

  it('a text that cannot be sealed', async () => {
    expectSilent(await failure(seal({ password: `${password}\ud800` }, hex, never)))
    expectSilent(await failure(seal({ password }, { ...hex, maxBytes: 4 }, never)))
    const leaky = { type: 'leaky', seal: () => Promise.reject(new Error(password)) }
    expectSilent(await failure(seal({ password }, leaky, never)))
  })

  it('whatever has been caught: of a cause only its name and code are kept', () => {
    const deep = Object.assign(new TypeError(inBody, { cause: new Error(inBody) }), { code: 'ERR_X', body: inBody })
    const error = new PasswordError('network', 'Lost.', { cause: deep })
    expectSilent(error)
    expect(error.cause).toEqual({ name: 'TypeError', code: 'ERR_X' })
    expect(Object.keys(error.cause!)).toEqual(['name', 'code'])
  })

  it.each<[unknown, string]>([
    [inBody, 'string'],
    [{ toString: () => inBody, inBody }, 'object'],
    [null, 'object'],
    [5, 'number'],
    [Symbol(inBody), 'symbol'],
  ])('a cause that is no Error leaves only its type', (cause, name) => {
    const error = new PasswordError('encryption', 'Failed.', { cause })
    expectSilent(error)
    expect(error.cause).toEqual({ name })
  })

  it('nor does the code of a cause that is no text', () => {
    const cause = Object.assign(new Error('x'), { code: { inBody } })
    expect(new PasswordError('network', 'Lost.', { cause }).cause).toEqual({ name: 'Error' })
  })

  it('the service’s words are there for who asks by name, but no printer shows them', () => {
    const error = new PasswordError('rejected', 'No.', { serviceMessage: inBody })
    expect(error.serviceMessage).toBe(inBody)
    expectSilent(error)
  })

  it('for arbitrary words of the service and of causes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), (text) => {
        const canary = `canary${text}`
        const cause = new SyntaxError(canary)
        return !reported(new PasswordError('rejected', 'No.', { serviceMessage: canary, cause })).includes(canary)
      }),
    )
  })
})

describe('PasswordError', () => {
  it('is an Error with a name, a code, a sentence, and only the details that are known', () => {
    const error = new PasswordError('locked', 'Locked.', { apiCode: 2005, requestId: undefined, attemptsLeft: 0 })
    expect(error).toBeInstanceOf(Error)
    expect(String(error)).toBe('PasswordError: Locked.')
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'PasswordError',
      code: 'locked',
      apiCode: 2005,
      attemptsLeft: 0,
    })
    expect('requestId' in error).toBe(false)
    expect('cause' in error).toBe(false)
  })

  it('has a message for every code, even when it is given none', () => {
    for (const code of passwordErrorCodes) expect(new PasswordError(code).message).toMatch(/\S/)
  })

  it('is known by the closed list of codes, none twice', () => {
    expect([...passwordErrorCodes].toSorted()).toEqual([
      'aborted',
      'account-malformed',
      'account-not-found',
      'bad-key',
      'bad-response',
      'challenge',
      'change-required',
      'code-expired',
      'config',
      'crypto-unavailable',
      'encryption',
      'forbidden',
      'ill-formed',
      'locked',
      'network',
      'no-key',
      'offline',
      'outcome-unknown',
      'password-not-set',
      'policy-changed',
      'rate-limited',
      'redirected',
      'rejected',
      'reload-needed',
      'same-password',
      'timeout',
      'token-expired',
      'token-invalid',
      'token-missing',
      'token-used',
      'too-long',
      'unauthorized',
      'undecryptable',
      'weak-password',
      'wrong-code',
      'wrong-password',
    ])
  })

  it('is recognised across a second copy of the kit', async () => {
    vi.resetModules()
    const copy = await import('../../src/core/errors.js')
    const foreign = new copy.PasswordError('locked', 'x')
    expect(foreign).not.toBeInstanceOf(PasswordError)
    expect(isPasswordError(foreign)).toBe(true)
    expect(copy.isPasswordError(new PasswordError('locked', 'x'))).toBe(true)
  })

  it.each<[string, unknown]>([
    ['another error', new TypeError('x')],
    ['an error with a code', Object.assign(new Error('x'), { code: 'locked' })],
    ['an error of that name without a code', Object.assign(new Error('x'), { name: 'PasswordError' })],
    ['an object that looks like one', { name: 'PasswordError', code: 'locked', message: 'x' }],
    ['text', 'PasswordError'],
    ['nothing', undefined],
    ['null', null],
  ])('is not %s', (_, value) => {
    expect(isPasswordError(value)).toBe(false)
  })
})
