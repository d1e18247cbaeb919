import { deadline } from './deadline.js'
import { parseHost } from './host.js'
import { utf8 } from './text.js'

/** `unknown` means that the check had no answer: the password is accepted with a note. */
export type BreachVerdict = 'breached' | 'clear' | 'unknown'

/** Whether a password is known from leaks. It never rejects. The signal ends it early, with `unknown`. */
export type BreachCheck = (password: string, signal?: AbortSignal) => Promise<BreachVerdict>

/** Options of `hibp`. */
export interface HibpOptions {
  /** The address of a mirror; `/range/` and five digits are appended. @default 'https://api.pwnedpasswords.com' */
  endpoint?: string | undefined
  /** Replaces `fetch`; called unbound, with one `Request`. @default globalThis.fetch */
  fetch?: ((request: Request) => Promise<Response>) | undefined
  /** Milliseconds. @default 2000 */
  timeoutMs?: number | undefined
}

/**
 * A breach check with Have I Been Pwned. The service receives only the first five of forty hex digits of the password's
 * SHA-1, which some thousand passwords share, and answers, padded, with all hashes that start with them.
 *
 * @throws {PasswordError} `config`, at once, for an `endpoint` that others could listen to.
 */
export function hibp({
  endpoint = 'https://api.pwnedpasswords.com',
  fetch,
  timeoutMs = 2000,
}: HibpOptions = {}): BreachCheck {
  const host = parseHost(endpoint)
  return async (password, signal) => {
    const limit = deadline(timeoutMs, signal)
    try {
      const digest = await limit.race(sha1(password))
      const request = new Request(host.url(`/range/${digest.slice(0, 5)}`), {
        headers: { 'add-padding': 'true' },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        cache: 'no-store',
        signal: limit.signal,
      })
      const send = fetch ?? globalThis.fetch
      const answer = async () => read(await send(request))
      return verdictOf(await limit.race(answer()), digest.slice(5))
    } catch {
      return 'unknown'
    } finally {
      limit.clear()
    }
  }
}

/** Largest answer that is read, in bytes. The service's own have some 40 kB. */
const maxBytes = 1_000_000

/** Upper-case hex. Throws where there is no crypto.subtle, as on a page that did not come over https. */
async function sha1(password: string): Promise<string> {
  const bytes = utf8(password) as Uint8Array<ArrayBuffer>
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes).finally(() => bytes.fill(0)))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}

/** Throws where the answer is none, or is larger than any of that service's. */
async function read(response: Response): Promise<string> {
  if (!response.ok || !response.body) throw new Error('no answer')
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let left = maxBytes; ;) {
    const { done, value } = await reader.read()
    if (done) return text
    left -= value.byteLength
    if (left < 0) {
      reader.cancel().catch(() => {}) // The answer is given up either way.
      throw new Error('too large')
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** Rows of `SUFFIX:COUNT`; those that only pad have the count 0. Something else entirely is no answer. */
function verdictOf(text: string, suffix: string): BreachVerdict {
  const rows = text.trim().split(/\r?\n/)
  if (!rows.every((row) => /^[\dA-F]{35}:\d+$/i.test(row))) return 'unknown'
  return rows.some((row) => row.toUpperCase().startsWith(suffix) && !/:0+$/.test(row)) ? 'breached' : 'clear'
}
