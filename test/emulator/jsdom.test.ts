// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { createEmulator } from '../../src/emulator/index.js'

afterEach(() => {
  vi.unstubAllGlobals()
})

it('runs in jsdom with no more than crypto.getRandomValues, and with keys of its own', async () => {
  // jsdom itself has no subtle; Vitest lends it Node's.
  const getRandomValues = crypto.getRandomValues.bind(crypto)
  vi.stubGlobal('crypto', { getRandomValues })
  const { fetch, issueAccessToken, passwordOf } = createEmulator()
  const keys = (await (await fetch('https://emulator.test/api/v3/system')).json()) as { rsa: object; sm2: object }
  expect(keys.rsa).toMatchObject({ publicKey: expect.stringContaining('BEGIN PUBLIC KEY') })
  expect(keys.sm2).toMatchObject({ publicKey: expect.stringMatching(/^04[0-9a-f]{128}$/) })
  const response = await fetch('https://emulator.test/api/v3/update-password', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-authing-app-id': 'a', authorization: issueAccessToken('alice') },
    body: JSON.stringify({ newPassword: 'in jsdom 密码', oldPassword: 'correct horse battery' }),
  })
  expect(await response.json()).toMatchObject({ statusCode: 200 })
  expect(passwordOf('alice')).toBe('in jsdom 密码')
})
