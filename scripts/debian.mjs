// Commands and packages of the machine that the tests run on.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The path of a command, or undefined.
 * @param {string} command
 */
export function whereIs(command) {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path))
}

/**
 * Installs packages where that is possible, which is as root on Debian; else says in a sentence what to do.
 * @param {string[]} packages
 */
export function installFromDebian(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    console.log(`To run these tests as well, install ${packages.join(', ')} (the names of Debian's packages).`)
    return
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (/** @type {string[]} */ ...args) => spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0
  if (apt('update', '-q')) apt('install', '-qy', '--no-install-recommends', ...packages)
}
