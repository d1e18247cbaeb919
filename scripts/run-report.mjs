// A reporter of Vitest that writes what the end of a run is asked for into the file that RUN_REPORT names: how long each test
// file took, and what failed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'

/**
 * @typedef {{ file: string, seconds: number }} TimedFile
 * @typedef {{ files: TimedFile[], failures: string[] }} Report
 * @typedef {import('vitest/node').TestModule} Module
 * @typedef {ReadonlyArray<{ message?: string }>} Errors
 */

export default class RunReport {
  /**
   * @param {ReadonlyArray<Module>} modules
   * @param {Errors} outside errors outside of any test
   */
  onTestRunEnd(modules, outside) {
    const path = env['RUN_REPORT']
    if (path === undefined) return
    const failures = [...modules.flatMap(failuresOf), ...outside.map((error) => `outside of any test: ${say([error])}`)]
    writeFileSync(path, JSON.stringify({ files: modules.map(timed), failures }))
  }
}

/**
 * Its imports and its hooks count too: a browser or a build made before the first test is often the most of it.
 * @param {Module} module
 * @returns {TimedFile}
 */
function timed(module) {
  const { environmentSetupDuration, prepareDuration, collectDuration, setupDuration, duration } = module.diagnostic()
  const milliseconds = environmentSetupDuration + prepareDuration + collectDuration + setupDuration + duration
  return { file: nameOf(module), seconds: milliseconds / 1000 }
}

/**
 * A line for each test that failed, and for each suite or file with an error of its own.
 * @param {Module} module
 */
function failuresOf(module) {
  const tests = [...module.children.allTests('failed')].map((test) => ({
    name: test.fullName,
    errors: test.result().errors ?? [],
  }))
  const suites = [module, ...module.children.allSuites()]
    .map((suite) => ({ name: suite.type === 'module' ? 'the file' : suite.fullName, errors: suite.errors() }))
    .filter(({ errors }) => errors.length > 0)
  return [...suites, ...tests].map(({ name, errors }) => `${nameOf(module)}: ${name}: ${say(errors)}`)
}

/** @param {Module} module */
const nameOf = (module) => `${module.project.name}: ${module.relativeModuleId}`

/**
 * The first line of the first error.
 * @param {Errors} errors
 */
const say = ([first]) => (first?.message ?? 'without a message').split('\n')[0]

/**
 * Of all runs that wrote into a folder.
 * @param {string} folder
 * @returns {Report}
 */
export function reportsIn(folder) {
  const reports = readdirSync(folder)
    .filter((name) => name.endsWith('.run.json'))
    .map((name) => /** @type {Report} */ (JSON.parse(readFileSync(join(folder, name), 'utf8'))))
  return {
    files: reports.flatMap(({ files }) => files).toSorted((a, b) => b.seconds - a.seconds),
    failures: reports.flatMap(({ failures }) => failures),
  }
}
