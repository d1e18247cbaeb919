import { execFile, execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

const run = promisify(execFile)
const example = 'stories/docs/examples/in-your-storybook'

interface Report {
  success: boolean
  testResults: { message: string; assertionResults: { title: string; status: string; failureMessages: string[] }[] }[]
}

let host: string

/** A host that has installed the tarball and copied the files which the page about Storybook shows. */
beforeAll(() => {
  host = realpathSync(mkdtempSync(join(tmpdir(), 'password-kit-stories-')))
  const modules = join(host, 'node_modules')
  mkdirSync(join(modules, 'react-password-kit'), { recursive: true })
  for (const name of readdirSync('node_modules').filter((each) => !each.startsWith('.')))
    symlinkSync(resolve('node_modules', name), join(modules, name), 'junction')
  const unpacking = ['-xzf', inject('tarball'), '-C', 'node_modules/react-password-kit', '--strip-components=1']
  execFileSync('tar', unpacking, { cwd: host })
  cpSync(example, host, { recursive: true })
  writeFileSync(join(host, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(host, 'vitest.config.js'), `export default { test: { environment: 'jsdom', testTimeout: 30000 } }`)
})

afterAll(() => rmSync(host, { recursive: true, force: true }))

test('the stories of a host show the scenarios of the tarball, in Storybook’s own composition', async () => {
  const report = join(host, 'report.json')
  const args = [resolve('node_modules/vitest/vitest.mjs'), 'run', '--reporter=json', `--outputFile=${report}`]
  // Vitest's own variables would make it believe that it is a worker of this run.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|TEST$)/.test(name)),
  )
  const output = await run(process.execPath, args, { cwd: host, env }).then(
    ({ stdout, stderr }) => stdout + stderr,
    (error: unknown) => String(error),
  )
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  const results = testResults.flatMap(({ assertionResults }) => assertionResults)
  expect(
    results.map(({ title, status, failureMessages }) => [title, status, ...failureMessages]),
    output + testResults.map(({ message }) => message).join('\n'),
  ).toEqual([
    ['Locked says what is wrong', 'passed'],
    ['SessionEnded says what is wrong', 'passed'],
    ['PolicyChanged says what is wrong', 'passed'],
    ['the service of a story has decrypted the new password', 'passed'],
  ])
})
