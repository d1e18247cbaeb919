import { createPasswordApi } from '../api.js'
import { attempt } from '../attempt.js'
import { createEncryptor, type Encryptor } from '../encryption/index.js'
import type { PasswordError } from '../errors.js'
import { prepare, type SealedRequest } from '../operations.js'
import { plain, ready, revived, type Asked, type Loaded, type Said, type Service, type Told } from './protocol.js'

/** What a worker needs of its global scope. */
export interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<Asked>) => void): void
  postMessage(message: unknown): void
}

/** On the global scope, since a module that is evaluated twice has state of its own each time. */
const served = Symbol.for('react-password-kit/served')

/**
 * The worker's end of the line: seals and sends what the page hands over, and keeps nothing of it but the key. Only the
 * first call for a scope counts: WebKit evaluates the entry of a module worker again when a chunk of the bundle imports it,
 * and with two listeners each password would be sent twice.
 */
export function serve(scope: WorkerScope): void {
  if (Object.hasOwn(scope, served)) return
  Object.defineProperty(scope, served, { value: true })
  const encryptors = new Map<string, Encryptor>()
  scope.addEventListener('message', ({ data, ports: [port] }) => {
    if (port) void answer(begin(data, listen(port), encryptors), port)
  })
  scope.postMessage(ready)
}

/** What was typed is gone from here when what is to be awaited has been made. */
async function answer(begun: Promise<() => Promise<Loaded>>, port: MessagePort): Promise<void> {
  const tell = (told: Told) => port.postMessage(told)
  try {
    tell({ done: await attempt(async () => (await begun)(), 'encryption') })
  } catch (error) {
    tell({ failed: plain(error as PasswordError) })
  }
}

async function begin(asked: Asked, page: Page, encryptors: Map<string, Encryptor>): Promise<() => Promise<Loaded>> {
  const { encryption, ...options } = asked.service
  const api = createPasswordApi({ ...options, accessToken: page.accessToken })
  const id = idOf(asked.service)
  const known = asked.name === 'load' ? undefined : encryptors.get(id)
  const encryptor = known ?? (await createEncryptor(encryption, () => api.getPublicKeys(page.signal)))
  encryptors.set(id, encryptor)
  const { maxBytes } = encryptor
  if (asked.name === 'load') return async () => ({ maxBytes })
  return ending(await prepare(asked.name, asked.values, encryptor, api, page.signal), maxBytes)
}

const ending = (send: SealedRequest, maxBytes: number | undefined) => async () => {
  await send()
  return { maxBytes }
}

const idOf = ({ host, appId, headerPrefix, encryption }: Service) =>
  JSON.stringify([host, appId, headerPrefix, encryption])

/** What the worker may ask and hear of the page during a call. */
interface Page {
  signal: AbortSignal
  accessToken: () => Promise<string | undefined>
}

function listen(port: MessagePort): Page {
  const controller = new AbortController()
  let answered: (said: Exclude<Said, { abort: true }>) => void = () => {}
  port.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if ('abort' in data) controller.abort()
    else answered(data)
  })
  port.start()
  return {
    signal: controller.signal,
    accessToken: () =>
      new Promise((resolve, reject) => {
        answered = (said) => ('token' in said ? resolve(said.token) : reject(revived(said.failed)))
        port.postMessage({ needs: 'token' } satisfies Told)
      }),
  }
}
