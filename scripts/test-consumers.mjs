// `npm run test:consumers`: host applications with the packed kit, all or the named ones. Ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './chromium.mjs'
import { countOf } from './vitest-report.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const report = join(root, '.reports/consumers.json')

const names = readdirSync(join(root, 'test/consumers'))
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.test\.ts$/, ''))
const wanted = argv.slice(2)
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) throw new Error(`No consumer is called ${unknown.join(', ')}. There are: ${names.join(', ')}.`)

mkdirSync(join(root, '.reports'), { recursive: true })
rmSync(report, { force: true })
process.env['CHROMIUM'] = ensureChromium()
// The default reporter prints the seconds of each consumer, its installation included.
const args = ['run', '--config', 'test/consumers/vitest.config.ts', '--reporter=default', '--reporter=json']
const files = (wanted.length > 0 ? wanted : names).map((name) => `test/consumers/${name}.test.ts`)
const { error, status } = spawnSync(
  join(root, 'node_modules/.bin/vitest'),
  [...args, `--outputFile.json=${report}`, ...files],
  { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
)
if (error) throw error
const { passed, failed } = countOf(report, status === 0)
process.exitCode = failed > 0 ? 1 : 0
console.log(`\n${passed} passed, ${failed} failed`)
