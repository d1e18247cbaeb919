// Finds WebKitGTK, its driver and a screen for it, and gets Debian's where they are missing.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { installFromDebian, whereIs } from './debian.mjs'

/** All that it takes to drive WebKit, or undefined. Installs nothing. */
export function findWebKit() {
  const driver = whereIs('WebKitWebDriver')
  const browser = browsers().find((path) => existsSync(path))
  if (!driver || !browser || !whereIs('Xvfb') || !whereIs('openbox')) return
  return { driver, browser }
}

/** The same, but gets Debian's packages if need be; undefined where that is impossible. */
export function ensureWebKit() {
  return findWebKit() ?? (installFromDebian('webkit2gtk-driver', 'xvfb', 'openbox'), findWebKit())
}

/** The driver's package brings the browser along, in a folder of the library, which is in one named after the machine. */
function browsers() {
  const machines = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu')) : []
  return machines.flatMap((machine) =>
    ['4.1', '4.0'].map((version) => join('/usr/lib', machine, `webkit2gtk-${version}`, 'MiniBrowser')),
  )
}
