import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('docs/standards.md', 'utf8')
const rows = new Map(
  [...page.matchAll(/^\| ([A-Z]+-\d+) +\|.*\|(.*)\|$/gm)].map(([, row = '', keptBy = '']) => [row, keptBy]),
)
const hooks = readdirSync('src/react', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))

const numbered = (name: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${name}-${String(from + at).padStart(2, '0')}`)

/** Wanted, and not available: the page says why. */
const notKept = ['PM-24', 'PM-25']

test('each row about secrets, password managers and accessibility is in the list', () => {
  const all = [
    ...numbered('SEC', 1, 11),
    'NET-03',
    ...numbered('NET', 10, 13),
    'RS-03',
    'RS-04',
    'SM-05',
    ...numbered('SUP', 1, 6),
    'SUP-08',
    ...numbered('PM', 1, 11),
    ...numbered('PM', 20, 25),
    ...numbered('AX', 1, 27),
  ]
  expect([...rows.keys()]).toEqual(all)
})

test.each([...rows])('%s is kept by tests that are there', (row, keptBy) => {
  const tests = keptBy.match(/test\/[\w./-]*\w/g) ?? []
  expect(tests.filter((path) => !existsSync(path))).toEqual([])
  expect(tests.length > 0).toBe(!notKept.includes(row))
})

test('no hook shows developer tools a value of its own (SEC-10)', () => {
  expect(hooks.length).toBeGreaterThan(30)
  expect(hooks.filter((name) => readFileSync(`src/react/${name}`, 'utf8').includes('useDebugValue'))).toEqual([])
})

test('each requirement that a file cites has its row', () => {
  const folders = ['src', 'stories', 'test', 'docs', 'scripts', 'bench', 'decisions', '.storybook']
  const files = folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
    .filter((name) => /\.(?:tsx?|m?js|mdx?|css)$/.test(name) && !name.includes('node_modules'))
    .concat('README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md')
  const cited = files.flatMap((name) => {
    const ids = readFileSync(name, 'utf8').match(/\b(?:AX|BL|NET|PM|PW|RS|RST|SEC|SM|ST|SUP|UN)-\d\d\b/g) ?? []
    return ids.map((id) => `${id} in ${name}`)
  })
  expect(cited.length).toBeGreaterThan(50)
  expect(cited.filter((each) => !rows.has(each.slice(0, each.indexOf(' '))))).toEqual([])
})
