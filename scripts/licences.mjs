// `npm run licences`: docs/licences.md, the licence of everything that comes with the kit: what it installs, what it asks
// a host to have, and what is copied into dist (their texts are in dist/vendor/LICENSES.txt). Run it after `npm run build`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {{ name: string, licence: string, comes: string, hasInstallScript: boolean }} Row
 * @typedef {{ dependencies?: Record<string, string>, license?: string, hasInstallScript?: boolean }} Locked
 */

/** Whoever ships the kit may ship these too, for the price of a notice. Of a choice, one must be. */
export const permissive = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8')

/** @returns {Row[]} */
export function licences() {
  /**
   * @type {{ dependencies: Record<string, string>, peerDependencies: Record<string, string>,
   *   peerDependenciesMeta: Record<string, { optional?: boolean }> }}
   */
  const manifest = JSON.parse(read('package.json'))
  // Design systems and test tools are there for other reasons than the kit.
  const asked = Object.keys(manifest.peerDependencies).filter((name) => !manifest.peerDependenciesMeta[name]?.optional)
  /** @type {{ packages: Record<string, Locked> }} */
  const { packages } = JSON.parse(read('package-lock.json'))
  const copied = [...read('dist/vendor/LICENSES.txt').matchAll(/(?:^|\n----\n\n)(\S+)\n\n/g)].map(
    ([, name = '']) => name,
  )
  /** @type {[string, string[]][]} */
  const ways = [
    ['installed with the kit', Object.keys(manifest.dependencies)],
    ['installed by the host', asked],
    ['copied into dist', copied],
  ]
  /** @type {Map<string, Row>} */
  const rows = new Map()
  for (const [way, names] of ways)
    for (const path of closure(names, packages, way !== 'copied into dist')) {
      const { license: licence = 'none named', hasInstallScript = false } = packages[path] ?? {}
      const name = path.replace(/^.*node_modules\//, '')
      const before = rows.get(path)
      rows.set(path, { name, licence, hasInstallScript, comes: before ? `${before.comes}, ${way}` : way })
    }
  return [...rows.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/**
 * Places in the lock file, found as Node finds packages: beside the one that asks, or further up.
 * @param {string[]} names
 * @param {Record<string, Locked>} packages
 * @param {boolean} withTheirs
 */
function closure(names, packages, withTheirs) {
  const found = new Set(names.map((name) => place(name, '')))
  if (withTheirs)
    for (const path of found)
      for (const name of Object.keys(packages[path]?.dependencies ?? {})) found.add(place(name, path))
  return found

  /** @param {string} name @param {string} from @returns {string} */
  function place(name, from) {
    const path = `${from === '' ? '' : `${from}/`}node_modules/${name}`
    if (path in packages) return path
    if (from === '') throw new Error(`${name} is not in package-lock.json.`)
    return place(name, from.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, ''))
  }
}

export function licencesPage() {
  const rows = licences().map(({ name, licence, comes }) => `- \`${name}\`: ${licence}, ${comes}`)
  return `# Licences

Written by \`npm run licences\`; do not edit. The kit itself is under MIT.

${rows.join('\n')}
`
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(join(root, 'dist/vendor/LICENSES.txt'))) throw new Error('Run `npm run build` first.')
  writeFileSync(join(root, 'docs/licences.md'), licencesPage())
}
