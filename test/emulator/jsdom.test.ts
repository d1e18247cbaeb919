// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { createEmulator } from '../../src/emulator/index.js'

it('runs in jsdom, where there is no crypto.subtle, with keys of its own', async () => {
  expect(crypto.subtle).toBeUndefined()
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
