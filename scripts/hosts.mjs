// `npm run docs:hosts`: writes docs/hosts.md, the matrix of the hosts that are tested. What the last `npm run test:consumers`
// found is read from its report and kept in test/consumers/results.json; test/hosts-page.test.ts holds that the page is what
// this would write, and that no consumer is missing.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const report = `${root}.reports/consumers.json`
const kept = `${root}test/consumers/results.json`
const page = `${root}docs/hosts.md`

/**
 * @typedef {{ ancestorTitles: string[], title: string, status: string }} Assertion
 * @typedef {{ name: string, assertionResults: Assertion[] }} TestFile
 * @typedef {'yes' | 'no'} Mark
 * @typedef {Partial<Record<keyof typeof columns | 'all', Mark>>} Result what a consumer has no test for is missing
 */

/** Which tests of a consumer say what the column is about. */
export const columns = {
  develops: (/** @type {Assertion} */ { ancestorTitles }) =>
    ancestorTitles.some((title) => title.startsWith('in development')),
  builds: (/** @type {Assertion} */ { ancestorTitles }) => ancestorTitles.some((title) => title.startsWith('built ')),
  change: (/** @type {Assertion} */ { ancestorTitles }) => ancestorTitles.includes('change with rsa'),
  reset: (/** @type {Assertion} */ { ancestorTitles }) => ancestorTitles.includes('reset with sm2'),
  worker: (/** @type {Assertion} */ { title }) => title.startsWith('a worker encrypts and sends'),
  installs: (/** @type {Assertion} */ { title }) => title.startsWith('installs '),
  console: (/** @type {Assertion} */ { title }) => title === 'the console is quiet',
}

/**
 * @param {TestFile} file
 * @returns {Result}
 */
export function resultOf({ assertionResults }) {
  /** @type {Result} */
  const result = {}
  for (const [column, isAbout] of Object.entries({ ...columns, all: () => true })) {
    const about = assertionResults.filter(isAbout)
    if (about.length > 0) {
      result[/** @type {keyof Result} */ (column)] = about.every(({ status }) => status === 'passed') ? 'yes' : 'no'
    }
  }
  return result
}

/** Consumers that are tests of a host's own, styles or types, and not pages to develop and build. */
const others = {
  newcomer: ['The lines of the README', 'in an application fresh from `create-vite`, within five minutes'],
  features: [
    'Suggested passwords, sessions, recovery, proofs, challenges, `mode="auto"`, the card and its reminder, `usePasswordStatus`, tickets, settings of the service, a tenant',
    'each on a page of its own',
  ],
  'host-query-client': [
    'A `QueryClient` of the host that persists and retries',
    'nothing of the kit is stored or sent twice',
  ],
  'strict-policy': [
    'A strict Content-Security-Policy with Trusted Types',
    'nothing is refused: [CSP and frames](csp-and-frames.md)',
  ],
  shadcn: ['shadcn’s own command', 'adds the forms of the [registry](shadcn.md) as sources'],
  server: ['`react-password-kit/server` with Hono', 'the token stays on the server: [a backend](backend.md)'],
  dialogs: [
    'Dialogs of antd, MUI, Radix, React Bootstrap and the platform',
    'by keyboard alone; give the form `autoFocus` in those of antd, MUI and React Bootstrap, and give Radix its `Trigger`',
  ],
  'micro-frontends': [
    'Applications in qiankun, in its three isolations, and in wujie',
    'by webpack, developed and built, with a worker; in wujie [the shell passes the token of a link](#micro-frontends)',
  ],
  stylesheets: ['esbuild, Rspack, Parcel, postcss-preset-env', 'both stylesheets look as they were written'],
  jest: ['Jest 29 with Babel', '[two settings](testing-with-jest.md)'],
  'ts-jest': [
    'Jest 30 with ts-jest, `moduleResolution: node10`',
    '[the same settings, and a preset](testing-with-jest.md)',
  ],
  'swc-jest': ['Jest 30 with @swc/jest, and with next/jest', '[the same settings](testing-with-jest.md)'],
  vitest: ['Vitest with happy-dom, and with jsdom', '[no settings](testing.md)'],
  'types-7': ['TypeScript 7, `skipLibCheck: false`', '`bundler` and `node16`'],
  'types-5.9': ['TypeScript 5.9, `skipLibCheck: false`', '`bundler`, `node16` and `node10`'],
  'types-5.4': ['TypeScript 5.4, `skipLibCheck: false`', '`bundler` and `node10`'],
}

/** Pages that are developed and built: the package whose version is shown, and the lines that the README does not have. */
const hosts = {
  'vite-19': ['vite', 'React 19', ''],
  'peer-floors': ['vite', 'the oldest React, react-query and react-hook-form, beside zod 3', ''],
  preact: ['preact', 'in Vite', 'install `react` and `react-dom` as `npm:@preact/compat`'],
  pnpm: ['vite', 'installed by pnpm, which hoists nothing', ''],
  'yarn-pnp': ['vite', 'installed by Yarn 4 with Plug’n’Play, whose loader of ES modules Yarn calls experimental', ''],
  'react-compiler': ['babel-plugin-react-compiler', 'over [your own markup](headless.md), in Vite', ''],
  webpack: ['webpack', 'with swc-loader, css-loader and style-loader', ''],
  rsbuild: ['@rsbuild/core', '', ''],
  parcel: ['parcel', '', '[a setting, and the worker’s line](#parcel)'],
  esbuild: ['esbuild', '', '[an entry for the worker](#esbuild)'],
  umi: ['umi', 'with antd 5 and its theme', '[the target](getting-started.md#umi), and [`mfsu`](#umi)'],
  'create-react-app': ['react-scripts', 'with React 19', ''],
  next: ['next', 'app router, Turbopack and webpack', ''],
  'next-15': ['next', 'app router', ''],
  'next-14': ['next', 'pages router, React 18', '[the worker’s line](#next-14)'],
  'react-router': ['react-router', 'drawn by its server', '[`optimizeDeps`](#react-router)'],
  'tanstack-start': [
    '@tanstack/react-start',
    'drawn by its server; npm warns that it wants a newer Node than 20',
    '[the token of a link](#tanstack-start)',
  ],
  astro: [
    'astro',
    'as an island; npm warns that a package of Astro’s wants a newer Node than 20',
    '`client:only="react"`',
  ],
}

export const names = [...Object.keys(hosts), ...Object.keys(others)]

/**
 * What docs/hosts.md has to be.
 * @param {Record<string, Result>} results by the names of consumers
 */
export function hostsPage(results) {
  const rows = Object.entries(hosts).map(([name, [of = '', how = '', lines = '']]) => {
    const result = results[name] ?? {}
    const marks = ['develops', 'builds', 'change', 'reset', 'worker'].map((column) => markOf(result, column))
    const quiet = { yes: 'none', no: '**some**', unknown: '' }[warningsOf(result)]
    return [
      `[${titleOf(of, versionOf(name, of))}](../test/consumers/${name}.test.ts)${how && `, ${how}`}`,
      ...marks,
      quiet,
      lines,
    ]
  })
  const otherRows = Object.entries(others).map(([name, [what = '', shown = '']]) => [
    `[${what}](../test/consumers/${name}.test.ts)`,
    markOf(results[name] ?? {}, 'all'),
    shown,
  ])
  return `<!-- Written by \`npm run docs:hosts\`; change scripts/hosts.mjs instead. -->

# Hosts

Each line below is an application that installs the packed kit from its tarball and everything else from the registry. \`npm run test:consumers\` runs them, and this page is made of its report.

## Frameworks and bundlers

A page develops if it works in the development server, and builds if it works as it is deployed. In both a password is changed with RSA and another reset with SM2, against [the emulator](testing.md) on another origin. Warnings are those of npm while it installs, and of the browser's console. That a host's own packages are deprecated does not count.

${table(['host', 'develops', 'builds', 'change', 'reset', 'worker', 'warnings', 'lines beyond the README'], rows)}

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

## Dialogs, tests, types and more

${table(['host', 'works', 'how'], otherRows)}

### Micro-frontends

The styles reach the form in each isolation, in a shadow root as well. An application in wujie has an address of its own. So \`scrubResetToken\` has to run in the shell, which passes the token on:

\`\`\`js
const props = { resetToken: scrubResetToken() }
void startApp({ name: 'account', url: entry + location.search, el: container, props })
\`\`\`

The application reads it: \`window.$wujie?.props.resetToken\`.

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

/** @param {Result} result */
function warningsOf({ installs, console }) {
  if (installs === 'no' || console === 'no') return 'no'
  return installs ?? console ?? 'unknown'
}

/**
 * @param {Result} result
 * @param {string} column
 */
function markOf(result, column) {
  const mark = result[/** @type {keyof Result} */ (column)]
  return mark === 'no' ? '**no**' : (mark ?? '')
}

/**
 * @param {string} name of the consumer
 * @param {string} of the package
 */
function versionOf(name, of) {
  /** @type {Record<string, Record<string, string>>} */
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(`${root}test/consumers/${name}/package.json`, 'utf8'),
  )
  const version = { ...dependencies, ...devDependencies }[of]
  if (version === undefined)
    throw new Error(`The consumer ${name} does not install ${of}, whose version the page shows.`)
  return version
}

/**
 * @param {string} of
 * @param {string} version
 */
function titleOf(of, version) {
  const title = {
    '@rsbuild/core': 'Rsbuild',
    '@tanstack/react-start': 'TanStack Start',
    'babel-plugin-react-compiler': 'React Compiler',
    'react-router': 'React Router',
    'react-scripts': 'Create React App',
    esbuild: 'esbuild',
    webpack: 'webpack',
  }[of]
  return `${title ?? of[0]?.toUpperCase() + of.slice(1)} ${version}`
}

/**
 * As oxfmt would have it: columns as wide as their widest cell.
 * @param {string[]} head
 * @param {string[][]} rows
 */
function table(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n')
}

/** @returns {Record<string, Result>} */
export const readResults = () => JSON.parse(readFileSync(kept, 'utf8'))

/** @returns {Record<string, Result>} of the consumers of the last run */
function readReport() {
  /** @type {{ testResults: TestFile[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  return Object.fromEntries(testResults.map((file) => [basename(file.name, '.test.ts'), resultOf(file)]))
}

/** Whether docs/hosts.md says something else than the last run has found. */
export function isOutdated() {
  const results = readResults()
  return Object.entries(readReport()).some(([name, result]) => !isDeepStrictEqual(result, results[name]))
}

/** What the report has, over what was kept: a run may be of some consumers only. Of those that are gone nothing is kept. */
function mergeReport() {
  const there = readdirSync(`${root}test/consumers`)
  const merged = Object.entries({ ...(existsSync(kept) ? readResults() : {}), ...readReport() })
    .filter(([name]) => there.includes(`${name}.test.ts`))
    .toSorted(([one], [other]) => one.localeCompare(other))
  writeFileSync(kept, `${JSON.stringify(Object.fromEntries(merged), undefined, 2)}\n`)
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  if (existsSync(report)) mergeReport()
  writeFileSync(page, hostsPage(readResults()))
}
