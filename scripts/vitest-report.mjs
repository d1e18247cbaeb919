// What a run of Vitest has counted.
import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {{ status: string, assertionResults: { status: string }[] }} File
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * Also what Vitest itself does not count: the tests that a failed `beforeAll` kept from running, a file that could not be
 * loaded, a run with no test at all, and an error outside of any.
 * @param {string} report path of what its JSON reporter wrote
 * @param {boolean} ok whether it ended well
 * @returns {Count}
 */
export function countOf(report, ok) {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  /** @type {{ numPassedTests: number, testResults: File[] }} */
  const { numPassedTests: passed, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const failed = testResults.map(failedOf).reduce((sum, each) => sum + each, 0)
  return { passed, failed: failed === 0 && (!ok || passed === 0) ? 1 : failed }
}

/** @param {File} file */
function failedOf({ status, assertionResults }) {
  if (status !== 'failed') return 0
  return assertionResults.filter((test) => test.status !== 'passed').length || 1
}
