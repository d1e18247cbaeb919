import { readAnswer } from '../core/answer.js'
import { deadline } from '../core/deadline.js'
import { parseJson } from '../core/envelope.js'
import { isPasswordError, type PasswordError } from '../core/errors.js'
import { headersOf, type Endpoint, type HeaderOptions } from '../core/wire.js'
import type { Call } from './find-call.js'
import { answerWith } from './refusal.js'
import { notOfItsApi, tooLate, unreachable } from './service-failure.js'

/** Where requests go on to. */
export interface Service extends HeaderOptions {
  baseUrl: string
  timeoutMs: number
  fetch: ((request: Request) => Promise<Response>) | undefined
  /** Called where nothing of the service came back. Must not throw. */
  onFailure: (failure: PasswordError) => void
}

/** What is sent on. */
export interface Forwarded {
  call: Call
  body: string | undefined
  accessToken: string | undefined
  lang: string | undefined
  /** Of the page, by names in lower case. The service's own win. */
  headers: Readonly<Record<string, string>>
}

/** The answer for the page, and how the kit will read it: nothing for a success. */
export interface Reply {
  response: Response
  error: PasswordError | undefined
}

/** Larger than any answer of the service. */
const maxBytes = 64 * 1024

/** Sends once, and gives on what comes back if it is JSON. Never rejects. */
export async function forward(forwarded: Forwarded, service: Service): Promise<Reply> {
  const { call, body, accessToken, lang, headers: ofPage } = forwarded
  const { name, endpoint, path } = call
  const limit = deadline(service.timeoutMs)
  try {
    const request = new Request(service.baseUrl + path, {
      method: endpoint.method,
      headers: { ...ofPage, ...headersOf(endpoint, service, accessToken, lang) },
      body: body ?? null,
      redirect: 'manual',
      cache: 'no-store',
      // Not that of the page: when somebody leaves, a password that is being written is written all the same.
      signal: limit.signal,
    })
    const send = service.fetch ?? globalThis.fetch
    const response = await limit.race(send(request))
    const answer = await limit.race(readForwardable(response))
    if (answer === undefined) {
      service.onFailure(notOfItsApi(name, response))
      return await fail(endpoint, 502, 'The service answered something that is not of its API.')
    }
    const { status, text, headers } = answer
    return {
      response: answerWith(status, text, headers),
      error: await errorIn(endpoint, answerWith(status, text, headers)),
    }
  } catch (error) {
    // Nothing of the error goes to the page, and only its code to the host: it may quote the request.
    service.onFailure(limit.timedOut ? tooLate(name, service.timeoutMs) : unreachable(name, error))
    return limit.timedOut
      ? await fail(endpoint, 504, 'The service did not answer in time.')
      : await fail(endpoint, 502, 'The service could not be reached.')
  } finally {
    limit.clear()
  }
}

async function fail(endpoint: Endpoint, statusCode: number, message: string): Promise<Reply> {
  const answer = () => answerWith(statusCode, { statusCode, message })
  return { response: answer(), error: await errorIn(endpoint, answer()) }
}

async function errorIn(endpoint: Endpoint, response: Response): Promise<PasswordError | undefined> {
  try {
    await readAnswer<unknown>(response, endpoint)
    return undefined
  } catch (error) {
    if (isPasswordError(error)) return error
    throw error
  }
}

interface Answer {
  status: number
  text: string
  headers: Record<string, string>
}

/** Undefined for a redirect, for what is no JSON, and for what is too large. */
async function readForwardable(response: Response): Promise<Answer | undefined> {
  const { status, headers } = response
  if (status < 200 || (status >= 300 && status < 400)) return undefined
  const text = await readText(response)
  if (text === undefined || typeof parseJson(text) !== 'object') return undefined
  const retryAfter = secondsIn(headers)
  const requestId = headers.get('x-request-id') ?? ''
  return {
    status,
    text,
    headers: {
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      ...(/^[\w.:-]{1,128}$/.test(requestId) && { 'x-request-id': requestId }),
    },
  }
}

async function readText({ body }: Response): Promise<string | undefined> {
  const decoder = new TextDecoder()
  const reader = body?.getReader()
  let text = ''
  let left = maxBytes
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    left -= value.byteLength
    if (left < 0) {
      await reader.cancel()
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
  return text + decoder.decode()
}

/** `Retry-After` in seconds: a date would be read by the clock of the page, or by the `Date` of this server. */
function secondsIn(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? ''
  if (/^\d{1,9}$/.test(value)) return Number(value)
  const sent = Date.parse(headers.get('date') ?? '') || Date.now()
  const seconds = Math.ceil((Date.parse(value) - sent) / 1000)
  return seconds > 0 ? seconds : undefined
}
