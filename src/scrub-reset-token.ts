/**
 * For the very first lines of a page: no dependencies, a few hundred bytes.
 *
 * @packageDocumentation
 */

/** Where the token stands. */
export interface ScrubOptions {
  /** The parameter that holds the token. @default 'token' */
  name?: string
}

/**
 * Reads the reset token of a link and takes it out of the address, query and hash, before any request can carry it as
 * referrer. Other parameters and the router's state stay. Call it before the router starts and keep what it
 * gives: a second call finds nothing.
 */
export function scrubResetToken({ name = 'token' }: ScrubOptions = {}): string | undefined {
  if (typeof location === 'undefined') return undefined
  const found: string[] = []
  const without = (parameters: string) => {
    const kept = parameters.split('&').filter((parameter) => {
      const [key = '', ...value] = parameter.split('=')
      if (decode(key) !== name) return true
      found.push(decode(value.join('=')))
      return false
    })
    return kept.join('&')
  }

  const url = new URL(location.href)
  const query = without(url.search.slice(1))
  const inQuery = found.length
  // A router that lives in the hash has a query of its own there.
  const [route = '', ...more] = url.hash.slice(1).split('?')
  const hash = [without(route), without(more.join('?'))].filter((part) => part !== '').join('?')
  if (found.length === 0) return undefined
  if (inQuery > 0) url.search = query
  if (found.length > inQuery) url.hash = hash
  try {
    history.replaceState(history.state, '', url)
  } catch {
    // Safari after a hundred of them, a sandboxed frame: the address stays, and the page is worth more than that.
  }
  return found.find((token) => token !== '')
}

/** Not as a form would: a + of base64 stays one. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
