import { bodies } from './bodies.js'
import type { CallName } from './find-call.js'
import { Refusal } from './refusal.js'

/** Two ciphertexts of the longest keys that the kit takes need 6 KiB. */
export const maxBodyBytes = 16 * 1024

/** The checked body as JSON; undefined for a call without one. Throws a `Refusal`. */
export async function readBody(
  request: Request,
  name: CallName,
  allowsPlainText: boolean,
): Promise<string | undefined> {
  const schema = bodies[name]
  if (!schema) return undefined
  // Forms of other pages cannot send this type without a preflight.
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new Refusal(415, 'Only application/json is passed on.')
  }
  const { success, data } = schema.safeParse(parse(await readText(request)))
  if (!success) throw new Refusal(400, 'The body is not one of this call.')
  if (!allowsPlainText && isPlainText(data)) {
    throw new Refusal(400, 'Passwords that are not encrypted are not passed on.')
  }
  return JSON.stringify(data)
}

/** What the service takes for plain text: `none`, which is also its default. */
function isPlainText(body: object): boolean {
  const { passwordEncryptType: type = 'none' }: { passwordEncryptType?: unknown } = body
  const hasPassword = 'password' in body || 'newPassword' in body
  return hasPassword && String(type).toLowerCase() === 'none'
}

/** JSON.parse quotes its input in its errors, so none leaves here. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function readText(request: Request): Promise<string> {
  const tooLarge = new Refusal(413, 'The body is too large.', { connection: 'close' })
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) throw tooLarge
  const decoder = new TextDecoder()
  const reader = request.body?.getReader()
  let text = ''
  let left = maxBodyBytes
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw new Refusal(400, 'The body broke off.')
    })
    if (done) break
    left -= value.byteLength
    if (left < 0) {
      // The request is answered either way, and the reader may be in no state to be cancelled.
      reader.cancel().catch(() => {})
      throw tooLarge
    }
    text += decoder.decode(value, { stream: true })
  }
  return text + decoder.decode()
}
