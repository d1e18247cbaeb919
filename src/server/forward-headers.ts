import { PasswordError } from '../core/errors.js'

/** What the server says itself: a page that sets one of these could pass for somebody else, or ask for something else. */
const refused: Readonly<Record<string, readonly string[]>> = {
  itself: [
    'authorization',
    'cookie',
    'cookie2',
    'set-cookie',
    'host',
    'origin',
    'referer',
    'accept',
    'range',
    'expect',
  ],
  /** RFC 9110, 7.6.1. */
  itsConnection: ['connection', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'http2-settings'],
  /** By which proxies name the visitor. */
  visitor: ['forwarded', 'via', 'x-real-ip', 'x-client-ip', 'true-client-ip', 'cf-connecting-ip'],
  /** From which some servers take another method or path than the one that was checked. */
  call: ['x-http-method', 'x-http-method-override', 'x-method-override', 'x-original-url', 'x-rewrite-url'],
}
const refusedNames = new Set(Object.values(refused).flat())
const refusedFamilies = /^(?:x-authing-|x-genauth-|x-forwarded-|proxy-|sec-|content-|accept-|access-control-|if-)/

/** RFC 9110, 5.6.2: what a name may have in it. */
const wellFormed = /^[\w!#$%&'*+.^`|~-]+$/

/**
 * The option `forwardHeaders`, lower-cased.
 *
 * @throws {PasswordError} `config` for a name that is none, or that no page may set.
 */
export function readForwardHeaders(names: readonly string[] = []): readonly string[] {
  return names.map((name) => {
    const lower = name.toLowerCase()
    const reason = wellFormed.test(lower) ? refusalOf(lower) : 'it is not the name of a header'
    if (reason === undefined) return lower
    throw new PasswordError(
      'config',
      `react-password-kit/server: \`forwardHeaders\` cannot have ${JSON.stringify(name)}: ${reason}.`,
    )
  })
}

const refusalOf = (name: string) =>
  refusedNames.has(name) || refusedFamilies.test(name)
    ? 'a page must not decide what it says to the service'
    : undefined

/** What the page has sent of the headers that the host names. */
export function pickHeaders({ headers }: Request, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, headers.get(name) ?? '']).filter(([, value]) => value !== ''))
}
