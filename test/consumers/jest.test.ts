import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { install, type Consumer } from './consumer.js'

/** The files that docs/testing-with-jest.md tells hosts to write, by name. */
const reported = [
  ...readFileSync('docs/testing-with-jest.md', 'utf8').matchAll(/^`([\w.-]+)`\n\n```jsx?\n([^]*?)^```$/gm),
].map(([, name = '', code = '']): [string, string] => [name, code])

let consumer: Consumer
beforeAll(async () => {
  consumer = await install('jest')
})
afterAll(() => consumer?.remove())

test('the document has a configuration, an environment and a test', () => {
  expect(reported.map(([name]) => name)).toEqual([
    'jest.config.js',
    'no-styles.js',
    'jsdom-with-fetch.js',
    'change-password.test.jsx',
  ])
})

test('Jest 29 on its usual settings runs the documented test with the documented lines', async () => {
  expect(consumer.versionOf('jest')).toMatch(/^29\./)
  for (const [name, code] of reported) writeFileSync(join(consumer.folder, name), code)
  const said = await consumer.run('jest', ['--ci'])
  expect(said).toContain('Tests:       3 passed, 3 total')
  expect(said, 'React has nothing to say').not.toContain('console.error')
})

test.each(['jest.config.js', 'jsdom-with-fetch.js'])('without %s it would not', async (name) => {
  const lines = {
    'jest.config.js': `module.exports = { testEnvironment: 'jsdom' }`,
    'jsdom-with-fetch.js': `module.exports = require('jest-environment-jsdom')`,
  }[name]!
  writeFileSync(join(consumer.folder, name), lines)
  await expect(consumer.run('jest', ['--ci'])).rejects.toThrow(/Tests: +(?:3 failed|0 total)/)
  writeFileSync(join(consumer.folder, name), reported.find(([each]) => each === name)![1])
})
