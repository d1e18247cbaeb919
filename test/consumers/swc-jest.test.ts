import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { install, type Consumer } from './consumer.js'

const document = readFileSync('docs/testing-with-jest.md', 'utf8')
/** The files that the page has hosts write, by name. */
const files = [...document.matchAll(/^`([\w.-]+)`\n\n```jsx?\n([^]*?)^```$/gm)]
const [, jestConfig = ''] = /^`jest\.config\.js`\n\n```js\nmodule\.exports = ([^]*?)^```$/m.exec(document) ?? []
const [, ofNext = ''] = /so replace them: `(.*?)`/.exec(document) ?? []

const configs = {
  '@swc/jest': `const parser = { syntax: 'ecmascript', jsx: true }
const swc = { jsc: { parser, transform: { react: { runtime: 'automatic' } } } }
const config = ${jestConfig}
module.exports = { ...config, transform: { '\\\\.[jt]sx?$': ['@swc/jest', swc] } }`,
  'next/jest': `const createJestConfig = require('next/jest')({ dir: './' })
const config = ${jestConfig}
const { transformIgnorePatterns } = config
module.exports = ${ofNext}`,
}

let consumer: Consumer
beforeAll(async () => {
  consumer = await install('swc-jest')
  for (const [, name = '', code = ''] of files) writeFileSync(join(consumer.folder, name), code)
})
afterAll(() => consumer?.remove())

test('installs without an error', () => {
  // Jest itself has packages that are deprecated.
  expect(consumer.installed).not.toMatch(/npm (?:warn (?!deprecated)|error)/i)
})

test.each(Object.entries(configs))('%s runs the documented test with the documented lines', async (_, config) => {
  writeFileSync(join(consumer.folder, 'jest.config.js'), config)
  const said = await consumer.run('jest', ['--ci'])
  expect(said).toContain('Tests:       3 passed, 3 total')
  expect(said, 'React has nothing to say').not.toContain('console.error')
})

test('next/jest with the pattern alone would not', async () => {
  writeFileSync(
    join(consumer.folder, 'jest.config.js'),
    configs['next/jest'].replace(ofNext, 'createJestConfig(config)'),
  )
  await expect(consumer.run('jest', ['--ci'])).rejects.toThrow('Must use import to load ES Module')
})
