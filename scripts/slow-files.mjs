// A reporter of Vitest that writes down how long each test file took, into the file that SLOW_FILES names; and their sum.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'

/**
 * @typedef {{ file: string, seconds: number }} SlowFile
 */

export default class SlowFiles {
  /** @param {ReadonlyArray<import('vitest/node').TestModule>} modules */
  onTestRunEnd(modules) {
    const path = env['SLOW_FILES']
    if (path !== undefined) writeFileSync(path, JSON.stringify(modules.map(timed)))
  }
}

/**
 * Its imports and its hooks count too: a browser or a build made before the first test is often the most of it.
 * @param {import('vitest/node').TestModule} module
 * @returns {SlowFile}
 */
function timed(module) {
  const { environmentSetupDuration, prepareDuration, collectDuration, setupDuration, duration } = module.diagnostic()
  const milliseconds = environmentSetupDuration + prepareDuration + collectDuration + setupDuration + duration
  return { file: `${module.project.name}: ${module.relativeModuleId}`, seconds: milliseconds / 1000 }
}

/**
 * Of all runs that wrote into a folder, the slowest first.
 * @param {string} folder
 */
export function slowestFiles(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.slow.json'))
    .flatMap((name) => /** @type {SlowFile[]} */ (JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .toSorted((a, b) => b.seconds - a.seconds)
}
