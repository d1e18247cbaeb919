import { createPasswordApi } from '../api.js'
import { attempt } from '../attempt.js'
import { createEncryptor, type Encryptor } from '../encryption/index.js'
import type { PasswordError } from '../errors.js'
import { prepare, type SealedRequest } from '../operations.js'
import {
  serializeError,
  ready,
  deserializeError,
  type CallMessage,
  type LoadResult,
  type ClientMessage,
  type Service,
  type WorkerMessage,
} from './protocol.js'

/** What a worker needs of its global scope. */
export interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<CallMessage>) => void): void
  postMessage(message: unknown): void
}

/** On the global scope, since a module that is evaluated twice has state of its own each time. */
const served = Symbol.for('react-password-kit/served')

/**
 * The worker's side of the connection: encrypts and sends what the page hands over, and keeps nothing of it but the key. Only the
 * first call for a scope counts: WebKit evaluates the entry of a module worker again when a chunk of the bundle imports it,
 * and with two listeners each password would be sent twice.
 */
export function serve(scope: WorkerScope): void {
  if (Object.hasOwn(scope, served)) return
  Object.defineProperty(scope, served, { value: true })
  const encryptors = new Map<string, Encryptor>()
  scope.addEventListener('message', ({ data, ports: [port] }) => {
    if (port) void answer(encryptRequest(data, listen(port), encryptors), port)
  })
  scope.postMessage(ready)
}

/** What was typed is no longer here once the request is encrypted. */
async function answer(request: Promise<() => Promise<LoadResult>>, port: MessagePort): Promise<void> {
  const post = (message: WorkerMessage) => port.postMessage(message)
  try {
    post({ done: await attempt(async () => (await request)(), 'encryption') })
  } catch (error) {
    post({ failed: serializeError(error as PasswordError) })
  }
}

async function encryptRequest(
  message: CallMessage,
  page: Page,
  encryptors: Map<string, Encryptor>,
): Promise<() => Promise<LoadResult>> {
  const { encryption, ...options } = message.service
  const api = createPasswordApi({ ...options, accessToken: page.accessToken })
  const id = idOf(message.service)
  const known = message.name === 'load' ? undefined : encryptors.get(id)
  const encryptor = known ?? (await createEncryptor(encryption, () => api.getPublicKeys(page.signal)))
  encryptors.set(id, encryptor)
  const { maxBytes } = encryptor
  if (message.name === 'load') return async () => ({ maxBytes })
  return sending(await prepare(message.name, message.values, encryptor, api, page.signal), maxBytes)
}

const sending = (send: SealedRequest, maxBytes: number | undefined) => async () => {
  await send()
  return { maxBytes }
}

/** The service as the page tells it from others (`serviceKey` of the provider), and how it is encrypted for. */
const idOf = ({ host, appId, headerPrefix, tenantId, userPoolId, encryption }: Service) =>
  JSON.stringify([host, appId, headerPrefix, tenantId, userPoolId, encryption])

/** What the page can tell the worker during a call. */
interface Page {
  signal: AbortSignal
  accessToken: () => Promise<string | undefined>
}

function listen(port: MessagePort): Page {
  const controller = new AbortController()
  let onToken: (message: Exclude<ClientMessage, { abort: true }>) => void = () => {}
  port.addEventListener('message', ({ data }: MessageEvent<ClientMessage>) => {
    if ('abort' in data) controller.abort()
    else onToken(data)
  })
  port.start()
  return {
    signal: controller.signal,
    accessToken: () =>
      new Promise((resolve, reject) => {
        onToken = (message) => ('token' in message ? resolve(message.token) : reject(deserializeError(message.failed)))
        port.postMessage({ needs: 'token' } satisfies WorkerMessage)
      }),
  }
}
