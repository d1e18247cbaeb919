// `npm test`: what every push runs, step by step. `npm run test:all` (`--all`): what takes longer, with FULL=rest, which
// deepens the tests that import test/depth.ts and lets in the files named `*.full.test.*`. FULL=1 repeats what `npm test` runs.
// `npm run test:voice` (`--voice`) listens to a screen reader.
// `npm test -- lint node` runs only the steps named. The last line counts the tests: `N passed, N failed`. A step without
// a report of its own counts as one test.
import { mkdirSync, rmSync } from 'node:fs'
import { argv, env } from 'node:process'
import { reportsIn } from './run-report.mjs'
import { fullSteps, reports, steps as shortSteps, voiceSteps } from './test-steps.mjs'

const all = argv.includes('--all')
if (all) env['FULL'] = 'rest'
const steps = argv.includes('--voice') ? voiceSteps : all ? fullSteps : shortSteps

const wanted = argv.slice(2).filter((word) => !['--all', '--voice'].includes(word))
const unknown = wanted.filter((name) => !(name in steps))
if (unknown.length > 0)
  throw new Error(`No step is called ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`)

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports)
/** @type {{ name: string, passed: number, failed: number, seconds: number }[]} */
const results = []
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n== ${name}`)
  const started = performance.now()
  const { passed, failed } = attempt(step)
  const seconds = (performance.now() - started) / 1000
  results.push({ name, passed, failed, seconds })
  console.log(`== ${describe({ name, passed, failed, seconds })}`)
}

console.log('\n== the slowest twenty files, in seconds')
const { files, failures } = reportsIn(reports)
for (const { file, seconds } of files.slice(0, 20)) console.log(`${seconds.toFixed(1).padStart(7)}  ${file}`)
console.log('\n== the steps')
for (const result of results) console.log(describe(result))
/** @param {'passed' | 'failed' | 'seconds'} key */
const sum = (key) => results.reduce((total, result) => total + result[key], 0)
console.log(`all of them: ${sum('seconds').toFixed(1)} s`)

// `.ci/run` looks for this mark and repeats the lines at its end.
for (const { name, failed } of results) if (failed > 0) console.log(`✗ ${name}: ${failed} failed`)
for (const failure of failures) console.log(`✗ ${failure}`)

process.exitCode = sum('failed') > 0 ? 1 : 0
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)

/** @param {{ name: string, passed: number, failed: number, seconds: number }} result */
function describe({ name, passed, failed, seconds }) {
  return `${name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`
}

/**
 * A step that throws has failed, and the ones after it still run.
 * @param {import('./test-steps.mjs').Step} step
 */
function attempt(step) {
  try {
    return step()
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  }
}
