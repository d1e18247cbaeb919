// Packs the kit by its own `prepack`, as a release would, and prints where the tarball is. Whoever sets TARBALL to that path
// has packed for all: then nothing is built again. `dist` is what was packed.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { argv, env, platform } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
// Not among the reports, which each run of the tests empties.
const folder = join(root, 'node_modules/.tarball')

/** @returns {string} the path of the tarball */
export function pack() {
  const packed = env['TARBALL']
  if (packed) {
    if (existsSync(packed)) return packed
    throw new Error(`TARBALL names ${packed}, which does not exist. Set it to a packed kit, or unset it.`)
  }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const args = ['pack', '--silent', '--pack-destination', folder]
  execFileSync('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: platform === 'win32' })
  const [name] = readdirSync(folder)
  if (name === undefined) throw new Error('npm pack has made no tarball.')
  return join(folder, name)
}

if (argv[1] === fileURLToPath(import.meta.url)) console.log(pack())
