import { http, HttpResponse } from 'msw'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPasswordApi } from '../../src/core/api.js'
import { createEncryptor, seal } from '../../src/core/encryption/index.js'
import { emulator, server } from '../../stories/docs/examples/end-to-end/msw.js'

beforeAll(() => {
  server.use(http.get('https://tenant.test/other', () => HttpResponse.text('of the host')))
  server.listen({ onUnhandledRequest: 'error' })
})
afterAll(() => server.close())

// By the global fetch, which Mock Service Worker answers in place of the network.
const api = (host: string) =>
  createPasswordApi({ host, appId: 'app', accessToken: () => emulator.issueAccessToken('alice') })

test('the handlers answer the kit, and the emulator has decrypted what it sent', async () => {
  const service = api('https://tenant.test')
  const encryptor = await createEncryptor('sm2', () => service.getPublicKeys())
  await service.updatePassword(
    await seal({ oldPassword: 'correct horse battery', newPassword: 'through the handlers' }, encryptor),
  )
  expect(emulator.passwordOf('alice')).toBe('through the handlers')
  expect(emulator.changes).toMatchObject([{ encryptType: 'sm2', shape: 'C1C3C2' }])
})

test('below a path of the own origin and with a parameter in the path as well', async () => {
  expect(await api('https://tenant.test/auth').getPublicConfig()).toMatchObject({ id: 'app', passwordStrength: 1 })
})

test('a failure that is injected is one of the network', async () => {
  emulator.inject({ networkError: true })
  await expect(api('https://tenant.test').getPublicKeys()).rejects.toMatchObject({ code: 'network' })
})

test('other requests are left to the other handlers', async () => {
  expect(await (await fetch('https://tenant.test/other')).text()).toBe('of the host')
})
