import { expect, onTestFinished, test, vi } from 'vitest'
import type { PasswordApiOptions } from '../../src/core/api.js'
import { serve, type WorkerScope } from '../../src/core/worker/serve.js'
import { createWorkerClient } from '../../src/core/worker/worker-client.js'
import { createEmulator, generateKeys } from '../../src/emulator/index.js'

/** The code of a worker and the page's end of it, in one thread. */
class NearWorker extends EventTarget {
  readonly #scope = new EventTarget()

  constructor() {
    super()
    serve(
      Object.assign(this.#scope, {
        postMessage: (data: unknown) => this.dispatchEvent(new MessageEvent('message', { data })),
      }) as unknown as WorkerScope,
    )
  }

  postMessage(data: unknown, ports: MessagePort[]): void {
    this.#scope.dispatchEvent(new MessageEvent('message', { data: structuredClone(data), ports }))
  }

  terminate(): void {}
}

const { signal } = new AbortController()
const email = 'alice@example.com'

test.each([
  ['tenantId', 'x-authing-app-tenant-id'],
  ['userPoolId', 'x-authing-userpool-id'],
] as const)('a worker has a key for each %s', async (option, header) => {
  const services = new Map(['a', 'b'].map((name) => [name, createEmulator({ keys: { sm2: generateKeys().sm2 } })]))
  vi.stubGlobal('fetch', (request: Request) => services.get(request.headers.get(header) ?? '')!.fetch(request))
  const client = createWorkerClient(() => new NearWorker() as unknown as Worker)
  onTestFinished(() => {
    client.end()
    vi.unstubAllGlobals()
  })
  const serviceOf = (name: string): PasswordApiOptions => ({
    host: 'https://service.example',
    appId: 'app',
    accessToken: services.get(name)!.issueAccessToken(email),
    [option]: name,
  })
  // The page has the key of A from before, and asks for none when the person comes back to A.
  const toA = await client.load(serviceOf('a'), 'sm2', signal)
  await client.load(serviceOf('b'), 'sm2', signal)
  const values = { oldPassword: 'correct horse battery', newPassword: 'a whole new password' }
  const send = await toA.prepare('updatePassword', values, serviceOf('a'), signal)
  await send()
  expect(services.get('a')!.passwordOf(email)).toBe(values.newPassword)
})
