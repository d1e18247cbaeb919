import { PasswordError, type PasswordErrorCode } from './errors.js'
import { codeOf } from './service-codes.js'
import { envelopeSchema, olderEnvelopeSchema, type Endpoint, type Envelope } from './wire.js'

/** Largest answer that is read, in bytes (NET-15). The service's own are below 4 KiB. */
const maxBytes = 64 * 1024

/**
 * What an answer means. Success is a 2xx whose body says `statusCode` 200 and does not say `data.success` false (NET-05),
 * and that holds what was asked for; everything else is thrown as a `PasswordError`.
 */
export async function settle<Answer>(response: Response, endpoint: Endpoint<Answer>): Promise<Answer> {
  const { status, ok } = response
  // `redirect: 'manual'` shows browsers status 0, and Node the true one.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) throw refusal('redirected', response)
  const json = inToday(parse(await readText(response)), endpoint)
  const envelope = envelopeSchema.safeParse(json).data
  const bare = endpoint.envelope === 'bare'
  if (ok && (bare ? !envelope : isGood(envelope))) {
    const answer = endpoint.answer.safeParse(bare ? json : (json as { data?: unknown }).data)
    if (answer.success) return answer.data
  }
  throw refusal(meaning(response, endpoint, envelope), response, envelope)
}

/** An older envelope in the words of today's. */
function inToday(json: unknown, { envelope }: Endpoint): unknown {
  const { success, data: older } = olderEnvelopeSchema.safeParse(json)
  if (envelope !== 'v2' || !success) return json
  const { code, ...rest } = older
  return { ...rest, statusCode: code, ...(code !== 200 && { apiCode: code }) }
}

const isGood = (envelope: Envelope | undefined) => envelope?.statusCode === 200 && envelope.data?.success !== false

function meaning(
  { status, ok }: Response,
  { effect, envelope: style }: Endpoint,
  envelope?: Envelope,
): PasswordErrorCode {
  const unknown = effect === 'read' ? 'bad-response' : 'outcome-unknown'
  if (status >= 500 || isServerSide(envelope?.statusCode)) return unknown
  // A bare answer in an envelope, a good one without what was asked for, a 2xx that says nothing: not of this API.
  const alien = style === 'bare' ? envelope?.statusCode === 200 : ok && isGood(envelope)
  if (envelope && !alien) return codeOf(envelope.apiCode, envelope.statusCode, status)
  return status === 401 || status === 429 ? codeOf(undefined, status, status) : unknown
}

/** Business failures come at HTTP 200, and so may this one. */
function isServerSide(statusCode = 0): boolean {
  return statusCode >= 500 && statusCode < 600
}

/** The body knows better, unless it says 200 under an HTTP status that does not. */
function statusOf(status: number, envelope: Envelope | undefined): number | undefined {
  return envelope && envelope.statusCode !== 200 ? envelope.statusCode : status || undefined
}

function refusal(code: PasswordErrorCode, { status, headers }: Response, envelope?: Envelope): PasswordError {
  return new PasswordError(code, '', {
    apiCode: envelope?.apiCode,
    statusCode: statusOf(status, envelope),
    requestId: envelope?.requestId ?? envelope?.uniqueId,
    serviceMessage: envelope?.message,
    attemptsLeft: envelope?.data?.remainCount,
    retryAt: retryAt(headers),
  })
}

/** ECMA-262 §21.4.1.1: the last millisecond a Date can name. */
const lastDate = 8.64e15

/** RFC 9110 §10.2.3: seconds, or a date, which is read by the clock of who sent it (NET-16) where `date` tells it. */
function retryAt(headers: Headers): number | undefined {
  const header = headers.get('retry-after')?.trim()
  if (!header) return undefined
  const now = Date.now()
  const sent = Date.parse(headers.get('date') ?? '') || now
  const at = now + (/^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - sent)
  return Math.abs(at) <= lastDate ? at : undefined
}

/** JSON.parse quotes its input in its errors, so none is let out. */
function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
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
