// `npm run docs:engines`: what the tests of test/engines saw in each engine, as docs/engines.md. It reads the
// report that `FULL=1 npm test -- engines` leaves.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {{ fullName: string, status: string }} Test
 * @typedef {{ name: string, assertionResults: Test[] }} File
 */

const engines = ['chromium', 'firefox', 'webkit']
const words = { passed: 'yes', failed: '**no**', skipped: 'not here' }
const inEngine = new RegExp(`^in (${engines.join('|')}) `)

const start = `# What runs in which engine

Each row is a test of \`test/engines\`, written once and run in Chromium, Firefox and WebKit with real input. "Yes" means that it passed, "–" that the engine has no such thing or that one engine is enough. \`npm run docs:engines\` writes this page from the report of \`FULL=1 npm test -- engines\`.

- Chromium has forced colours. Debian's Firefox and WebKitGTK cannot turn them on for a test.
- A token in an address is looked for in the memory of scripts in all three; the profile on the disk is read in Chromium and Firefox (\`npm run audit:secrets\`).
`

/**
 * @param {readonly File[]} files
 * @returns {string} Markdown
 */
export function engineTable(files) {
  const sections = files
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map(({ name, assertionResults }) => sectionOf(nameOf(name), assertionResults))
  return [start, ...sections].join('\n')
}

/** @param {string} path */
const nameOf = (path) =>
  path
    .split('/')
    .at(-1)
    ?.replace(/(?:\.full)?\.test\.ts$/, '') ?? path

/**
 * @param {string} name of the file
 * @param {readonly Test[]} tests
 */
function sectionOf(name, tests) {
  /** @type {Map<string, Record<string, string>>} */
  const rows = new Map()
  for (const { fullName, status } of tests) {
    const engine = inEngine.exec(fullName)?.[1]
    if (engine === undefined) continue
    const what = fullName.replace(inEngine, '')
    rows.set(what, { ...rows.get(what), [engine]: words[/** @type {keyof typeof words} */ (status)] ?? status })
  }
  if (rows.size === 0) return ''
  const lines = [...rows].map(
    ([what, seen]) =>
      `| ${what.replaceAll('|', '\\|')} | ${engines.map((engine) => seen[engine] ?? '–').join(' | ')} |`,
  )
  const title = name.replaceAll('-', ' ')
  return `## ${title[0]?.toUpperCase()}${title.slice(1)}

| | Chromium | Firefox | WebKit |
| --- | --- | --- | --- |
${lines.join('\n')}
`
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const report = `${root}.reports/engines.json`
  if (!existsSync(report))
    throw new Error('There is no report of the engines, so nothing was written. Run FULL=1 npm test -- engines first.')
  writeFileSync(`${root}docs/engines.md`, engineTable(JSON.parse(readFileSync(report, 'utf8')).testResults))
}
