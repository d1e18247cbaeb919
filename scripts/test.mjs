// `npm test`: every check there is, one after the other, and a last line that counts them: `N passed, N failed`.
// A step without a report of its own counts as one test. `npm test -- lint node` runs only the steps named.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './chromium.mjs'
import { countOf } from './vitest-report.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = join(root, '.reports')

/**
 * @typedef {import('./vitest-report.mjs').Count} Count
 * @type {Record<string, () => Count>}
 */
const steps = {
  types: () => command('tsc', ['-p', 'tsconfig.json']),
  lint: () => command('oxlint', ['--type-aware', '--deny-warnings']),
  format: () => command('oxfmt', ['--check', '.']),
  node: () => vitest('node', 'dom'),
  browser: () => vitest('browser', 'browser-pages'),
  storybook: () => vitest('storybook'),
  package: () => vitest('package'),
}

const wanted = argv.slice(2)
const unknown = wanted.filter((name) => !(name in steps))
if (unknown.length > 0)
  throw new Error(`No step is called ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`)

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports)
const total = { passed: 0, failed: 0 }
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n== ${name}`)
  const started = performance.now()
  const { passed, failed } = attempt(step)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`== ${name}: ${passed} passed, ${failed} failed, ${seconds} s`)
  total.passed += passed
  total.failed += failed
}
process.exitCode = total.failed > 0 ? 1 : 0
console.log(`\n${total.passed} passed, ${total.failed} failed`)

/**
 * A step that throws has failed, and the ones after it still run.
 * @param {() => Count} step
 * @returns {Count}
 */
function attempt(step) {
  try {
    return step()
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  }
}

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {Count}
 */
function command(name, args) {
  return run(name, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * @param {string[]} projects
 * @returns {Count}
 */
function vitest(...projects) {
  if (projects.includes('browser') || projects.includes('storybook')) process.env['CHROMIUM'] = ensureChromium()
  const report = join(reports, `${projects.join('-')}.json`)
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const ok = run('vitest', [...args, ...projects.flatMap((name) => ['--project', name])])
  return countOf(report, ok)
}

/**
 * @param {string} name of a command in node_modules/.bin
 * @param {string[]} args
 */
function run(name, args) {
  const shell = process.platform === 'win32'
  const { error, status } = spawnSync(join(root, 'node_modules/.bin', name), args, {
    cwd: root,
    stdio: 'inherit',
    shell,
  })
  if (error) throw error
  return status === 0
}
