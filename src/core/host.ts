import { PasswordError } from './errors.js'

/** Where requests go, and whether the browser's cookies for that place go with them. */
export interface Host {
  url(path: string): string
  credentials: 'omit' | 'same-origin'
}

/**
 * Reads the `host` option: an `https:` address, a loopback `http:` address, or a path of the page's own origin such as
 * `/auth` (a backend that holds the token in a cookie).
 *
 * @throws {PasswordError} `config`: anything else would carry passwords over a line that others can read.
 */
export function parseHost(host: string): Host {
  if (/^\/(?![/\\])/.test(host)) {
    // Read at each call: on a server there is no page yet.
    return { credentials: 'same-origin', url: (path) => baseOf(globalThis.location?.origin + host) + path }
  }
  const base = baseOf(host)
  return { credentials: 'omit', url: (path) => base + path }
}

/** URL would mend "https:example.com" and "https:///example.com", and read "https://a\\.b" as "https://a/.b". */
const wellWritten = /^https?:\/\/[^/\\\s?#@][^\\\s?#@]*$/i

function baseOf(address: string): string {
  try {
    const url = new URL(wellWritten.test(address) ? address : '')
    if (url.protocol === 'https:' || isLoopback(url)) return (url.origin + url.pathname).replace(/\/+$/, '')
  } catch {
    // As refused as the rest.
  }
  throw new PasswordError(
    'config',
    process.env.NODE_ENV !== 'production' &&
      'react-password-kit: passwords must only travel over https, and this `host` does not see to that. Give an https: ' +
        'address, http: on localhost, or a path such as "/auth" of the page\'s own origin; no user name, query or fragment.',
  )
}

// W3C Secure Contexts §3.1: addresses that never leave the machine.
function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}
