import { beforeEach, describe, expect, it } from 'vitest'
import type { Emulator, EmulatorOptions } from '../../src/emulator/index.js'
import { APP, sealRsa, sealSm2, startEmulator } from './setup.js'

let time = 0
beforeEach(() => {
  time = 1_000_000
})
const start = (options: EmulatorOptions = {}) => startEmulator({ now: () => time, ...options })

async function postV2(emulator: Emulator, path: string, body: unknown): Promise<Record<string, unknown>> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...APP }, body: JSON.stringify(body) }
  const response = await emulator.fetch(`https://emulator.test${path}`, init)
  return (await response.json()) as Record<string, unknown>
}

const firstLogin = (emulator: Emulator, body: object) =>
  postV2(emulator, '/api/v2/users/password/reset-by-first-login-token', body)

const name = 'resetPasswordByForceResetToken'
const query = `mutation ($token: String!, $oldPassword: String!, $newPassword: String!) {
  ${name}(token: $token, oldPassword: $oldPassword, newPassword: $newPassword) { message code }
}`
const rotation = (emulator: Emulator, variables: object) => postV2(emulator, '/graphql/v2', { query, variables })

describe('the token of a first sign-in', () => {
  it.each([
    ['RSA', sealRsa, 'rsa'],
    ['SM2 behind its prefix', (text: string) => `sm2:${sealSm2(text)}`, 'sm2'],
  ])('sets a password sealed by %s, once', async (_, seal, encryptType) => {
    const emulator = start()
    emulator.changeUser('bob', { resetPasswordOnNextLogin: true })
    const token = emulator.issueTicket('bob', 'first-login')
    const body = { token, password: seal('a first password') }
    expect(await firstLogin(emulator, body)).toMatchObject({ code: 200 })
    expect(emulator.changes).toMatchObject([{ email: 'bob@example.com', newPassword: 'a first password', encryptType }])
    expect(emulator.users.find(({ username }) => username === 'bob')?.resetPasswordOnNextLogin).toBe(false)
    expect(await firstLogin(emulator, body)).toMatchObject({ code: 1020020 })
  })

  it('opens neither what is sealed by another key, nor SM2 without its prefix', async () => {
    const emulator = start()
    const token = emulator.issueTicket('bob', 'first-login')
    for (const password of ['clear text', sealSm2('no prefix'), 'sm2:00'])
      expect(await firstLogin(emulator, { token, password })).toMatchObject({ code: 2016 })
    expect(emulator.changes).toEqual([])
  })

  it('is good for ten minutes, for its own call, until it is revoked', async () => {
    const emulator = start()
    const password = sealRsa('a first password')
    const late = emulator.issueTicket('bob', 'first-login')
    time += 600_000
    const other = emulator.issueTicket('bob', 'rotation')
    const revoked = emulator.issueTicket('bob', 'first-login')
    emulator.revoke(revoked)
    for (const token of [late, other, revoked])
      expect(await firstLogin(emulator, { token, password })).toMatchObject({ code: 1020020 })
  })
})

describe('the token of a rotation', () => {
  const passwords = (oldPassword: string, newPassword: string) => ({
    oldPassword: sealRsa(oldPassword),
    newPassword: sealRsa(newPassword),
  })

  it('sets a password where the current one is right', async () => {
    const emulator = start({ failureLimit: 3 })
    const token = emulator.issueTicket('alice', 'rotation')
    expect(await rotation(emulator, { token, ...passwords('wrong', 'rotated password') })).toEqual({
      errors: [{ message: { code: 2006, message: expect.any(String), data: { remainCount: 2 } } }],
      data: null,
    })
    const right = { token, ...passwords('correct horse battery', 'rotated password') }
    expect(await rotation(emulator, right)).toEqual({ data: { [name]: { message: expect.any(String), code: 200 } } })
    expect(emulator.passwordOf('alice')).toBe('rotated password')
    expect(await rotation(emulator, right)).toMatchObject({ errors: [{ message: { code: 1020020 } }] })
  })

  it('knows no other mutation, and wants its variables', async () => {
    const emulator = start()
    const token = emulator.issueTicket('alice', 'rotation')
    const variables = { token, ...passwords('correct horse battery', 'rotated password') }
    const others = [
      query.replace(name, 'updatePassword'),
      query.replace('mutation', 'query'),
      query.replace('$token)', ''),
    ]
    for (const other of others.slice(0, 2))
      expect(await postV2(emulator, '/graphql/v2', { query: other, variables })).toMatchObject({
        errors: [{ message: { code: 400 } }],
      })
    expect(await rotation(emulator, { token })).toHaveProperty('errors')
    expect(emulator.changes).toEqual([])
  })
})
