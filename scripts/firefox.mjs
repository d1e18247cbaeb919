// Finds a Firefox for the tests, and gets Debian's where there is none.
import { existsSync } from 'node:fs'
import { installFromDebian, whereIs } from './debian.mjs'

/** The one `FIREFOX` names, or one on this machine. Installs nothing. */
export function findFirefox() {
  const named = process.env['FIREFOX']
  if (!named) return whereIs('firefox-esr') ?? whereIs('firefox')
  if (existsSync(named)) return named
  throw new Error(`FIREFOX names ${named}, which does not exist. Set it to a Firefox, or unset it.`)
}

/** The same, but gets Debian's package if need be; undefined where that is impossible. */
export function ensureFirefox() {
  return findFirefox() ?? (installFromDebian('firefox-esr'), findFirefox())
}
