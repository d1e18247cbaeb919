import { codes, type Answer, type CodeOverrides, type Situation } from './codes.js'

/** Thrown by a route; becomes the answer its situation has in the table of codes. */
export class Refusal extends Error {
  readonly situation: Situation
  readonly data: unknown
  /** In place of the table's text. */
  readonly text: string | undefined

  constructor(situation: Situation, data?: unknown, text?: string) {
    super(situation)
    this.name = 'Refusal'
    this.situation = situation
    this.data = data
    this.text = text
  }
}

/** How failures are wrapped: as error-code.md documents it, or as every answer looked that somebody wrote down. */
export type EnvelopeOption = 'documented' | 'recorded'

/**
 * `v3`: docs-v3 error-code.md; `v2`: code, message, data; `bare`: GET /api/v3/system has no envelope at all;
 * `graphql`: the JavaScript SDK of V2, which reads `errors[0].message` as an object.
 */
export type EnvelopeStyle = 'v3' | 'v2' | 'bare' | 'graphql'

export interface Reply {
  httpStatus: number
  body: unknown
  statusCode: number
  apiCode?: number | undefined
}

const SUCCESS = { statusCode: 200, message: 'Operation successful' }

export function successReply(style: EnvelopeStyle, data: unknown, requestId: string): Reply {
  const bodies: Record<EnvelopeStyle, () => unknown> = {
    v3: () => ({ ...SUCCESS, requestId, ...(data === undefined ? {} : { data }) }),
    v2: () => ({ code: 200, message: SUCCESS.message, data }),
    bare: () => data,
    graphql: () => ({ data: { [String(data)]: { message: SUCCESS.message, code: 200 } } }),
  }
  return { httpStatus: 200, statusCode: 200, body: bodies[style]() }
}

export function refusalReply(
  style: EnvelopeStyle,
  refusal: Refusal,
  requestId: string,
  { codes: overrides, envelope }: { codes: CodeOverrides; envelope: EnvelopeOption },
): Reply {
  const {
    statusCode,
    apiCode,
    message,
    httpStatus = 200,
  }: Answer = {
    ...codes[refusal.situation],
    ...(refusal.text === undefined ? {} : { message: refusal.text }),
    ...overrides[refusal.situation],
  }
  const data = refusal.data === undefined ? {} : { data: refusal.data }
  const v2 = { code: apiCode ?? statusCode, message, ...data }
  const v3 = {
    ...(envelope === 'recorded' ? { uniqueId: requestId, code: apiCode ?? statusCode } : { requestId }),
    statusCode,
    ...(apiCode === undefined ? {} : { apiCode }),
    message,
    ...data,
  }
  const bodies: Record<EnvelopeStyle, unknown> = {
    v3,
    v2,
    bare: v3,
    graphql: { errors: [{ message: v2 }], data: null },
  }
  const body = bodies[style]
  return { httpStatus, statusCode, apiCode, body }
}
