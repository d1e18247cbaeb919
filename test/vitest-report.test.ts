import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { reportsIn } from '../scripts/run-report.mjs'
import { countOf } from '../scripts/vitest-report.mjs'

const folder = mkdtempSync(join(tmpdir(), 'password-kit-report-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const passes = `test('passes', () => {})`

// The second is the text of a file that is run by itself, the last what the end of a run says of its failures. That end is
// often all that is seen of a run on another machine.
test.each<[string, string, { passed: number; failed: number }, string[]]>([
  [
    'what passes and what fails',
    `${passes}; describe('all', () => test('fails', () => { throw Error('no\\nmore') }))`,
    { passed: 1, failed: 1 },
    ['all > fails: no'],
  ],
  [
    'tests that a failed beforeAll keeps from running',
    `beforeAll(() => { throw Error('no browser') }); ${passes}; ${passes}`,
    { passed: 0, failed: 2 },
    ['the file: no browser'],
  ],
  [
    'a file that cannot be loaded',
    `import './nowhere.mjs'; ${passes}`,
    { passed: 0, failed: 1 },
    ["the file: Cannot find module './nowhere.mjs'"],
  ],
  [
    'an error outside of any test',
    `${passes}; setTimeout(() => { throw Error('late') }); test('waits', () => new Promise((end) => setTimeout(end, 50)))`,
    { passed: 2, failed: 1 },
    ['outside of any test: late'],
  ],
  ['no test at all', '', { passed: 0, failed: 1 }, ['the file: No test suite found']],
  ['a test that is skipped for good', `${passes}; test.skip('later', () => {})`, { passed: 1, failed: 0 }, []],
])('a run counts and names %s', (name, code, count, failures) => {
  const file = `${name.replaceAll(' ', '-')}.test.mjs`
  const project = mkdtempSync(join(folder, 'run-'))
  const report = join(project, 'counts.json')
  writeFileSync(join(project, file), code)
  const reporters = ['json', resolve('scripts/run-report.mjs')].map((each) => `--reporter=${each}`)
  const args = ['run', '--root', project, '--globals', ...reporters, `--outputFile.json=${report}`, file]
  const { status } = spawnSync(process.execPath, [resolve('node_modules/vitest/vitest.mjs'), ...args], {
    stdio: 'ignore',
    env: { ...process.env, RUN_REPORT: join(project, 'all.run.json') },
  })
  expect(countOf(report, status === 0)).toEqual(count)
  expect(reportsIn(project).failures).toEqual(failures.map((each) => expect.stringContaining(each)))
})
