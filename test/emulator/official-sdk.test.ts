import { AuthenticationClient } from 'authing-node-sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveEmulator, type EmulatorServer } from '../../src/emulator/node.js'
import { fixedKeys, sealRsa, sealSm2 } from './setup.js'

type Client = InstanceType<typeof AuthenticationClient>

// The published SDK encrypts nothing: it is handed ciphertexts of OpenSSL and of sm-crypto, sealed with the keys it fetched.

let server: EmulatorServer

beforeAll(async () => {
  server = await serveEmulator({ keys: fixedKeys, appId: 'APP_ID_24_HEX', sendInterval: 0 })
})

afterAll(() => server.close())

function connect(): Client {
  return new AuthenticationClient({ appId: 'APP_ID_24_HEX', appSecret: 'APP_SECRET', appHost: server.url })
}

async function signedIn(username: string, password: string): Promise<Client> {
  const client = connect()
  const { statusCode, data } = await client.signInByUsernamePassword({ username, password })
  expect(statusCode).toBe(200)
  client.setAccessToken(data.access_token ?? '')
  return client
}

describe('authing-node-sdk over HTTP', () => {
  it('gets the keys', async () => {
    const { rsa, sm2 } = await connect().getSystemInfo()
    expect([rsa.publicKey, sm2.publicKey]).toEqual([fixedKeys.rsa.publicKey, fixedKeys.sm2.publicKey])
  })

  it('signs in with a payload of its own', async () => {
    const answer = await connect().signInByCredentials({
      connection: 'PASSWORD' as never,
      passwordPayload: { account: 'alice@example.com', password: sealRsa('correct horse battery') },
      options: { passwordEncryptType: 'rsa' as never },
    })
    expect(answer).toMatchObject({ statusCode: 200, data: { token_type: 'Bearer' } })
  })

  it('changes a password under rsa, sm2 and none, one after the other', async () => {
    let current = 'correct horse battery'
    const steps = [
      ['rsa', sealRsa, 'first 密码'],
      ['sm2', sealSm2, 'second 🔑'],
      ['none', (text: string) => text, 'third in clear'],
    ] as const
    for (const [passwordEncryptType, seal, next] of steps) {
      const client = await signedIn('alice', current)
      const answer = await client.updatePassword({
        newPassword: seal(next),
        oldPassword: seal(current),
        passwordEncryptType: passwordEncryptType as never,
      })
      expect(answer).toEqual({ statusCode: 200, message: expect.any(String), requestId: expect.any(String) })
      expect(server.emulator.changes.at(-1)).toMatchObject({
        newPassword: next,
        oldPassword: current,
        encryptType: passwordEncryptType,
      })
      current = next
    }
    await signedIn('alice', current)
  })

  it('is handed a refusal, not an exception', async () => {
    const client = await signedIn('bob', server.emulator.passwordOf('bob') ?? '')
    const answer = await client.updatePassword({ newPassword: 'whatever', oldPassword: 'wrong' })
    expect(answer).toMatchObject({ statusCode: 403, apiCode: 2006 })
  })

  it('reads the profile and the security level', async () => {
    const client = await signedIn('bob', server.emulator.passwordOf('bob') ?? '')
    expect(await client.getProfile({})).toMatchObject({ statusCode: 200, data: { email: 'bob@example.com' } })
    expect(await client.getSecurityLevel()).toMatchObject({ statusCode: 200, data: { passwordSet: true } })
  })

  it('resets a forgotten password by email, then by SMS', async () => {
    const client = connect()
    const channel = 'CHANNEL_RESET_PASSWORD' as never
    const code = () => server.emulator.outbox.at(-1)?.code ?? ''

    expect(await client.sendEmail({ email: 'alice@example.com', channel })).toMatchObject({ statusCode: 200 })
    const byEmail = await client.verifyResetPasswordRequest({
      verifyMethod: 'EMAIL_PASSCODE' as never,
      emailPassCodePayload: { email: 'alice@example.com', passCode: code() },
    })
    const reset = await client.resetPassword({
      password: sealSm2('by email 1'),
      passwordResetToken: byEmail.data.passwordResetToken,
      passwordEncryptType: 'sm2' as never,
    })
    expect(reset).toMatchObject({ statusCode: 200, data: { success: true } })
    await signedIn('alice', 'by email 1')

    const phone = { phoneNumber: '13800138000', phoneCountryCode: '+86' }
    expect(await client.sendSms({ ...phone, channel })).toMatchObject({ statusCode: 200 })
    const bySms = await client.verifyResetPasswordRequest({
      verifyMethod: 'PHONE_PASSCODE' as never,
      phonePassCodePayload: { ...phone, passCode: code() },
    })
    await client.resetPassword({ password: 'by sms 2', passwordResetToken: bySms.data.passwordResetToken })
    await signedIn('alice', 'by sms 2')
  })

  it('gets an exception for HTTP 429 alone', async () => {
    server.emulator.inject({ status: 429, envelope: { statusCode: 429 } })
    await expect(connect().getSystemInfo()).rejects.toMatchObject({ response: { status: 429 } })
  })
})
