import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { install, type Consumer } from './consumer.js'

/** The page and the test that docs/testing.md shows, in this order. */
const [page = '', itsTest = ''] = [...readFileSync('docs/testing.md', 'utf8').matchAll(/^```tsx\n([^]*?)^```$/gm)].map(
  ([, code = '']) => code,
)

let consumer: Consumer
beforeAll(async () => {
  consumer = await install('vitest')
  for (const [path, code] of [
    ['account-page.tsx', page],
    ['account-page.test.tsx', itsTest],
  ] as const)
    writeFileSync(join(consumer.folder, path), code)
})
afterAll(() => consumer?.remove())

test('installs without a warning', () => {
  expect(consumer.installed).not.toMatch(/npm (?:warn|error)/i)
})

test.each(['happy-dom', 'jsdom'])('%s runs the documented test in Vitest, without settings', async (environment) => {
  const said = await consumer.run('vitest', ['run', '--environment', environment])
  expect(said).toMatch(/Tests +3 passed \(3\)/)
  expect(said, 'React has nothing to say').not.toMatch(/act\(|console\.error/)
})
