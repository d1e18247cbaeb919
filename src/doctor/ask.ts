import { parseJson } from '../core/envelope.js'
import { explainFailure } from './explain-failure.js'

/** One answer, and when it was asked for. */
export interface Answer {
  status: number
  headers: Headers
  /** Undefined where the body is no JSON. */
  json: unknown
  /** Whether the body looks like a page instead. */
  isHtml: boolean
  sentAt: number
  receivedAt: number
}

/** Nothing came back; the message says why, in plain words, and quotes nothing that was sent. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

export interface AskOptions {
  timeoutMs: number
  now: () => number
}

/** Larger than any answer of the service. */
const maxBytes = 256 * 1024

/** Sends one request, and follows no redirect: the kit does not either. */
export async function ask(url: string, init: RequestInit, { timeoutMs, now }: AskOptions): Promise<Answer> {
  const sentAt = now()
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await fetch(url, { ...init, redirect: 'manual', signal })
    const receivedAt = now()
    const text = await readText(response)
    return {
      status: response.status,
      headers: response.headers,
      json: parseJson(text),
      isHtml: /^\s*</.test(text),
      sentAt,
      receivedAt,
    }
  } catch (error) {
    // The error itself is dropped: it may quote the request.
    throw new NoAnswer(explainFailure(error, timeoutMs))
  }
}

async function readText(response: Response): Promise<string> {
  if (!response.body) return ''
  const decoder = new TextDecoder()
  let text = ''
  let left = maxBytes
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    left -= chunk.byteLength
    if (left < 0) break
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
