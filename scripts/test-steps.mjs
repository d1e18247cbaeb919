// The steps of `npm test` and of `npm run test:all`.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env, execPath, platform } from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './chromium.mjs'
import { isOutdated } from './host-results.mjs'
import { ensureOrca } from './orca.mjs'
import { countOf } from './vitest-report.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
export const reports = join(root, '.reports')

/**
 * @typedef {import('./vitest-report.mjs').Count} Count
 * @typedef {() => Count} Step
 */

/** @type {Record<string, Step>} */
export const steps = {
  types: () => command('tsc', ['-p', 'tsconfig.json']),
  lint: () => command('oxlint', ['--type-aware', '--deny-warnings']),
  format: () => command('oxfmt', ['--check', '.']),
  node: () => vitest('node'),
  dom: () => vitest('dom'),
  browser: () => vitest('browser'),
  pages: () => vitest('browser-pages'),
  engines: () => vitest('engines'),
  package: () => vitest('package'),
}

/**
 * The stories are played here alone: what they show is tested in `dom`, `browser` and `engines` as well.
 *
 * @type {Record<string, Step>}
 */
export const fullSteps = {
  node: () => deeper('node'),
  dom: () => deeper('dom'),
  browser: () => deeper('browser'),
  pages: () => deeper('browser-pages'),
  engines: () => deeper('engines'),
  storybook: () => vitest('storybook'),
  package: () => deeper('package'),
  audit: () => counted(run(execPath, [join(root, 'scripts/audit-secrets.mjs')])),
  consumers: () => consumers(),
}

/**
 * `npm run test:voice`. Not in `npm run test:all`: what Orca says still depends on how busy the machine is (docs/screen-reader.md).
 *
 * @type {Record<string, Step>}
 */
export const voiceSteps = { voice: () => voice() }

/**
 * @param {readonly string[]} names of consumers; all of them where it is empty
 * @returns {Count}
 */
export function consumers(names = []) {
  const files = names.map((name) => `test/consumers/${name}.test.ts`)
  const count = vitest('consumers', files, ['--config', 'test/consumers/vitest.config.ts'])
  if (count.failed > 0 || !isOutdated()) return count
  console.error(
    'This run has found something else than docs/hosts.md says. Run `npm run docs:hosts`, and commit what it writes.',
  )
  return { ...count, failed: 1 }
}

/** Where Orca is not available, its files are skipped and none has failed, as with the engines. */
function voice() {
  const files = readdirSync(join(root, 'test/voice')).filter(isTest)
  return ensureOrca(files) ? vitest('voice') : { passed: 0, failed: 0 }
}

/**
 * The files of a project that show more in `npm run test:all`. A project without any is a failure: Vitest finds no file to run.
 * @param {string} project
 */
const deeper = (project) => vitest(project, deeperFiles())

/** @param {string} path */
const isTest = (path) => /\.test\.tsx?$/.test(path)

/** Those that import test/depth.ts, and those that only `npm run test:all` runs. */
function deeperFiles() {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => isTest(path) && !path.includes('/node_modules/'))
    .filter((path) => path.includes('.full.') || /\/depth\.js'/.test(readFileSync(join(root, path), 'utf8')))
}

/**
 * @param {string} project
 * @param {readonly string[]} files all of the project where it is empty
 * @param {readonly string[]} more
 */
function vitest(project, files = [], more = ['--project', project]) {
  env['CHROMIUM'] = ensureChromium()
  const report = join(reports, `${project}.json`)
  const reporters = ['default', 'json', join(root, 'scripts/run-report.mjs')].map((name) => `--reporter=${name}`)
  env['RUN_REPORT'] = join(reports, `${project}.run.json`)
  const ok = bin('vitest', ['run', ...reporters, `--outputFile.json=${report}`, ...more, ...files])
  return countOf(report, ok)
}

/**
 * @param {string} name
 * @param {string[]} args
 */
const command = (name, args) => counted(bin(name, args))

/**
 * @param {boolean} ok
 * @returns {Count}
 */
const counted = (ok) => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/**
 * @param {string} name of a command in node_modules/.bin
 * @param {string[]} args
 */
const bin = (name, args) => run(join(root, 'node_modules/.bin', name), args)

/**
 * @param {string} path
 * @param {string[]} args
 */
function run(path, args) {
  const { error, signal, status } = spawnSync(path, args, { cwd: root, stdio: 'inherit', shell: platform === 'win32' })
  if (error) throw error
  if (signal !== null)
    console.error(`${path} ${args.join(' ')} was ended by ${signal}, before it could count its tests.`)
  return status === 0
}
