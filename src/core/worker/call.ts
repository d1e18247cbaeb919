import type { PasswordApiOptions } from '../api.js'
import { attempt } from '../attempt.js'
import type { PasswordError } from '../errors.js'
import {
  serializeError,
  deserializeError,
  type LoadResult,
  type ClientMessage,
  type WorkerMessage,
} from './protocol.js'

/** One call to the worker, after the message that started it. It never has what was typed. */
export interface Call {
  answer: Promise<LoadResult>
  /** The worker's end. */
  port: MessagePort
  /** No answer will come. */
  fail(error: PasswordError): void
}

export function createCall(accessToken: PasswordApiOptions['accessToken'], signal: AbortSignal): Call {
  const { port1: here, port2: port } = new MessageChannel()
  const post = (message: ClientMessage) => here.postMessage(message)
  const abort = () => post({ abort: true })
  let fail: Call['fail'] = () => {}
  const answer = new Promise<LoadResult>((resolve, reject) => {
    fail = reject
    here.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if ('needs' in data) void tokenOf(accessToken).then(post)
      else if ('failed' in data) reject(deserializeError(data.failed))
      else resolve(data.done)
    })
  })
  const close = () => {
    signal.removeEventListener('abort', abort)
    here.close()
  }
  answer.then(close, close)
  here.start()
  signal.addEventListener('abort', abort)
  if (signal.aborted) abort()
  return { answer, port, fail }
}

/** Read on the page, since a function cannot be posted to a worker, and again for each attempt. */
async function tokenOf(accessToken: PasswordApiOptions['accessToken']): Promise<ClientMessage> {
  try {
    const token = await attempt(() => (typeof accessToken === 'function' ? accessToken() : accessToken), 'unauthorized')
    return { token }
  } catch (error) {
    return { failed: serializeError(error as PasswordError) }
  }
}
