import { PasswordError } from '../core/errors.js'
import type { CallName } from './find-call.js'

const sentence = (text: string) => `react-password-kit/server: ${text}`

/** Nothing came back: `cause` has the code of what the server ran into, such as ENOTFOUND for a `host` that is misspelt. */
export function unreachable(name: CallName, error: unknown): PasswordError {
  const cause = causeOf(error)
  const text = `the service could not be asked for ${name} (${cause.code ?? cause.name}). Check \`host\` and the connection of this server.`
  return new PasswordError('network', sentence(text), { cause })
}

export function tooLate(name: CallName, timeoutMs: number): PasswordError {
  return new PasswordError('timeout', sentence(`the service did not answer ${name} within ${timeoutMs} ms.`))
}

/** A redirect, a page, or more than the service ever sends: most often another server than that of the service. */
export function notOfItsApi(name: CallName, { status, type }: Response): PasswordError {
  // A redirect that is not followed has no status where `fetch` is that of browsers.
  const redirects = type === 'opaqueredirect' || (status >= 300 && status < 400)
  const answer = redirects ? 'a redirect' : `with HTTP ${status}`
  const text = `the answer to ${name}, ${answer}, is not of the service's API. Check \`host\`.`
  return new PasswordError(redirects ? 'redirected' : 'bad-response', sentence(text), {
    statusCode: status || undefined,
  })
}

/**
 * Name and code of the first error with a code: Node's `fetch` has it one level down. Messages are left out, since they may
 * quote the request, and so is what is no plain word.
 */
function causeOf(error: unknown): { name: string; code?: string } {
  const chain: object[] = []
  for (let each = error; typeof each === 'object' && each !== null && chain.length < 5;) {
    chain.push(each)
    each = 'cause' in each ? each.cause : undefined
  }
  for (const each of chain) {
    const code = wordOf(each, 'code', /^[A-Z][A-Z\d_]{1,63}$/)
    if (code) return { name: nameOf(each), code }
  }
  return { name: nameOf(error) }
}

const nameOf = (error: unknown) => wordOf(error, 'name', /^[A-Z][A-Za-z]{1,63}$/) ?? 'Error'

function wordOf(error: unknown, key: 'name' | 'code', word: RegExp): string | undefined {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined
  return typeof value === 'string' && word.test(value) ? value : undefined
}
