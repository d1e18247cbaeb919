import { parseJson, readEnvelope, referenceIn, type Envelope } from './envelope.js'
import { PasswordError, type PasswordErrorCode } from './errors.js'
import { longestWaitMs } from './retry-time.js'
import { failureIn, lost } from './verdict.js'
import type { Endpoint } from './wire.js'

/** Largest answer that is read, in bytes. The service's own are below 4 KiB. */
const maxBytes = 64 * 1024

/** Reads what was asked for from an answer that is a success. Everything else is thrown as a `PasswordError`. */
export async function readAnswer<Answer>(response: Response, endpoint: Endpoint<Answer>): Promise<Answer> {
  const { status } = response
  // `redirect: 'manual'` shows browsers status 0, and Node the true one. After a POST that was done, 303 is usual.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw refusal(endpoint.effect === 'read' ? 'redirected' : lost(endpoint), response)
  }
  const body = parseJson(await readText(response))
  const json = endpoint.unwrap ? endpoint.unwrap(body) : body
  const envelope = readEnvelope(json, endpoint.envelope)
  const code = failureIn(status, envelope, endpoint)
  if (code) throw refusal(code, response, envelope)
  const { success, data } = endpoint.answer.safeParse(envelope ? envelope.data : json)
  if (!success) throw refusal(lost(endpoint), response, envelope)
  // Without a prototype, so that nothing is inherited from a polluted `Object.prototype`.
  return data && Object.assign(Object.create(null), data)
}

/** The body knows better, unless it says 200 under an HTTP status that does not. */
function statusOf(status: number, envelope: Envelope | undefined): number | undefined {
  return envelope && envelope.statusCode !== 200 ? envelope.statusCode : status || undefined
}

function refusal(code: PasswordErrorCode, { status, headers }: Response, envelope?: Envelope): PasswordError {
  return new PasswordError(code, '', {
    apiCode: envelope?.apiCode,
    statusCode: statusOf(status, envelope),
    // Browsers hide the header from other origins unless it is exposed.
    requestId: envelope?.requestId ?? referenceIn(headers.get('x-request-id')),
    serviceMessage: envelope?.message,
    attemptsLeft: envelope?.remainCount,
    retryAt: retryAt(headers),
  })
}

/** Milliseconds that a date may be ahead of a device's clock, which may itself be wrong. */
const longestGuessMs = 10 * 60 * 1000

/**
 * RFC 9110 §10.2.3: seconds, or a date. A date is read by the clock of who sent it, which is in `date`; browsers hide that
 * header from other origins unless it is exposed. Without it the device's clock decides, and what is more than a short wait
 * by it is none: it may be a clock that is hours wrong, and "181 minutes" would be shown for 20 seconds.
 */
function retryAt(headers: Headers): number | undefined {
  const header = headers.get('retry-after')?.trim()
  if (!header) return undefined
  const now = Date.now()
  const inSeconds = /^\d+$/.test(header)
  const sent = Date.parse(headers.get('date') ?? '')
  const wait = inSeconds ? Number(header) * 1000 : Date.parse(header) - (sent || now)
  const longest = inSeconds || sent ? longestWaitMs : longestGuessMs
  return wait <= longest ? now + wait : undefined
}

/**
 * The body; nothing where it breaks off or is larger than the kit reads. It is read from a copy: the stream of the answer
 * itself, read to its end, is for Chromium as often as not a request that was aborted, and no sign of a success (PM-20).
 */
async function readText(response: Response): Promise<string | undefined> {
  const decoder = new TextDecoder()
  let text = ''
  let left = maxBytes
  try {
    const reader = response.clone().body?.getReader()
    if (!reader) return await response.text()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      left -= value.byteLength
      if (left < 0) break
      text += decoder.decode(value, { stream: true })
    }
    for (const copy of [reader, response.body]) copy?.cancel().catch(() => {}) // The answer is given up either way.
  } catch {
    // Nothing, as if it were empty.
  }
  return undefined
}
