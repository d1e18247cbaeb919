import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { install, type Consumer } from './consumer.js'

/** The page and the test that docs/testing.md shows, in this order. */
const [page = '', itsTest = ''] = [...readFileSync('docs/testing.md', 'utf8').matchAll(/^```tsx\n([^]*?)^```$/gm)].map(
  ([, code = '']) => code,
)
const [, pagePath = ''] = /import \{ AccountPage \} from '\.\.\/(.*)\.js'/.exec(itsTest) ?? []

let consumer: Consumer
beforeAll(async () => {
  consumer = await install('happy-dom')
  for (const [path, code] of [
    [`src/${pagePath}.tsx`, page],
    ['src/testing/account-page.test.tsx', itsTest],
  ] as const) {
    mkdirSync(dirname(join(consumer.folder, path)), { recursive: true })
    writeFileSync(join(consumer.folder, path), code)
  }
})
afterAll(() => consumer?.remove())

test('installs without a warning', () => {
  expect(consumer.installed).not.toMatch(/npm (?:warn|error)/i)
})

test('happy-dom runs the documented test in Vitest, without settings', async () => {
  const said = await consumer.run('vitest', ['run', '--environment', 'happy-dom'])
  expect(said).toMatch(/Tests +3 passed \(3\)/)
  expect(said, 'React has nothing to say').not.toMatch(/act\(|console\.error/)
})
