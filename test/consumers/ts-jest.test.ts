import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { install, type Consumer } from './consumer.js'

const document = readFileSync('docs/testing-with-jest.md', 'utf8')
/** The files that the page has hosts write, by name. */
const files = [...document.matchAll(/^`([\w.-]+)`\n\n```jsx?\n([^]*?)^```$/gm)]
const [, preset = ''] = /^- `ts-jest`: its preset `(.*?)`/m.exec(document) ?? []

let consumer: Consumer
beforeAll(async () => {
  consumer = await install('ts-jest')
  for (const [, name = '', code = ''] of files) writeFileSync(join(consumer.folder, name), code)
  const config = join(consumer.folder, 'jest.config.js')
  const lines = readFileSync(config, 'utf8')
  writeFileSync(config, lines.replace('module.exports = {', `module.exports = {\n  preset: '${preset}',`))
})
afterAll(() => consumer?.remove())

test('installs without an error', () => {
  // Jest itself has packages that are deprecated.
  expect(consumer.installed).not.toMatch(/npm (?:warn (?!deprecated)|error)/i)
  expect(consumer.versionOf('jest')).toMatch(/^30\./)
})

test('Jest 30 with ts-jest runs the documented test with the documented lines', async () => {
  const said = await consumer.run('jest', ['--ci'])
  expect(said).toContain('Tests:       3 passed, 3 total')
  expect(said, 'React has nothing to say').not.toContain('console.error')
})
