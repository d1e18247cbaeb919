import type { Endpoint } from './wire.js'

/** The envelope of every answer but that of `system`. */
export interface Envelope {
  statusCode: number
  apiCode: number | undefined
  /** `statusCode` and `code`: some answers have both envelopes in one. They must agree on whether it is a success. */
  statuses: readonly (number | undefined)[]
  message: string | undefined
  /** `uniqueId` is its older name; a client of 2026 reads `request_id` too. */
  requestId: string | undefined
  /** Attempts left before the account is locked. */
  remainCount: number | undefined
  /** No answer of V3 has it at this level; other servers do. */
  success: unknown
  data: unknown
}

/** A JSON object whose keys are its own: `parseJson` makes no other. */
type Json = Readonly<Record<string, unknown>>

/**
 * JSON whose objects inherit nothing, so that a polluted `Object.prototype` answers for no key that is missing; nothing where
 * the text is no JSON. JSON.parse quotes its input in its errors, so none leaves here.
 */
export function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '', (_, value: unknown) =>
      isJson(value) ? Object.assign(Object.create(null), value) : value,
    )
  } catch {
    return undefined
  }
}

/** The envelope of an answer, where it has one. What is of another type counts as absent: some servers write `null`. */
export function readEnvelope(json: unknown, style: Endpoint['envelope']): Envelope | undefined {
  if (!isJson(json)) return undefined
  const { message, success, data } = json
  const numbers = numbersOf(json, style)
  if (!numbers) return undefined
  return {
    ...numbers,
    statuses: [json['statusCode'], json['code']].map(serviceNumber),
    message: typeof message === 'string' ? message : undefined,
    requestId: ['requestId', 'uniqueId', 'request_id'].map((name) => referenceIn(json[name])).find(Boolean),
    remainCount: attemptsIn(isJson(data) ? data['remainCount'] : undefined),
    success,
    data,
  }
}

function numbersOf(json: Json, style: Endpoint['envelope']): Pick<Envelope, 'statusCode' | 'apiCode'> | undefined {
  const { statusCode } = json
  const code = style === 'v2' ? serviceNumber(json['code']) : undefined
  if (code !== undefined) {
    // An HTTP status, or one of the numbers that V3 calls `apiCode` and sends with a status of its own.
    return { statusCode: code < 1000 ? code : 400, apiCode: code === 200 ? serviceNumber(json['apiCode']) : code }
  }
  return typeof statusCode === 'number' && Number.isFinite(statusCode)
    ? { statusCode, apiCode: serviceNumber(json['apiCode']) }
    : undefined
}

/** V3 sends numbers; the older documentation shows `apiCode` as a string. */
function serviceNumber(value: unknown): number | undefined {
  if (typeof value === 'string') return /^\d{1,9}$/.test(value) ? Number(value) : undefined
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** It is shown to people: a body of another making must not fill the page with it. */
export const referenceIn = (value: unknown) =>
  typeof value === 'string' && /^[\w.:-]{1,128}$/.test(value) ? value : undefined

/** It is shown to people, so it must be a number of attempts: services lock after five or ten. */
const attemptsIn = (value: unknown) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 100 ? Number(value) : undefined

/** Whether the answer says, in any of the ways in use, that nothing came of the call. */
export function saysFailure({ success, data }: Envelope): boolean {
  return isFalse(success) || data === false || (isJson(data) && isFalse(data['success']))
}

/** The one refusal under `statusCode` 200 that V3 documents (IsSuccessRespDto). */
export function isDocumentedRefusal({ success, data }: Envelope): boolean {
  return !isFalse(success) && isJson(data) && data['success'] === false
}

const isFalse = (value: unknown) => value === false || value === 0 || value === 'false' || value === '0'

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
