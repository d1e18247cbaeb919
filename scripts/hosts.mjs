// `npm run docs:hosts`: writes docs/hosts.md, the matrix of the hosts that are tested, of what the last `npm run test:consumers`
// has found. test/hosts-page.test.ts holds that the page is what this would write, and that no consumer is missing.
import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { keepReport, readResults } from './host-results.mjs'
import { dialogs, hosts, isolations, others } from './host-rows.mjs'
import { titleOf, versionOf } from './host-versions.mjs'
import { table } from './markdown-table.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = `${root}docs/hosts.md`

/** @typedef {import('./host-results.mjs').Result} Result */

/**
 * What docs/hosts.md has to be.
 * @param {Record<string, Result>} results by the names of consumers
 */
export function hostsPage(results) {
  const rows = Object.entries(hosts).map(([name, [of = '', how = '', lines = '']]) => {
    const result = results[name] ?? {}
    const marks = ['installs', 'develops', 'builds', 'change', 'reset', 'worker'].map((column) =>
      markOf(result, column),
    )
    const quiet = quietOf(result['quiet'] === 'no' ? 'no' : (result['console'] ?? result['quiet']))
    return [
      `[${titleOf(of, versionOf(name, of))}](../test/consumers/${name}.test.ts)${how && `, ${how}`}`,
      ...marks,
      quiet,
      lines,
    ]
  })
  const otherRows = Object.entries(others).map(([name, [what = '', shown = '']]) => [
    `[${what}](../test/consumers/${name}.test.ts)`,
    markOf(results[name] ?? {}, 'installs'),
    markOf(results[name] ?? {}, 'all'),
    shown,
  ])
  const dialogRows = Object.entries(dialogs).map(([name, [what = '', of = '', adds = '']]) => [
    of === '' ? what : `${what} ${versionOf('dialogs', of)}`,
    markOf(results['dialogs'] ?? {}, 'installs'),
    ...marksOfPart(results['dialogs'], name, ['opens', 'mistakes', 'change', 'done', 'closes', 'button']),
    quietOf(results['dialogs']?.[`${name}: console`]),
    adds,
  ])
  const isolationRows = Object.entries(isolations).map(([name, [what = '', of = '', how = '', adds = '']]) => [
    `${what} ${versionOf('micro-frontends', of)}${how}`,
    markOf(results['micro-frontends'] ?? {}, 'installs'),
    ...marksOfPart(results['micro-frontends'], name, ['develops', 'builds', 'change', 'reset', 'worker']),
    adds,
  ])
  return `<!-- Written by \`npm run docs:hosts\`; change scripts/hosts.mjs or scripts/host-rows.mjs instead. -->

# Hosts

Each line below is an application that installs the packed kit from its tarball and everything else from the registry. \`npm run test:consumers\` runs them, and this page is made of its report.

## Frameworks and bundlers

A host installs if its package manager ends without an error: npm with \`--strict-peer-deps\`, which refuses peers in conflict, or pnpm or Yarn where the line says so. Only the lines of the README are installed without that option. A page develops if it works in the development server, and builds if it works as it is deployed. In both a password is changed with RSA and another reset with SM2, against [the emulator](testing.md) on another origin. Warnings are those of npm while it installs, and of the browser's console. That a host's own packages are deprecated does not count.

${table(['host', 'installs', 'develops', 'builds', 'change', 'reset', 'worker', 'warnings', 'lines beyond the README'], rows)}

An empty cell was not tried. The worker is [the documented line](password-managers.md#the-worker); every other line of a host is in the folder beside its test.

### Next 14

The pages router of Next 14 takes the file of a worker for an import of its server, and stops: \`ESM packages need to be imported\`. Say that the line is the browser's:

\`\`\`jsx
${workerInNext14()}
\`\`\`

### Parcel

Parcel reads the \`exports\` of packages only if your \`package.json\` says so: \`"@parcel/resolver-default": { "packageExports": true }\`. It looks for the file of a worker beside your own, unless the address begins with \`npm:\`:

\`\`\`jsx
${linesOf('parcel/src/make-worker.js')}
\`\`\`

### esbuild

esbuild does not look for a worker. Name it as a second entry, and pass its address yourself. \`--splitting\` keeps the encryption out of the first load:

\`\`\`sh
esbuild main=src/main.jsx worker=react-password-kit/worker --bundle --minify --splitting --format=esm --jsx=automatic --outdir=public
\`\`\`

\`\`\`jsx
${linesOf('esbuild/src/make-worker.js')}
\`\`\`

### Umi

In development Umi's MFSU loads every dependency with the page, and writes warnings of its own to the console. The forms and the worker work all the same. \`mfsu: false\` avoids both. A strict install needs \`"overrides": { "@utoo/pack": { "less-loader": "11.1.0" } }\`, because two of Umi's packages disagree.

### React Router

In development Vite finds the packages of a route at its first visit, and reloads the page. Name the routes in \`vite.config.js\`, and it finds them before: \`optimizeDeps: { entries: ['app/**/*.jsx'] }\`.

### TanStack Start

The router notices that \`scrubResetToken\` takes the token out of the address, and passes a search without it from then on. Keep the one that the page began with:

\`\`\`jsx
const { token } = Route.useSearch()
const [resetToken] = useState(token)
useEffect(() => void scrubResetToken(), [])
\`\`\`

## Dialogs

[One application](../test/consumers/dialogs.test.ts) opens the form to change a password in each of them, with the theme of that system where the kit has one. It is built by Vite, drawn under StrictMode, and used by the keyboard alone in Chromium. The password is encrypted with RSA.

${table(['dialog', 'installs', 'opens', 'mistakes', 'change', 'done', 'closes', 'button', 'warnings', 'give it'], dialogRows)}

- **opens**: the first field has the focus, and the title of the dialog names the dialog and the form.
- **mistakes**: a form that is sent empty keeps the focus in its first wrong field.
- **change**: three fields, Tab and Enter change the password.
- **done**: what says so has the focus, and stays in the dialog.
- **closes**: Escape closes the dialog, and what opened it has the focus again.
- **button**: it has the class of the system, or the kit's own where there is no theme.

Not tried in a dialog: the form to reset a password, a worker, and a development server.

## Micro-frontends

[One application](../test/consumers/micro-frontends.test.ts) with both forms, built by webpack, is loaded into a shell in each isolation. A password is changed with RSA and another reset with SM2, in the mode of development and as it is deployed. The worker is tried with SM2 and as it is deployed.

${table(['isolation', 'installs', 'develops', 'builds', 'change', 'reset', 'worker', 'lines beyond the README'], isolationRows)}

Each of these tests also finds the styles of the kit on the button, no token in the address, and an empty console. Only qiankun itself warns in development: it calls \`strictStyleIsolation\` a setting that will go.

Not tried: Module Federation, single-spa alone, micro-app and Garfish, two copies of the kit on one page, and a shell that loads the application a second time.

### The token of a link in wujie

An application in wujie has an address of its own. So \`scrubResetToken\` has to run in the shell, which passes the token on:

\`\`\`js
const props = { resetToken: scrubResetToken() }
void startApp({ name: 'account', url: entry + location.search, el: container, props })
\`\`\`

The application reads it: \`window.$wujie?.props.resetToken\`.

## Tests, types and more

${table(['host', 'installs', 'works', 'how'], otherRows)}

## What cannot work

- **React 17 and older**: the kit calls \`useId\` and \`useSyncExternalStore\`.
- **webpack 4 and other bundlers that read no \`exports\`**: they do not find the subpaths, and cannot parse the syntax of the files.
- **A page without a bundler**: there is no UMD build.
- **Build targets below the \`browserslist\` of the package**: the encryption needs literals of \`BigInt\`.
- **The documented line of a worker in esbuild and Rollup alone**: they do not look for it. Bundle it as [an entry of its own](#esbuild), or let the page encrypt and send.

Not tried: TypeScript before 5.4.
`
}

/**
 * As a consumer has it.
 * @param {string} file
 */
const linesOf = (file) => readFileSync(`${root}test/consumers/${file}`, 'utf8').trimEnd()

function workerInNext14() {
  const [found] = /^const makeWorker =\n(?: .*\n)+/m.exec(linesOf('next-pages/pages/index.jsx')) ?? []
  if (found === undefined) throw new Error('The consumer next-pages has no lines of a worker that the page could show.')
  return found.trimEnd()
}

/** @param {'yes' | 'no' | undefined} mark of a console or an installation that was to be quiet */
const quietOf = (mark) => (mark === undefined ? '' : { yes: 'none', no: '**some**' }[mark])

/**
 * @param {Result | undefined} result of a consumer
 * @param {string} part of it, such as a dialog
 * @param {readonly string[]} columns
 */
const marksOfPart = (result, part, columns) => columns.map((column) => markOf(result ?? {}, `${part}: ${column}`))

/**
 * @param {Result} result
 * @param {string} column
 */
function markOf(result, column) {
  const mark = result[column]
  return mark === 'no' ? '**no**' : (mark ?? '')
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  keepReport()
  writeFileSync(page, hostsPage(readResults()))
}
