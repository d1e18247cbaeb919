import { describe, expect, it } from 'vitest'
import type { Emulator } from '../../src/emulator/index.js'
import { get, post, signIn, startEmulator } from './setup.js'

const password = 'correct horse battery'
const alice = 'alice@example.com'

interface Device {
  device: { deviceId: string }
  online: boolean
}

async function listed(emulator: Emulator, authorization: string, query = '') {
  const { data } = await get(emulator, `/api/v3/mydevices/list${query}`, { authorization })
  return (data as unknown as Device[]).map(({ device, online }) => `${device.deviceId} ${online ? 'on' : 'off'}`)
}

const isSignedIn = async (emulator: Emulator, authorization: string) =>
  (await get(emulator, '/api/v3/get-profile', { authorization })).statusCode === 200

describe('the devices of an account', () => {
  it('are its sign-ins, the newest first, one entry for each device that names itself', async () => {
    const emulator = startEmulator()
    const body = { connection: 'PASSWORD', passwordPayload: { account: alice, password } }
    for (const id of ['phone', 'laptop', 'phone']) await post(emulator, 'signin', body, { 'x-authing-device-id': id })
    emulator.issueAccessToken('bob@example.com', { deviceId: 'of Bob' })
    const token = emulator.issueAccessToken(alice, { deviceId: 'here' })
    expect(await listed(emulator, token)).toEqual(['here on', 'phone on', 'laptop on'])
    expect(await listed(emulator, token, '?page=2&limit=2')).toEqual(['laptop on'])
  })

  it('are signed out one by one, and stay in the list', async () => {
    const emulator = startEmulator()
    const [there, here] = ['there', 'here'].map((deviceId) => emulator.issueAccessToken(alice, { deviceId }))
    const revoke = (deviceId: string) =>
      post(emulator, 'mydevices/revoke-session', { deviceId }, { authorization: here! })
    expect(await revoke('there')).toMatchObject({ statusCode: 200 })
    expect([await isSignedIn(emulator, there!), await isSignedIn(emulator, here!)]).toEqual([false, true])
    expect(await listed(emulator, here!)).toEqual(['here on', 'there off'])
    expect(await revoke('elsewhere')).toMatchObject({ statusCode: 404 })
  })
})

it.each([
  ['none', [true, true]],
  ['others', [true, false]],
  ['all', [false, false]],
] as const)('a change ends %s of the sessions', async (changeEndsSessions, signedIn) => {
  const emulator = startEmulator({ changeEndsSessions })
  const [here, there] = [emulator.issueAccessToken(alice), emulator.issueAccessToken(alice)]
  const body = { oldPassword: password, newPassword: 'some new words' }
  await post(emulator, 'update-password', body, { authorization: here })
  expect([await isSignedIn(emulator, here), await isSignedIn(emulator, there)]).toEqual(signedIn)
})

describe('a sign-in', () => {
  it('of an account that may not use the application is refused', async () => {
    const emulator = startEmulator()
    emulator.changeUser(alice, { mayUseApp: false })
    expect(await signIn(emulator, alice, password)).toMatchObject({ statusCode: 403, apiCode: 1576 })
  })

  it('must answer a captcha after some failures, each picture once', async () => {
    const emulator = startEmulator({ captchaAfter: 1 })
    await signIn(emulator, alice, 'wrong')
    expect(await signIn(emulator, alice, password)).toMatchObject({ statusCode: 403, apiCode: 2000 })
    const picture = await emulator.fetch('https://emulator.test/api/v3/captcha-code?r=1')
    expect(picture.headers.get('content-type')).toContain('image/svg+xml')
    const captchaCode = />(\d+)</.exec(await picture.text())![1]
    const body = {
      connection: 'PASSWORD',
      passwordPayload: { account: alice, password: 'wrong' },
      options: { captchaCode },
    }
    expect(await post(emulator, 'signin', body)).toMatchObject({ apiCode: 2333 })
    expect(await post(emulator, 'signin', body)).toMatchObject({ apiCode: 2000 })
  })

  it('brings the secret of the application where it has one', async () => {
    const emulator = startEmulator({ appSecret: 'app secret' })
    const body = { connection: 'PASSWORD', passwordPayload: { account: alice, password } }
    const refused = await post(emulator, 'signin', body)
    expect(refused.statusCode).toBe(499)
    expect(refused).not.toHaveProperty('apiCode')
    expect(await post(emulator, 'signin', { ...body, client_secret: 'app secret' })).toMatchObject({ statusCode: 200 })
    const basic = { authorization: `Basic ${btoa('app:app secret')}` }
    expect(await post(emulator, 'signin', body, basic)).toMatchObject({ statusCode: 200 })
  })

  it('lets an account in that must reset its password, or hands it a ticket', async () => {
    const emulators = [startEmulator(), startEmulator({ firstLogin: 'refuses' })]
    for (const emulator of emulators) emulator.changeUser(alice, { resetPasswordOnNextLogin: true })
    expect(await signIn(emulators[0]!, alice, password)).toMatchObject({ statusCode: 200 })
    const refused = await signIn(emulators[1]!, alice, password)
    expect(refused).toMatchObject({ apiCode: 1639, data: { token: expect.any(String) } })
  })
})

it('the public configuration has the shape that was recorded, nulls included', async () => {
  const path = '/api/v2/applications/APP_ID_24_HEX/public-config'
  const { data } = await get(startEmulator({ codeLength: 4 }), path)
  expect(data).toMatchObject({
    verifyCodeLength: 4,
    customPasswordStrength: { enabled: false, regex: null, jpMessage: null, jpMessageOpen: false },
    complateFiledsPlace: ['login'],
    internationalSmsConfig: null,
    passwordTabConfig: { validLoginMethods: expect.arrayContaining(['email-password']) },
    api: { headers: { keys: { 'app-id': 'x-authing-app-id', 'tenant-id': 'x-authing-app-tenant-id' } } },
    publicKey: expect.stringMatching(/-----\n$/),
  })
  const publicConfig = { passwordStrength: 4, customPasswordStrength: { regex: '^x' } }
  const strict = await get(startEmulator({ publicConfig }), path)
  expect(strict.data).toMatchObject({ customPasswordStrength: { enabled: true, regex: '^x', message: null } })
})
