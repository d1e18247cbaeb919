// What a page pays for a form to change a password: bytes that travel, and what is installed for it.
import { gzipSync } from 'node:zlib'
import { eagerOf, measure, react, sum } from '../scripts/size.mjs'
import { build, contestants, fileOf, install, installed, names } from './contestants.mjs'
import { bound, table } from './results.mjs'

/**
 * @typedef {import('./contestants.mjs').Name} Name
 * @typedef {{ eager: number, lazy: number[], css: number, packages: number, bytes: number }} Weight
 */

/** Measured in November 2026 with the same bundler, React left out: kB of JavaScript, of styles, packages, MB. */
const quoted = /** @type {const} */ ([
  ['keycloakify 11.16, LoginUpdatePassword (styles from the server)', 30.2, 0, 2, 22],
  ['supertokens-auth-react 0.51, ResetPasswordUsingToken', 76, 0, 16, 17],
  ['antd 6.6 Form with three Input.Password', 98, 0, 67, 135],
  ['@workos-inc/widgets 1.18, UserSecurity', 58.7, 86.1, 89, 49],
  ['@asgardeo/react 0.16, UserProfile (cannot change a password)', 176.9, 0, 174, 83],
  ['@stackframe/react 2.8.108, PasswordReset', 248.6, 0, 265, 328],
  ['@clerk/clerk-react 5.61, UserProfile (with what its CDN adds)', 410, 0, 10, 10],
  ['@authing/guard-react18 5.3.9, Guard', 655.7, 53.6, 16, 30],
  ['@ory/elements-react 1.2.1, Settings', 916.1, 8.1, 72, 57],
])

export async function weight() {
  const rows = []
  /** @type {Partial<Record<Name, Weight>>} */
  const weights = {}
  for (const name of names) {
    const found = await weigh(name, 'form.tsx')
    weights[name] = found
    if (name === 'ours') {
      const both = await weigh(name, 'both.tsx')
      rows.push(row(`${contestants.ours.title}, both forms and English`, both))
      rows.push(row(`${contestants.ours.title}, the change form alone`, found))
    } else rows.push(row(contestants[name].title, found))
  }
  const floor = /** @type {Weight} */ (weights.floor)
  const sizes = await measure()
  const parts = Object.entries(sizes).map(([name, { bytes }]) => [name, kB(bytes)])
  return {
    title: 'Weight',
    text: [
      table(
        [
          'a page with the form, React left out',
          'JS, kB gzip',
          'to the floor',
          'lazy',
          'CSS',
          'packages',
          'MB on disk',
        ],
        rows.map(({ title, found }) => [
          title,
          kB(found.eager),
          `${(found.eager / floor.eager).toFixed(2)}×`,
          found.lazy.length === 0 ? '–' : found.lazy.map(kB).join(' + '),
          kB(found.css),
          String(found.packages),
          (found.bytes / 1e6).toFixed(1),
        ]),
      ),
      'Quoted from an earlier measurement, 2026-11, by the same means:',
      table(
        ['', 'JS, kB gzip', 'CSS', 'packages', 'MB on disk'],
        quoted.map(([title, ...figures]) => [title, ...figures.map(String)]),
      ),
      'The kit’s own code, its libraries left out but for those that encrypt (`npm run size`):',
      table(['part', 'kB gzip'], parts),
    ],
    bounds: [
      bound('own code of both forms, kB', sizes.eager.bytes / 1000, 15),
      bound('both forms with all libraries but React, kB', sizes.total.bytes / 1000, 40),
      bound('styles, kB', sizes.css.bytes / 1000, 4),
    ],
  }
}

/**
 * @param {string} title
 * @param {Weight} found
 */
const row = (title, found) => ({ title, found })

/**
 * @param {Name} name
 * @param {string} form
 * @returns {Promise<Weight>}
 */
async function weigh(name, form) {
  const output = await build(name, `import { Form } from '${fileOf(name, form)}'; globalThis.page = Form`, react)
  const { eager, chunks } = eagerOf(output)
  const lazy = chunks.filter((chunk) => !eager.includes(chunk)).map((chunk) => gzipped(chunk.code))
  const styles = output.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  )
  const { packages, bytes } = installed(install(name, contestants[name].install))
  return {
    eager: sum(eager).bytes,
    lazy: lazy.toSorted((one, other) => other - one),
    css: styles.reduce((total, css) => total + gzipped(css), 0),
    packages,
    bytes,
  }
}

/** @param {string} text */
const gzipped = (text) => gzipSync(text, { level: 9 }).length

/** @param {number} bytes */
const kB = (bytes) => (bytes / 1000).toFixed(1)
