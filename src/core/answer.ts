import { PasswordError } from './errors.js'
import { codeOf } from './service-codes.js'
import { envelopeSchema, verdictSchema, type Envelope } from './wire.js'

/**
 * Largest answer that is read, in bytes (NET-15). The service's own are below 4 KiB.
 */
const maxAnswerBytes = 64 * 1024

/** ECMA-262 §21.4.1.1: the last millisecond a Date can name. */
const lastDate = 8.64e15

/** The envelope of an answer, or nothing where there is no readable one. */
export function parseEnvelope(text: string): Envelope | undefined {
  const parsed = envelopeSchema.safeParse(parseJson(text))
  return parsed.success ? parsed.data : undefined
}

/** JSON.parse quotes its input in its errors, so none is let out. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Success is a 2xx whose body says `statusCode` 200 and does not say `data.success` false (NET-05). */
export function isSuccess(response: Response, envelope: Envelope): boolean {
  return response.ok && envelope.statusCode === 200 && verdictOf(envelope).success !== false
}

/** A readable refusal as the kit's error. */
export function refusalOf(response: Response, envelope: Envelope): PasswordError {
  const { apiCode } = envelope
  // The body knows better, unless it says 200 under an HTTP status that does not.
  const statusCode = envelope.statusCode === 200 ? response.status : envelope.statusCode
  const { remainCount } = verdictOf(envelope)
  return new PasswordError(codeOf(apiCode, statusCode, response.status), '', {
    apiCode,
    statusCode,
    requestId: requestIdOf(envelope),
    serviceMessage: envelope.message,
    attemptsLeft: remainCount,
    retryAt: retryAtOf(response),
  })
}

export function requestIdOf(envelope: Envelope | undefined): string | undefined {
  return envelope?.requestId ?? envelope?.uniqueId
}

function verdictOf(envelope: Envelope): { success?: boolean | undefined; remainCount?: number | undefined } {
  const parsed = verdictSchema.safeParse(envelope.data)
  return parsed.success ? parsed.data : {}
}

/** RFC 9110 §10.2.3: seconds, or a date, which is read by the clock of who sent it (NET-16) where `date` tells it. */
export function retryAtOf({ headers }: Response): number | undefined {
  const header = headers.get('retry-after')?.trim()
  if (!header) return undefined
  const now = Date.now()
  const sent = Date.parse(headers.get('date') ?? '') || now
  const at = now + (/^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - sent)
  return Math.abs(at) <= lastDate ? at : undefined
}

/** The body as text; rejects when it is larger than the kit reads, or breaks off. */
export async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return response.text()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > maxAnswerBytes) {
      reader.cancel().catch(() => {})
      throw new RangeError('The answer is larger than 64 KiB.')
    }
    text += decoder.decode(value, { stream: true })
  }
}
