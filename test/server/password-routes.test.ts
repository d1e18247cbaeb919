import { describe, expect, test, vi } from 'vitest'
import { createPasswordApi } from '../../src/core/api.js'
import { createEncryptor, seal } from '../../src/core/encryption/index.js'
import { createPasswordRoutes } from '../../src/server/index.js'
import { appId, backend, change, changeBody, fromPage, origin, postTo, sendTo, verify, wireOf } from './setup.js'

const json = async (response: Response) => (await response.json()) as Record<string, unknown>

/** The kit of a page, whose requests get what its browser adds. */
function pageOf(routes: (request: Request) => Promise<Response>, headers: Record<string, string> = fromPage) {
  return createPasswordApi({
    host: `${origin}/auth`,
    appId: 'the page may say anything',
    lang: 'zh-CN',
    fetch: (request) => {
      for (const [name, value] of Object.entries(headers)) request.headers.set(name, value)
      return routes(request)
    },
  })
}

describe('the calls of the kit', () => {
  test('change a password by RSA, with the token that only the server has', async () => {
    const { emulator, routes, forwarded } = backend()
    const page = pageOf(routes)
    const encryptor = await createEncryptor('rsa', () => page.getPublicKeys())
    const sealed = await seal({ oldPassword: 'correct horse battery', newPassword: 'set through a backend' }, encryptor)
    await page.updatePassword(sealed)
    expect(emulator.passwordOf('alice')).toBe('set through a backend')
    expect(emulator.learned.map((each) => each.sealed)).toEqual([sealed.newPassword, sealed.oldPassword])
    const headers = Object.fromEntries(forwarded.at(-1)?.headers ?? [])
    expect(headers).toMatchObject({ 'x-authing-app-id': appId, 'x-authing-lang': 'zh-CN' })
    expect(headers['authorization']).toMatch(/^Bearer at_/)
    expect(Object.keys(headers).toSorted()).toEqual([
      'accept',
      'authorization',
      'content-type',
      'x-authing-app-id',
      'x-authing-lang',
    ])
  })

  test('reset a password by SM2 after a code, without a session', async () => {
    const { emulator, routes, forwarded } = backend({ answerFloorMs: 0 })
    const { cookie: _, ...signedOut } = fromPage
    const page = pageOf(routes, signedOut)
    await page.sendEmail({ email: 'alice@example.com' })
    const { passwordResetToken } = await page.verifyResetPasswordRequest({
      email: 'alice@example.com',
      passCode: emulator.outbox[0]?.code ?? '',
    })
    const encryptor = await createEncryptor('sm2', () => page.getPublicKeys())
    await page.resetPassword({ ...(await seal({ password: 'reset through it' }, encryptor)), passwordResetToken })
    expect(emulator.passwordOf('alice')).toBe('reset through it')
    expect(forwarded.some(({ headers }) => headers.has('authorization') || headers.has('cookie'))).toBe(false)
  })

  test('read the public configuration of the application, and of no other', async () => {
    const { routes } = backend()
    const get = (id: string) =>
      routes(new Request(`${origin}/auth/api/v2/applications/${id}/public-config`, { headers: fromPage }))
    expect(await json(await get(appId))).toMatchObject({ code: 200, data: { passwordStrength: 1 } })
    expect((await get('another')).status).toBe(404)
  })

  test('describe the account, and end its sessions on other devices', async () => {
    const { emulator, routes, forwarded } = backend()
    const get = (path: string) => routes(new Request(`${origin}/auth/api/v3/${path}`, { headers: fromPage }))
    expect(await json(await get('get-security-info'))).toMatchObject({ data: { passwordSet: true } })
    expect(await json(await get('get-profile?withCustomData=true'))).toMatchObject({ statusCode: 200 })
    expect(forwarded.at(-1)?.url).toContain('withCustomData=false')
    emulator.issueAccessToken('alice', { deviceId: 'phone-1' })
    expect(JSON.stringify(await json(await get('mydevices/list?page=1&limit=9999')))).toContain('phone-1')
    expect(forwarded.at(-1)?.url).toContain('?page=1&limit=50')
    await get('mydevices/list?page=2&limit=10')
    expect(forwarded.at(-1)?.url).toContain('?page=2&limit=10')
    expect(await json(await routes(postTo('/api/v3/mydevices/revoke-session', { deviceId: 'phone-1' })))).toMatchObject(
      {
        statusCode: 200,
      },
    )
    expect(forwarded.every(({ headers }) => headers.has('authorization'))).toBe(true)
  })

  test('without a session get 401, and nothing is passed on', async () => {
    const { routes, forwarded } = backend()
    const response = await routes(change({ cookie: 'session=of-nobody' }))
    expect(response.status).toBe(401)
    await expect(
      pageOf(routes, { 'sec-fetch-site': 'same-origin' }).updatePassword(changeBody as never),
    ).rejects.toMatchObject({
      code: 'unauthorized',
    })
    expect(forwarded).toEqual([])
  })

  test('name the tenant, the user pool and the device that the host has given', async () => {
    const { routes, forwarded } = backend({ tenantId: 'tenant-1', userPoolId: 'pool-1', deviceId: 'device-1' })
    await routes(change())
    expect(Object.fromEntries(forwarded[0]!.headers)).toMatchObject({
      'x-authing-app-tenant-id': 'tenant-1',
      'x-authing-userpool-id': 'pool-1',
      'x-authing-device-id': 'device-1',
    })
  })

  test('never pass on a token or a cookie of the page, be it the fresh one of `verify`', async () => {
    const { routes, forwarded } = backend({ accessToken: () => 'of-the-session' })
    await routes(
      change({ authorization: 'Bearer of-the-page' }, { newPassword: 'c2VhbGVk', passwordEncryptType: 'rsa' }),
    )
    expect(forwarded[0]?.headers.get('authorization')).toBe('Bearer of-the-session')
    expect(forwarded[0]?.headers.has('cookie')).toBe(false)
  })
})

describe('what is not passed on', () => {
  test.each([
    ['another path', new Request(`${origin}/auth/api/v3/get-my-roles`, { headers: fromPage }), 404],
    [
      'a page that is no number',
      new Request(`${origin}/auth/api/v3/mydevices/list?page=x`, { headers: fromPage }),
      400,
    ],
    ['a sign-in', postTo('/api/v3/signin', {}), 404],
    ['a path that only begins alike', postTo('/api/v3/update-password/more', changeBody), 404],
    ['another method', new Request(`${origin}/auth/api/v3/update-password`, { headers: fromPage }), 405],
    ['a preflight', new Request(`${origin}/auth/api/v3/update-password`, { method: 'OPTIONS' }), 405],
    ['a form', change({ 'content-type': 'application/x-www-form-urlencoded' }), 415],
    ['text that is no JSON', change({}, '{"newPassword":'), 400],
    ['an array', change({}, []), 400],
    ['a field that is none of the call', change({}, { ...changeBody, userId: '1' }), 400],
    ['a password that is no text', change({}, { ...changeBody, newPassword: { $ne: '' } }), 400],
    ['a password that is not encrypted', change({}, { newPassword: 'plain', passwordEncryptType: 'none' }), 400],
    ['one that does not say how', change({}, { newPassword: 'plain' }), 400],
    ['a code for a sign-in', postTo('/api/v3/send-email', { email: 'a@b.example', channel: 'CHANNEL_LOGIN' }), 400],
    ['17 KiB', change({}, { ...changeBody, newPassword: 'x'.repeat(17 * 1024) }), 413],
  ])('%s', async (_, request, status) => {
    const { routes, forwarded } = backend()
    const response = await routes(request)
    expect(response.status).toBe(status)
    expect(await json(response)).toMatchObject({ statusCode: status, message: expect.any(String) as string })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(forwarded).toEqual([])
  })

  test('a body that never ends: it is left at the limit', async () => {
    const { routes } = backend()
    let pieces = 0
    const body = new ReadableStream({
      pull(controller) {
        pieces++
        controller.enqueue(new TextEncoder().encode('x'.repeat(1024)))
      },
    })
    const init = { method: 'POST', headers: { 'content-type': 'application/json', ...fromPage }, body, duplex: 'half' }
    const response = await routes(new Request(`${origin}/auth/api/v3/update-password`, init))
    expect(response.status).toBe(413)
    expect(pieces).toBeLessThan(30)
  })

  test('but plain text where the host allows it', async () => {
    const { emulator, routes } = backend({ allowsPlainText: true })
    const body = { newPassword: 'over TLS alone', oldPassword: 'correct horse battery', passwordEncryptType: 'none' }
    expect(await json(await routes(change({}, body)))).toMatchObject({ statusCode: 200 })
    expect(emulator.passwordOf('alice')).toBe('over TLS alone')
  })
})

describe('requests of other sites', () => {
  const without = (...names: string[]) => {
    const request = change()
    for (const name of names) request.headers.delete(name)
    return request
  }
  const at = (url: string, headers: Record<string, string>) => {
    const request = new Request(`${url}/api/v3/update-password`, { method: 'POST', body: JSON.stringify(changeBody) })
    for (const [name, value] of Object.entries({ 'content-type': 'application/json', ...headers }))
      request.headers.set(name, value)
    return request
  }
  const { cookie } = fromPage
  test.each([
    ['of another site', change({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' })],
    ['of a neighbour on the same site', change({ 'sec-fetch-site': 'same-site', origin: 'https://other.app.test' })],
    ['that somebody typed', change({ 'sec-fetch-site': 'none' })],
    ['of an old browser, from another origin', at(origin, { cookie, origin: 'https://evil.test' })],
    ['of an old browser, from the same host without TLS', at(origin, { cookie, origin: 'http://app.test' })],
    [
      'of such a page behind a proxy that ends TLS and says so',
      at('http://app.test', { cookie, origin: 'http://app.test', 'x-forwarded-proto': 'https, http' }),
    ],
    ['of another scheme', at('http://app.test', { cookie, origin: 'ws://app.test' })],
    ['of a page without an origin', at(origin, { cookie, origin: 'null' })],
    ['that tell neither', without('sec-fetch-site', 'origin')],
  ])('%s are refused, and the page reads it as forbidden', async (_, request) => {
    const { routes, forwarded } = backend()
    const response = await routes(request)
    expect(response.status).toBe(403)
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(forwarded).toEqual([])
  })

  test.each([
    ['of the own page', change()],
    ['of the own page without an Origin', without('origin')],
    ['of an old browser', without('sec-fetch-site')],
    ['of an old browser, behind a proxy that ends TLS', at('http://app.test', { cookie, origin })],
    [
      'of an old browser, behind a proxy that ends TLS and says so',
      at('http://app.test', { cookie, origin, 'x-forwarded-proto': 'https' }),
    ],
    [
      'of an old browser, of a machine under development',
      at('http://localhost', { cookie, origin: 'http://localhost' }),
    ],
    ['behind a proxy that hides the address', at('http://10.0.0.7:3000', { ...fromPage })],
  ])('%s are passed on', async (_, request) => {
    const { routes, forwarded } = backend()
    await routes(request)
    expect(forwarded).toHaveLength(1)
  })

  test('are judged by the origins that the host names', async () => {
    const { routes, forwarded } = backend({ origins: [origin] })
    expect((await routes(at('http://10.0.0.7:3000', { ...fromPage, origin: 'https://other.test' }))).status).toBe(403)
    await routes(at('http://10.0.0.7:3000', { cookie, origin }))
    expect(forwarded).toHaveLength(1)
  })
})

describe('what the service answers', () => {
  test('is passed on with Retry-After, and with nothing else of its headers', async () => {
    const { emulator, routes } = backend()
    const headers = { 'retry-after': '17', 'set-cookie': 'theirs=1', 'x-powered-by': 'them', 'x-request-id': 'abc-1' }
    emulator.inject({ envelope: { statusCode: 429, message: 'Slow down' }, status: 429, headers })
    const { status, headers: answered, body } = await wireOf(await routes(change()))
    expect({ status, body: JSON.parse(body) as unknown }).toMatchObject({ status: 429, body: { message: 'Slow down' } })
    expect(Object.keys(answered).toSorted()).toEqual([
      'cache-control',
      'content-type',
      'retry-after',
      'x-content-type-options',
      'x-request-id',
    ])
    expect(answered['retry-after']).toBe('17')
  })

  test('tells a wait that is a date in seconds, by the clock of the service', async () => {
    const { emulator, routes } = backend()
    const now = Date.parse('2026-01-01T00:00:00Z')
    const headers = { date: new Date(now).toUTCString(), 'retry-after': new Date(now + 90_000).toUTCString() }
    emulator.inject({ envelope: { statusCode: 429 }, status: 429, headers })
    expect((await routes(change())).headers.get('retry-after')).toBe('90')
  })

  test.each([
    ['a page of HTML', { body: '<!doctype html>', headers: { 'content-type': 'text/html' } }, 502],
    ['a redirect', { status: 307, headers: { location: 'https://evil.test' } }, 502],
    ['a broken connection', { networkError: true }, 502],
    ['a megabyte', { body: JSON.stringify({ statusCode: 200, data: 'x'.repeat(1_000_000) }) }, 502],
    ['nothing in time', { never: true }, 504],
  ])('as %s is an outcome that the page does not know', async (_, failure, status) => {
    const { emulator, routes, forwarded, errors } = backend({ timeoutMs: 100 })
    emulator.inject(failure)
    expect((await routes(change())).status).toBe(status)
    emulator.inject(failure)
    await expect(pageOf(routes).updatePassword(changeBody as never)).rejects.toMatchObject({ code: 'outcome-unknown' })
    expect(forwarded).toHaveLength(2)
    expect(errors).toHaveLength(2)
  })
})

describe('the functions of the host', () => {
  const good = { newPassword: 'over TLS alone', oldPassword: 'correct horse battery' }

  test('onSuccess is called once a password is set, and may end the session', async () => {
    const reported: string[] = []
    const { routes } = backend({
      allowsPlainText: true,
      onSuccess: ({ operation, request }) => {
        reported.push(`${operation} ${request.headers.get('cookie')}`)
        const headers = new Headers({ 'set-cookie': 'session=; Max-Age=0' })
        headers.append('set-cookie', 'other=1')
        return headers
      },
    })
    expect((await routes(change({}, { ...good, oldPassword: 'wrong' }))).headers.getSetCookie()).toEqual([])
    expect(reported).toEqual([])
    expect((await routes(change({}, good))).headers.getSetCookie()).toEqual(['session=; Max-Age=0', 'other=1'])
    expect(reported).toEqual(['updatePassword session=of-alice'])
  })

  test('onSuccess that throws does not unmake the success', async () => {
    const fault = new Error('no such table')
    const { routes, errors } = backend({
      allowsPlainText: true,
      onSuccess: () => {
        throw fault
      },
    })
    expect(await json(await routes(change({}, good)))).toMatchObject({ statusCode: 200 })
    expect(errors).toEqual([fault])
  })

  test('accessToken that throws, or gives what no header can carry, sends nothing', async () => {
    for (const accessToken of [() => Promise.reject(new Error('down')), () => 'two\nlines']) {
      const { routes, errors, forwarded } = backend({ accessToken })
      expect((await routes(change())).status).toBe(401)
      expect(errors).toHaveLength(1)
      expect(String(errors[0])).not.toContain('two')
      expect(forwarded).toEqual([])
    }
  })

  test('onError that throws keeps no answer from the page', async () => {
    const consoleError = vi.spyOn(console, 'error').mockImplementation(() => {})
    const fault = new Error('of the host')
    const onError = () => {
      throw fault
    }
    const { routes } = backend({ onError, accessToken: () => Promise.reject(new Error('no session store')) })
    expect((await routes(change())).status).toBe(401)
    expect(consoleError).toHaveBeenCalledWith(fault)
    consoleError.mockRestore()
  })

  test('without onError what they throw goes to the console', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const fault = new Error('down')
    const { routes } = backend({ accessToken: () => Promise.reject(fault), onError: undefined })
    await routes(change())
    expect(log.mock.calls).toEqual([[fault]])
    log.mockRestore()
  })
})

test.each(['/auth', 'http://tenant.test', 'tenant.test', ''])('the host %j is refused at once', (host) => {
  expect(() => createPasswordRoutes({ host, appId, accessToken: () => undefined })).toThrow(
    expect.objectContaining({ code: 'config' }) as Error,
  )
})

describe('known and unknown accounts', () => {
  const floor = { answerFloorMs: 2500 }

  /** The answer, and the milliseconds that it took. */
  async function timed(work: Promise<Response>) {
    const start = Date.now()
    let took = -1
    const answer = work.then((response) => {
      took = Date.now() - start
      return wireOf(response)
    })
    await vi.advanceTimersByTimeAsync(30_000)
    return { ...(await answer), took }
  }

  async function withClock<Result>(run: () => Promise<Result>): Promise<Result> {
    vi.useFakeTimers()
    try {
      return await run()
    } finally {
      vi.useRealTimers()
    }
  }

  test.each(['alice@example.com', 'dave@example.com', 'nobody@example.com'])(
    'a send to %s has the same answer, after the floor',
    async (email) => {
      await withClock(async () => {
        const { routes } = backend(floor, { revealUnknownAccounts: 'send', sendInterval: 60 })
        const expected = {
          status: 200,
          headers: {
            'cache-control': 'no-store',
            'content-type': 'application/json; charset=utf-8',
            'x-content-type-options': 'nosniff',
          },
          body: '{"statusCode":200,"message":"If there is such an account, a code is on its way."}',
          took: 2500,
        }
        expect(await timed(routes(sendTo(email)))).toEqual(expected)
        // Only for an account that exists the service says that it sent a code within the minute.
        vi.setSystemTime(Date.now() - 30_000)
        expect(await timed(routes(sendTo(email)))).toEqual(expected)
      })
    },
  )

  test('a send that takes longer is answered at the floor all the same, and goes on', async () => {
    await withClock(async () => {
      const works: Promise<unknown>[] = []
      const { emulator, routes } = backend({ ...floor, waitUntil: (work) => works.push(work) })
      emulator.inject({ delay: 7000 })
      expect(await timed(routes(sendTo('alice@example.com')))).toMatchObject({ status: 200, took: 2500 })
      expect(works).toHaveLength(1)
      await Promise.all(works)
      expect(emulator.outbox).toHaveLength(1)
    })
  })

  test('what says nothing of an account is passed on, at the floor', async () => {
    await withClock(async () => {
      const { emulator, routes } = backend(floor)
      emulator.inject({ envelope: { statusCode: 429 }, status: 429, headers: { 'retry-after': '9' } })
      expect(await timed(routes(sendTo('alice@example.com')))).toMatchObject({
        status: 429,
        headers: { 'retry-after': '9' },
        took: 2500,
      })
      emulator.inject({ networkError: true })
      expect(await timed(routes(sendTo('alice@example.com')))).toMatchObject({ status: 502, took: 2500 })
      expect(await timed(routes(sendTo('malformed')))).toMatchObject({
        body: expect.stringContaining('1020017') as string,
      })
    })
  })

  test.each([
    ['HTTP 401 and the number of an unknown account', { status: 401, envelope: { statusCode: 401, apiCode: 2004 } }],
    ['HTTP 401 and a number of a tenant', { status: 401, envelope: { statusCode: 401, apiCode: 4711 } }],
    ['401 in the body and a number of a tenant', { envelope: { statusCode: 401, apiCode: 4711 } }],
    ['HTTP 401 and an account that is locked', { status: 401, envelope: { statusCode: 401, apiCode: 2005 } }],
    ['HTTP 401 and an account that is disabled', { status: 401, envelope: { statusCode: 401, apiCode: 2120008 } }],
    ['HTTP 401 and a code that has expired', { status: 401, envelope: { statusCode: 401, apiCode: 2300 } }],
    ['HTTP 403 and an unknown account', { status: 403, envelope: { statusCode: 403, apiCode: 2004 } }],
    ['HTTP 404 and an unknown account', { status: 404, envelope: { statusCode: 404, apiCode: 2004 } }],
    ['HTTP 429 and an unknown account', { status: 429, envelope: { statusCode: 429, apiCode: 2004 } }],
    ['HTTP 429 and a code that has expired', { status: 429, envelope: { statusCode: 429, apiCode: 2300 } }],
    ['HTTP 500 and an unknown account', { status: 500, envelope: { statusCode: 500, apiCode: 2004 } }],
  ])('%s is answered like every account', async (_, answer) => {
    await withClock(async () => {
      const { emulator, routes } = backend(floor)
      const sent = await timed(routes(sendTo('alice@example.com')))
      const refused = await timed(routes(verify('alice@example.com', '000000')))
      emulator.inject(answer)
      expect(await timed(routes(sendTo('nobody@example.com')))).toEqual(sent)
      emulator.inject(answer)
      expect(await timed(routes(verify('nobody@example.com', '000000')))).toEqual(refused)
    })
  })

  test.each([
    ['no number', undefined],
    ['that of a session that is over', 2206],
    ['that of an application that does not exist', 2011],
  ])('HTTP 401 with %s says nothing of an account, and is passed on', async (_, apiCode) => {
    await withClock(async () => {
      const { emulator, routes } = backend(floor)
      emulator.inject({ status: 401, envelope: { statusCode: 401, ...(apiCode && { apiCode }) } })
      expect(await timed(routes(sendTo('alice@example.com')))).toMatchObject({ status: 401, took: 2500 })
    })
  })

  test('a code is refused in the same words, whatever is wrong with it or with the account', async () => {
    await withClock(async () => {
      const { emulator, routes } = backend(floor, { codeLifetime: { email: 10 } })
      emulator.changeUser('carol', { locked: true })
      await timed(routes(sendTo('alice@example.com')))
      const answers = [
        await timed(routes(verify('alice@example.com', 'expired'))),
        await timed(routes(verify('alice@example.com', '000000'))),
        await timed(routes(verify('bob@example.com', '000000'))),
        await timed(routes(verify('carol@example.com', '000000'))),
        await timed(routes(verify('nobody@example.com', '000000'))),
      ]
      for (const answer of answers) expect(answer).toEqual(answers[0])
      expect(answers[0]).toMatchObject({ took: 2500, body: expect.stringContaining('2001') as string })
    })
  })

  test('a code that is right gives its proof, at a multiple of the floor', async () => {
    await withClock(async () => {
      const { emulator, routes } = backend(floor)
      const sent = routes(sendTo('alice@example.com'))
      await vi.advanceTimersByTimeAsync(2500)
      await sent
      emulator.inject({ delay: 3000 })
      const { took, body } = await timed(routes(verify('alice@example.com', emulator.outbox[0]?.code ?? '')))
      expect(took).toBe(5000)
      expect(JSON.parse(body)).toMatchObject({
        data: { passwordResetToken: expect.stringContaining('prt_') as string },
      })
    })
  })
})
