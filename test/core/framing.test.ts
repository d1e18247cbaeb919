import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPasswordApi, type Framing } from '../../src/core/index.js'
import { createWorkerClient } from '../../src/core/worker/worker-client.js'

/** As browsers have it in a frame of a page from another origin. test/browser-pages/frame.test.ts has a real one. */
const others = {
  get location() {
    throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError')
  },
}

beforeEach(() => {
  vi.stubGlobal('window', { parent: others })
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const asked: Request[] = []
const options = (framing?: Framing) => ({
  host: 'https://service.example',
  appId: 'app',
  framing,
  fetch: async (request: Request) => {
    asked.push(request)
    return Response.json({ statusCode: 200, message: '', data: {} })
  },
})

test('in a frame of others every call is refused, before anything is sent', async () => {
  const api = createPasswordApi(options('refuse'))
  asked.length = 0
  await expect(api.getPublicConfig()).rejects.toMatchObject({ code: 'config' })
  await expect(api.sendEmail({ email: 'alice@example.com' })).rejects.toMatchObject({ code: 'config' })
  expect(asked).toEqual([])
})

test('and no worker is made, which could not know', async () => {
  const make = vi.fn<() => Worker>()
  const load = createWorkerClient(make).load(options('refuse'), { type: 'rsa' }, new AbortController().signal)
  await expect(load).rejects.toMatchObject({ code: 'config' })
  expect(make).not.toHaveBeenCalled()
})

test.each(['warn', 'allow', undefined] as const)('%s lets it pass', async (framing) => {
  asked.length = 0
  await createPasswordApi(options(framing)).getPublicConfig()
  expect(asked).toHaveLength(1)
})
