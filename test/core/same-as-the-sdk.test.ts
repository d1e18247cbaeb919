import { constants, publicEncrypt } from 'node:crypto'
import { AuthenticationClient } from 'authing-node-sdk'
import sm2 from 'sm-crypto/src/sm2/index.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createAccountApi,
  createEncryptor,
  createPasswordApi,
  endOtherDevices,
  seal,
  type PasswordApiOptions,
} from '../../src/core/index.js'
import type { RecordedRequest } from '../../src/emulator/index.js'
import { serveEmulator, type EmulatorServer } from '../../src/emulator/node.js'
import { throwawayKeys } from '../throwaway-keys.js'

// Three parties: the official SDK and the kit call the same service over HTTP, and it writes down what came.

const appId = 'APP_ID_24_HEX'
const account = 'alice@example.com'
const [oldPassword, newPassword] = ['correct horse battery', 'brand new 密码 🔑']
const never = new AbortController().signal

/** The SDK encrypts nothing: it is handed what OpenSSL and sm-crypto made of the service's keys. */
const sealers = {
  rsa: (text: string) =>
    publicEncrypt(
      { key: throwawayKeys.rsa.publicKey, padding: constants.RSA_PKCS1_PADDING },
      Buffer.from(text),
    ).toString('base64'),
  sm2: (text: string) => sm2.doEncrypt(Buffer.from(text), throwawayKeys.sm2.publicKey, 1),
  none: (text: string) => text,
}

let server: EmulatorServer
beforeAll(async () => {
  // Two clients ask for a code one after the other.
  server = await serveEmulator({ keys: throwawayKeys, appId, sendInterval: 0 })
})
afterAll(() => server.close())

/** The one request that a call makes. */
async function requestOf(call: () => Promise<unknown>): Promise<RecordedRequest> {
  const before = server.emulator.requests.length
  await call()
  const made = server.emulator.requests.slice(before)
  expect(made).toHaveLength(1)
  return made[0]!
}

function sdk(accessToken?: string) {
  const client = new AuthenticationClient({ appId, appSecret: 'APP_SECRET', appHost: server.url })
  if (accessToken !== undefined) client.setAccessToken(accessToken)
  return client
}

const service = (accessToken?: string): PasswordApiOptions => ({
  host: server.url,
  appId,
  accessToken,
  authorizationScheme: 'raw',
})
const kit = (accessToken?: string) => createPasswordApi(service(accessToken))

/** All that the service could tell two clients apart by, but for what each HTTP library adds of its own. */
function described({ method, path, headers, body }: RecordedRequest) {
  const ofTransport =
    /^(accept|accept-encoding|accept-language|cache-control|connection|content-length|host|pragma|sec-.*|user-agent)$/
  return {
    method,
    path,
    headers: Object.fromEntries(
      Object.entries(headers)
        .filter(([name]) => !ofTransport.test(name))
        .toSorted(byName),
    ),
    body:
      body === ''
        ? ''
        : Object.fromEntries(
            Object.entries(JSON.parse(body) as object)
              .map(shaped)
              .toSorted(byName),
          ),
  }
}

/** Two calls cannot spend the same token. */
const withoutToken = ({ body, ...rest }: ReturnType<typeof described>) => ({
  ...rest,
  body: { ...(body as object), passwordResetToken: 'one each' },
})

const byName = ([one]: [string, unknown], [other]: [string, unknown]) => one.localeCompare(other)

/** What a value looks like, where its text is another each time. */
function shaped([key, value]: [string, unknown]): [string, unknown] {
  if (!/password$/i.test(key) || typeof value !== 'string') return [key, value]
  if (/^[A-Za-z0-9+/]{171}=$/.test(value)) return [key, 'base64 of 128 bytes']
  if (/^[0-9a-f]{192,}$/.test(value)) return [key, `hex of ${value.length / 2} bytes`]
  return [key, value]
}

describe('the kit sends what the official SDK sends', () => {
  it('for the keys', async () => {
    const theirs = await requestOf(() => sdk().getSystemInfo())
    const ours = await requestOf(() => kit().getPublicKeys())
    expect(described(ours)).toEqual(described(theirs))
    expect(described(ours)).toEqual({
      method: 'GET',
      path: '/api/v3/system',
      headers: { 'x-authing-app-id': appId },
      body: '',
    })
  })

  it('for what the service says about the account', async () => {
    const token = server.emulator.issueAccessToken(account)
    const reader = createAccountApi(service(token))
    const theirs = [
      await requestOf(() => sdk(token).getSecurityLevel()),
      await requestOf(() => sdk(token).getProfile({})),
    ]
    const ours = [await requestOf(() => reader.getSecurityInfo()), await requestOf(() => reader.getProfile())]
    expect(ours.map(described)).toEqual(theirs.map(described))
  })

  it('for the devices, and to sign one of them out', async () => {
    const token = server.emulator.issueAccessToken('bob@example.com', { deviceId: 'here' })
    const signInThere = () => server.emulator.issueAccessToken('bob@example.com', { deviceId: 'there' })
    const requestsOf = async (call: () => Promise<unknown>) => {
      signInThere()
      const before = server.emulator.requests.length
      await call()
      return server.emulator.requests.slice(before).map(described)
    }
    const theirs = await requestsOf(async () => {
      await sdk(token).list({ page: 1, limit: 50 })
      await sdk(token).list({ page: 2, limit: 2 })
      await sdk(token).revoke({ deviceId: 'there' })
    })
    const end = endOtherDevices({ thisDevice: 'here' })
    const ours = await requestsOf(async () => {
      expect(await end({ service: service(token), signal: never })).toEqual({ ended: 1, total: 1 })
    })
    expect(ours).toEqual(theirs)
    expect(ours).toHaveLength(3)
  })

  it.each(['rsa', 'sm2', 'none'] as const)('for a change under %s', async (type) => {
    const token = server.emulator.issueAccessToken(account)
    server.emulator.changeUser(account, { password: oldPassword })
    const theirs = await requestOf(() =>
      sdk(token).updatePassword({
        newPassword: sealers[type](newPassword),
        oldPassword: sealers[type](oldPassword),
        passwordEncryptType: type as never,
      }),
    )
    expect(server.emulator.passwordOf(account)).toBe(newPassword)

    server.emulator.changeUser(account, { password: oldPassword })
    const encryptor = await createEncryptor(type, () => kit().getPublicKeys())
    const body = await seal({ oldPassword, newPassword }, encryptor, never)
    const ours = await requestOf(() => kit(token).updatePassword(body))
    expect(server.emulator.passwordOf(account)).toBe(newPassword)

    expect(described(ours)).toEqual(described(theirs))
    const bytes = new TextEncoder().encode(newPassword).length
    expect(described(ours).body).toMatchObject({
      newPassword: { rsa: 'base64 of 128 bytes', sm2: `hex of ${96 + bytes} bytes`, none: newPassword }[type],
    })
  })

  it('for a first password, which has no old one beside it', async () => {
    const carol = 'carol@example.com'
    const token = server.emulator.issueAccessToken(carol)
    const theirs = await requestOf(() =>
      sdk(token).updatePassword({ newPassword: sealers.rsa(newPassword), passwordEncryptType: 'rsa' as never }),
    )
    server.emulator.changeUser(carol, { password: undefined })
    const encryptor = await createEncryptor('rsa', () => kit().getPublicKeys())
    const body = await seal({ newPassword }, encryptor, never)
    const ours = await requestOf(() => kit(token).updatePassword(body))
    expect(described(ours)).toEqual(described(theirs))
    expect(server.emulator.passwordOf(carol)).toBe(newPassword)
  })

  it.each(['rsa', 'sm2'] as const)('for a change that a code has proved, under %s', async (type) => {
    const token = server.emulator.issueAccessToken(account)
    const [forTheirs, forOurs] = [server.emulator.issueResetToken(account), server.emulator.issueResetToken(account)]
    // The SDK's types do not know the token, and it passes on what it is given.
    const given = { newPassword: sealers[type](newPassword), passwordResetToken: forTheirs }
    const theirs = await requestOf(() => sdk(token).updatePassword({ ...given, passwordEncryptType: type as never }))
    expect(server.emulator.passwordOf(account)).toBe(newPassword)

    server.emulator.changeUser(account, { password: oldPassword })
    const encryptor = await createEncryptor(type, () => kit().getPublicKeys())
    const body = { ...(await seal({ newPassword }, encryptor, never)), passwordResetToken: forOurs }
    const ours = await requestOf(() => kit(token).updatePassword(body))
    expect(server.emulator.passwordOf(account)).toBe(newPassword)
    expect(withoutToken(described(ours))).toEqual(withoutToken(described(theirs)))
  })

  describe('for a forgotten password', () => {
    const resetting = { channel: 'CHANNEL_RESET_PASSWORD' as never }
    const phone = { phoneNumber: '13800138000', phoneCountryCode: '+86' }
    const lastCode = () => server.emulator.outbox.at(-1)?.code ?? ''

    const methods = {
      email: {
        send: {
          theirs: () => sdk().sendEmail({ ...resetting, email: account }),
          ours: () => kit('never sent here').sendEmail({ email: account }),
        },
        verify: {
          theirs: (passCode: string) =>
            sdk().verifyResetPasswordRequest({
              verifyMethod: 'EMAIL_PASSCODE' as never,
              emailPassCodePayload: { email: account, passCode },
            }),
          ours: (passCode: string) => kit('never sent here').verifyResetPasswordRequest({ email: account, passCode }),
        },
      },
      phone: {
        send: {
          theirs: () => sdk().sendSms({ ...resetting, ...phone }),
          ours: () => kit('never sent here').sendSms(phone),
        },
        verify: {
          theirs: (passCode: string) =>
            sdk().verifyResetPasswordRequest({
              verifyMethod: 'PHONE_PASSCODE' as never,
              phonePassCodePayload: { ...phone, passCode },
            }),
          ours: (passCode: string) => kit('never sent here').verifyResetPasswordRequest({ ...phone, passCode }),
        },
      },
    }

    it.each(['email', 'phone'] as const)('by %s: the code, what it is worth, and the new password', async (name) => {
      const { send, verify } = methods[name]
      const theirSend = await requestOf(send.theirs)
      const ourSend = await requestOf(send.ours)
      expect(described(ourSend)).toEqual(described(theirSend))
      expect(described(ourSend).headers).toEqual({ 'content-type': 'application/json', 'x-authing-app-id': appId })

      // One code for both: the first spends it, and the answer to the second does not change what it sent.
      const code = lastCode()
      let token: string | undefined
      const ours = await requestOf(async () => (token = (await verify.ours(code)).passwordResetToken))
      const theirs = await requestOf(() => verify.theirs(code))
      expect(described(ours)).toEqual(described(theirs))
      expect(described(ours).body).toMatchObject({ verifyMethod: `${name.toUpperCase()}_PASSCODE` })

      await sdk().resetPassword({ password: newPassword, passwordResetToken: token ?? '' })
      expect(server.emulator.passwordOf(account)).toBe(newPassword)
    })

    it('theirs succeed in the same order', async () => {
      const client = sdk()
      expect(await client.sendEmail({ ...resetting, email: account })).toMatchObject({ statusCode: 200 })
      const { data } = await client.verifyResetPasswordRequest({
        verifyMethod: 'EMAIL_PASSCODE' as never,
        emailPassCodePayload: { email: account, passCode: lastCode() },
      })
      const answer = await client.resetPassword({
        password: sealers.rsa(newPassword),
        passwordResetToken: data.passwordResetToken,
        passwordEncryptType: 'rsa' as never,
      })
      expect(answer).toMatchObject({ statusCode: 200, data: { success: true } })
      expect(server.emulator.passwordOf(account)).toBe(newPassword)
    })
  })

  it.each(['rsa', 'sm2'] as const)('for a reset under %s', async (type) => {
    const tokens = [server.emulator.issueResetToken(account), server.emulator.issueResetToken(account)] as const
    const theirs = await requestOf(() =>
      sdk().resetPassword({
        password: sealers[type](newPassword),
        passwordResetToken: tokens[0],
        passwordEncryptType: type as never,
      }),
    )
    const encryptor = await createEncryptor(type, () => kit().getPublicKeys())
    const sealed = await seal({ password: newPassword }, encryptor, never)
    const ours = await requestOf(() =>
      kit('never sent here').resetPassword({ ...sealed, passwordResetToken: tokens[1] }),
    )
    expect(withoutToken(described(ours))).toEqual(withoutToken(described(theirs)))
    expect(server.emulator.changes.slice(-2)).toMatchObject([{ newPassword }, { newPassword }])
  })
})
