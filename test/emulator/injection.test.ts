import { afterEach, describe, expect, it, vi } from 'vitest'
import { failures, streams, type Emulator, type Failure } from '../../src/emulator/index.js'
import { APP, startEmulator } from './setup.js'

const ROUTE = 'POST /api/v3/update-password'
const NEW = 'set after all'

afterEach(() => {
  vi.useRealTimers()
})

function change(emulator: Emulator, init: RequestInit = {}): Promise<Response> {
  const headers = { ...APP, 'content-type': 'application/json', authorization: emulator.issueAccessToken('alice') }
  const body = JSON.stringify({ newPassword: NEW, oldPassword: 'correct horse battery' })
  const url = 'https://emulator.test/api/v3/update-password'
  return emulator.fetch(new Request(url, { method: 'POST', redirect: 'manual', headers, body, ...init }))
}

function inject(failure: Failure): Emulator {
  const emulator = startEmulator()
  emulator.inject({ route: ROUTE, ...failure })
  return emulator
}

const isSet = (emulator: Emulator) => emulator.passwordOf('alice') === NEW

describe('what can be put in place of an answer', () => {
  const rows: [keyof typeof failures, number, string | RegExp, boolean][] = [
    ['htmlFromProxy', 502, /^<!doctype html>/, false],
    ['htmlWithStatus200', 200, /^<!doctype html>/, false],
    ['emptyBody', 200, '', true],
    ['truncatedJson', 200, '{"statusCode":200,"mess', true],
    ['wrongTypes', 200, /"statusCode":\{/, true],
    ['stringStatusCode', 200, /"statusCode":"200"/, true],
    ['bareString', 200, '"200"', true],
    ['serverErrorWithGoodBody', 500, /"statusCode":200/, true],
    ['serverError', 500, /"statusCode":500.*"requestId"/, false],
    ['throttled', 429, /"statusCode":429/, false],
  ]

  it.each(rows)('%s', async (name, status, body, worked) => {
    const emulator = inject(failures[name])
    const response = await change(emulator)
    expect(response.status).toBe(status)
    const text = await response.text()
    if (typeof body === 'string') expect(text).toBe(body)
    else expect(text).toMatch(body)
    expect(isSet(emulator)).toBe(worked)
  })

  it('headers as given, both forms of Retry-After among them', async () => {
    expect((await change(inject(failures.throttled))).headers.get('retry-after')).toBe('30')
    const date = 'Wed, 21 Oct 2026 07:28:00 GMT'
    const response = await change(inject({ ...failures.throttled, headers: { 'Retry-After': date } }))
    expect(response.headers.get('retry-after')).toBe(date)
    expect((await change(inject(failures.htmlFromProxy))).headers.get('content-type')).toBe('text/html')
  })

  it('an envelope of the service, raw bytes, and no body', async () => {
    const envelope = { statusCode: 403, apiCode: 2058, data: { forcedCycle: 3 } }
    const emulator = inject({ envelope })
    const { requestId } = emulator.requests[0] ?? {}
    expect(requestId).toBeUndefined()
    expect(await (await change(emulator)).json()).toMatchObject({ ...envelope, requestId: expect.any(String) })
    const bytes = await (await change(inject({ body: Uint8Array.of(0xff, 0xfe, 0) }))).arrayBuffer()
    expect([...new Uint8Array(bytes)]).toEqual([0xff, 0xfe, 0])
    expect((await change(inject({ status: 204 }))).body).toBeNull()
  })

  it('a redirect, as fetch shows it', async () => {
    const emulator = inject({ ...failures.redirect, times: 2 })
    expect(await change(emulator)).toMatchObject({ type: 'opaqueredirect', status: 0, ok: false })
    await expect(change(emulator, { redirect: 'error' })).rejects.toThrow(TypeError)
    expect(isSet(emulator)).toBe(false)
  })

  it('five megabytes', async () => {
    const text = await (await change(inject(failures.fiveMegabytes))).text()
    expect(text).toHaveLength(5 * 1024 * 1024)
    expect(JSON.parse(text)).toMatch(/^a+$/)
  })
})

describe('what never ends', () => {
  it.each(['stall', 'stallAfterWork'] as const)('%s, until the caller gives up', async (name) => {
    const emulator = inject(failures[name])
    const controller = new AbortController()
    const reason = new Error('gave up')
    setTimeout(() => controller.abort(reason), 20)
    await expect(change(emulator, { signal: controller.signal })).rejects.toBe(reason)
    expect(isSet(emulator)).toBe(name === 'stallAfterWork')
  })

  it.each(['endlessBody', 'stalledBody'] as const)('%s, until the caller gives up', async (name) => {
    const controller = new AbortController()
    const response = await change(inject(failures[name]), { signal: controller.signal })
    expect(response.status).toBe(200)
    setTimeout(() => controller.abort(), 20)
    await expect(response.text()).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('a body that can be left alone', async () => {
    const cancelled = vi.fn<() => void>()
    const emulator = inject({
      body: () => new ReadableStream({ pull: () => new Promise(() => undefined), cancel: cancelled }),
    })
    await (await change(emulator)).body?.cancel()
    expect(cancelled).toHaveBeenCalledOnce()
  })
})

describe('connections that break', () => {
  it.each([
    ['unreachable', false],
    ['answerLost', true],
    ['corsRefused', true],
  ] as const)('%s: the TypeError of fetch', async (name, worked) => {
    const emulator = inject(failures[name])
    await expect(change(emulator)).rejects.toThrow(new TypeError('Failed to fetch'))
    expect(isSet(emulator)).toBe(worked)
    expect(emulator.requests).toHaveLength(1)
  })

  it('in the middle of the body', async () => {
    const response = await change(inject(failures.cutOff))
    await expect(response.text()).rejects.toThrow(TypeError)
    const reader = (await change(inject({ body: streams.broken('some') }))).body!.getReader()
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('some')
    await expect(reader.read()).rejects.toThrow(TypeError)
  })
})

describe('when and how often', () => {
  it('once by default, and in the order of the queue', async () => {
    const emulator = startEmulator()
    emulator.inject({ route: ROUTE, status: 501 })
    emulator.inject({ route: /update-password/, status: 502, times: 2 })
    emulator.inject({ route: ({ body }) => body.includes(NEW), status: 503, after: 1 })
    emulator.inject({ route: '/api/v3/reset-password', status: 504 })
    const statuses = []
    for (let turn = 0; turn < 6; turn++) statuses.push((await change(emulator)).status)
    expect(statuses).toEqual([501, 502, 502, 200, 503, 200])
  })

  it('until it is taken back', async () => {
    const emulator = startEmulator()
    const remove = emulator.inject({ times: Number.POSITIVE_INFINITY, status: 500 })
    const statuses = [(await change(emulator)).status, (await emulator.fetch('https://e.test/api/v3/system')).status]
    remove()
    statuses.push((await change(emulator)).status)
    expect(statuses).toEqual([500, 500, 200])
  })

  it('never, for a route that does not exist: that is said at once', () => {
    expect(() => startEmulator().inject({ route: '/api/v3/update-pasword' })).toThrow(/No route is called/)
    expect(() => startEmulator().inject({ route: 'GET /api/v2/applications/{appId}/public-config' })).not.toThrow()
  })

  it('late: the work on arrival, the answer after latency and delay', async () => {
    vi.useFakeTimers()
    const emulator = startEmulator({ latency: ({ method }) => (method === 'POST' ? 300 : 0) })
    emulator.inject({ route: ROUTE, delay: 700 })
    const settled = vi.fn<(status: number) => void>()
    void change(emulator).then(({ status }) => settled(status))
    await vi.advanceTimersByTimeAsync(999)
    expect(isSet(emulator)).toBe(true)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(settled).toHaveBeenCalledWith(200)
  })

  it('not at all for a request aborted beforehand', async () => {
    const emulator = startEmulator()
    await expect(change(emulator, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
    expect(emulator.requests).toEqual([])
  })

  it('an abort on the way does not undo the work', async () => {
    const emulator = startEmulator({ latency: 10_000 })
    await expect(change(emulator, { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(isSet(emulator)).toBe(true)
  })
})

it('tells who listens, with lists that are replaced and never changed', async () => {
  const emulator = startEmulator()
  const before = emulator.requests
  const listener = vi.fn<() => void>()
  const end = emulator.subscribe(listener)
  await change(emulator)
  expect(before).toEqual([])
  expect(emulator.requests).not.toBe(before)
  expect(emulator.requests).toBe(emulator.requests)
  const calls = listener.mock.calls.length
  expect(calls).toBeGreaterThan(1)
  end()
  await change(emulator)
  expect(listener).toHaveBeenCalledTimes(calls)
})
