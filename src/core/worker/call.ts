import type { PasswordApiOptions } from '../api.js'
import { attempt } from '../attempt.js'
import type { PasswordError } from '../errors.js'
import { plain, revived, type Loaded, type Said, type Told } from './protocol.js'

/** What the page hears and says of one call after the message that began it. It never had what was typed. */
export interface Call {
  answer: Promise<Loaded>
  /** The worker's end. */
  port: MessagePort
  /** No answer will come. */
  fail(error: PasswordError): void
}

export function createCall(accessToken: PasswordApiOptions['accessToken'], signal: AbortSignal): Call {
  const { port1: here, port2: port } = new MessageChannel()
  const say = (said: Said) => here.postMessage(said)
  const abort = () => say({ abort: true })
  let fail: Call['fail'] = () => {}
  const answer = new Promise<Loaded>((resolve, reject) => {
    fail = reject
    here.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if ('needs' in data) void tokenOf(accessToken).then(say)
      else if ('failed' in data) reject(revived(data.failed))
      else resolve(data.done)
    })
  })
  const over = () => {
    signal.removeEventListener('abort', abort)
    here.close()
  }
  answer.then(over, over)
  here.start()
  signal.addEventListener('abort', abort)
  if (signal.aborted) abort()
  return { answer, port, fail }
}

/** Asked here, since functions cannot cross, and anew for each attempt. */
async function tokenOf(accessToken: PasswordApiOptions['accessToken']): Promise<Said> {
  try {
    const token = await attempt(() => (typeof accessToken === 'function' ? accessToken() : accessToken), 'unauthorized')
    return { token }
  } catch (error) {
    return { failed: plain(error as PasswordError) }
  }
}
