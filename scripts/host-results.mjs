// What `npm run test:consumers` has found, by consumer: read from the report of its last run, and kept in
// test/consumers/results.json for docs/hosts.md.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const report = `${root}.reports/consumers.json`
const kept = `${root}test/consumers/results.json`

/**
 * @typedef {{ ancestorTitles: string[], title: string, status: string }} Assertion
 * @typedef {{ name: string, assertionResults: Assertion[] }} TestFile
 * @typedef {'yes' | 'no'} Mark
 * @typedef {Record<string, Mark>} Result by column; what a consumer has no test for is missing. Of a part of it, such as a
 *   dialog, the columns are `antd: opens` and the like.
 * @typedef {(assertion: Assertion) => boolean} IsAbout
 */

/** @type {(start: string) => IsAbout} */
const isTitled =
  (start) =>
  ({ title }) =>
    title.startsWith(start)

/** Vitest puts a title of `describe.each('$title')` in quotes. @type {(start: string) => IsAbout} */
const isWithin =
  (start) =>
  ({ ancestorTitles }) =>
    ancestorTitles.some((title) => title.replace(/^'/, '').startsWith(start))

/** Which tests of a consumer say what the column is about. @type {Record<string, IsAbout>} */
const columns = {
  develops: isWithin('in development'),
  builds: isWithin('built '),
  change: isWithin('change with rsa'),
  reset: isWithin('reset with sm2'),
  worker: isTitled('a worker encrypts and sends'),
  quiet: isTitled('installs '),
  console: isTitled('the console is quiet'),
  all: () => true,
}

/**
 * Consumers with a suite for each dialog or isolation, and what the tests in it say.
 * @type {Record<string, { suite: RegExp, columns: Record<string, IsAbout> }>}
 */
const divided = {
  dialogs: {
    suite: /^in the dialog of (.+)$/,
    columns: {
      opens: isTitled('the first field has the focus'),
      button: isTitled('the button of the form is that of the system'),
      mistakes: isTitled('an empty form keeps the focus'),
      change: isTitled('the keyboard alone changes the password'),
      done: isTitled('what says that it is done has the focus'),
      closes: isTitled('Escape closes it'),
      console: isTitled('the console is quiet'),
    },
  },
  // Each of these tests also asks for the styles, for an address without the token, and for a quiet console.
  'micro-frontends': {
    suite: /^((?:qiankun|wujie)[\w-]*)$/,
    columns: {
      develops: isWithin('in development'),
      builds: isWithin('built '),
      change: isTitled('change with rsa'),
      reset: isTitled('reset with sm2'),
      worker: ({ title }) => title.endsWith('in a worker'),
    },
  },
}

/**
 * @param {readonly Assertion[]} assertions
 * @param {Record<string, IsAbout>} of
 * @returns {[column: string, mark: Mark][]}
 */
const marksOf = (assertions, of) =>
  Object.entries(of).flatMap(([column, isAbout]) => {
    const about = assertions.filter(isAbout)
    if (about.length === 0) return []
    return [[column, about.every(({ status }) => status === 'passed') ? 'yes' : 'no']]
  })

/** @param {TestFile} file @returns {[column: string, mark: Mark][]} */
function marksOfParts({ name, assertionResults }) {
  const division = divided[basename(name, '.test.ts')]
  if (division === undefined) return []
  /** @type {Map<string, Assertion[]>} */
  const parts = new Map()
  for (const assertion of assertionResults) {
    const part = assertion.ancestorTitles.map((title) => division.suite.exec(title)?.[1]).find(Boolean)
    if (part !== undefined) parts.set(part, [...(parts.get(part) ?? []), assertion])
  }
  return [...parts].flatMap(([part, assertions]) =>
    marksOf(assertions, division.columns).map(
      ([column, mark]) => /** @type {[string, Mark]} */ ([`${part}: ${column}`, mark]),
    ),
  )
}

/**
 * @param {TestFile} file
 * @returns {Result}
 */
export function resultOf(file) {
  const { assertionResults } = file
  // Each file installs before its first test. Where that fails, Vitest runs none of them.
  const installs = assertionResults.some(({ status }) => status === 'passed') ? 'yes' : 'no'
  return { installs, ...Object.fromEntries([...marksOf(assertionResults, columns), ...marksOfParts(file)]) }
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
export function keepReport() {
  if (!existsSync(report)) return
  const there = readdirSync(`${root}test/consumers`)
  const merged = Object.entries({ ...(existsSync(kept) ? readResults() : {}), ...readReport() })
    .filter(([name]) => there.includes(`${name}.test.ts`))
    .toSorted(([one], [other]) => one.localeCompare(other))
  writeFileSync(kept, `${JSON.stringify(Object.fromEntries(merged), undefined, 2)}\n`)
}
