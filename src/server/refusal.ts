/** A request that is answered here and never reaches the service; `message` holds nothing of it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.status = status
    this.headers = headers
  }
}

const always = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}

/** An answer in the service's own form, so that the kit reads it like any other. */
export function answerWith(
  status: number,
  body: string | { statusCode: number; apiCode?: number; message: string },
  headers: Readonly<Record<string, string>> = {},
): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return new Response(text, { status, headers: { ...always, ...headers } })
}

export function answerRefusal({ status, message, headers }: Refusal): Response {
  return answerWith(status, { statusCode: status, message }, headers)
}
