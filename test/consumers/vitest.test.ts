import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { install, type Consumer } from './consumer.js'

/** The page and the test that docs/testing.md shows, in this order. */
const [page = '', itsTest = ''] = [...readFileSync('docs/testing.md', 'utf8').matchAll(/^```tsx\n([^]*?)^```$/gm)].map(
  ([, code = '']) => code,
)

const itsTestOfHandlers = `
import { createEncryptor, createPasswordApi, seal } from 'react-password-kit/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emulator, server } from './msw.js'

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())

test('a password is changed', async () => {
  const accessToken = () => emulator.issueAccessToken('alice')
  const api = createPasswordApi({ host: 'https://tenant.test', appId: 'app', accessToken })
  const encryptor = await createEncryptor('rsa', () => api.getPublicKeys())
  await api.updatePassword(await seal({ oldPassword: 'correct horse battery', newPassword: 'by handlers' }, encryptor))
  expect(emulator.passwordOf('alice')).toBe('by handlers')
})
`

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

test('the handlers for Mock Service Worker answer as the documentation has them', async () => {
  const [setup = ''] = /(?<=```ts\n)import \{ setupServer \}[^]*?(?=```)/.exec(
    readFileSync('docs/testing-end-to-end.md', 'utf8'),
  )!
  writeFileSync(join(consumer.folder, 'msw.ts'), setup)
  writeFileSync(join(consumer.folder, 'handlers.test.ts'), itsTestOfHandlers)
  expect(await consumer.run('vitest', ['run', 'handlers.test.ts'])).toMatch(/Tests +1 passed \(1\)/)
})

test('installs without a warning', () => {
  expect(consumer.installed).not.toMatch(/npm (?:warn|error)/i)
})

test.each(['happy-dom', 'jsdom'])('%s runs the documented test in Vitest, without settings', async (environment) => {
  const said = await consumer.run('vitest', ['run', 'account-page', '--environment', environment])
  expect(said).toMatch(/Tests +3 passed \(3\)/)
  expect(said, 'React has nothing to say').not.toMatch(/act\(|console\.error/)
})
