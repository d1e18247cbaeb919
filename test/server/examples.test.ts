import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createPasswordApi } from '../../src/core/api.js'
import { createEncryptor, seal } from '../../src/core/encryption/index.js'
import { serveEmulator, type EmulatorServer } from '../../src/emulator/node.js'
import { fixedKeys } from '../emulator/setup.js'

// The examples of docs/backend.md, each before an emulated service.
let service: EmulatorServer
let sessions: Map<string, string>

beforeAll(async () => {
  service = await serveEmulator({ keys: fixedKeys })
  vi.stubEnv('GENAUTH_HOST', service.url)
  sessions = (await import('../../stories/docs/examples/backend/password-routes.js')).sessions
})

beforeEach(() => {
  service.emulator.changeUser('alice', { password: 'correct horse battery' })
  sessions.set('alice', service.emulator.issueAccessToken('alice'))
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await service.close()
})

/** Changes a password as a page of `host` would; the routes end the session. */
async function expectChangeThrough(host: string, send: (request: Request) => Promise<Response> | Response) {
  const page = createPasswordApi({
    host: `${host}/auth`,
    appId: 'any',
    fetch: async (request) => {
      for (const [name, value] of Object.entries({
        origin: host,
        'sec-fetch-site': 'same-origin',
        cookie: 'session=alice',
      }))
        request.headers.set(name, value)
      return send(request)
    },
  })
  const encryptor = await createEncryptor('rsa', () => page.getPublicKeys())
  await page.updatePassword(
    await seal({ oldPassword: 'correct horse battery', newPassword: 'through a backend' }, encryptor),
  )
  expect(service.emulator.passwordOf('alice')).toBe('through a backend')
  expect(sessions.has('alice')).toBe(false)
}

test('the route of Next', async () => {
  const { GET, POST } = await import('../../stories/docs/examples/backend/next-route.js')
  await expectChangeThrough('https://app.test', (request) => (request.method === 'GET' ? GET : POST)(request))
})

test('Hono', async () => {
  const { app } = await import('../../stories/docs/examples/backend/hono.js')
  await expectChangeThrough('https://app.test', (request) => app.request(request))
})

test('Express', async () => {
  const { app } = await import('../../stories/docs/examples/backend/express.js')
  const server = createServer(app as RequestListener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await expectChangeThrough(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, fetch)
  server.closeAllConnections()
  server.close()
})
