import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countOf } from '../scripts/vitest-report.mjs'

const folder = mkdtempSync(join(tmpdir(), 'password-kit-report-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const passes = `test('passes', () => {})`

// The second is the text of a file that is run by itself.
test.each<[string, string, { passed: number; failed: number }]>([
  ['what passes and what fails', `${passes}; test('fails', () => { throw Error('no') })`, { passed: 1, failed: 1 }],
  [
    'tests that a failed beforeAll keeps from running',
    `beforeAll(() => { throw Error() }); ${passes}; ${passes}`,
    { passed: 0, failed: 2 },
  ],
  ['a file that cannot be loaded', `import './nowhere.mjs'; ${passes}`, { passed: 0, failed: 1 }],
  [
    'an error outside of any test',
    `${passes}; setTimeout(() => { throw Error('late') }); test('waits', () => new Promise((end) => setTimeout(end, 50)))`,
    { passed: 2, failed: 1 },
  ],
  ['no test at all', '', { passed: 0, failed: 1 }],
  ['a test that is skipped for good', `${passes}; test.skip('later', () => {})`, { passed: 1, failed: 0 }],
])('a run counts %s', (name, code, count) => {
  const file = `${name.replaceAll(' ', '-')}.test.mjs`
  const report = join(folder, `${file}.json`)
  writeFileSync(join(folder, file), code)
  const args = ['run', '--root', folder, '--globals', '--reporter=json', `--outputFile=${report}`, file]
  const { status } = spawnSync(process.execPath, [resolve('node_modules/vitest/vitest.mjs'), ...args], {
    stdio: 'ignore',
  })
  expect(countOf(report, status === 0)).toEqual(count)
})
