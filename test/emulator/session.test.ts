import { describe, expect, it } from 'vitest'
import { codes, seededUsers } from '../../src/emulator/index.js'
import { APP, get, post, sealRsa, sealSm2, signIn, startEmulator, type Envelope } from './setup.js'

const PASSWORD = 'correct horse battery'

describe('signing in', () => {
  it.each([
    { account: 'alice' },
    { account: 'ALICE@example.com' },
    { account: '13800138000' },
    { email: 'alice@example.com' },
    { username: 'alice' },
    { phone: '13800138000' },
  ])('takes %o', async (name) => {
    const passwordPayload = { ...name, password: PASSWORD }
    const answer = await post(startEmulator(), 'signin', { connection: 'PASSWORD', passwordPayload })
    expect(answer).toMatchObject({ statusCode: 200, requestId: expect.any(String) })
    expect(answer.apiCode).toBeUndefined()
    expect(Object.keys(answer.data ?? {}).toSorted()).toEqual(
      ['access_token', 'expire_in', 'id_token', 'refresh_token', 'scope', 'token_type'].toSorted(),
    )
  })

  it.each([
    ['none', (text: string) => text],
    ['rsa', sealRsa],
    ['sm2', sealSm2],
  ] as const)('opens a password under %s', async (passwordEncryptType, seal) => {
    const emulator = startEmulator()
    const bob = seededUsers.find(({ username }) => username === 'bob')?.password ?? ''
    const passwordPayload = { account: 'bob', password: seal(bob) }
    const options = { passwordEncryptType }
    const answer = await post(emulator, 'signin', { connection: 'PASSWORD', passwordPayload, options })
    expect(answer.statusCode).toBe(200)
    expect(emulator.learned).toMatchObject([
      { field: 'password', password: bob, encryptType: passwordEncryptType, accepted: true, email: 'bob@example.com' },
    ])
  })

  it.each([
    ['a wrong password', 'alice', 'wrong horse', 2333],
    ['an unknown account', 'nobody', PASSWORD, 2333],
    ['an account without a password', 'carol', 'anything', 2333],
    ['a locked account', 'dave', 'locked out 1', 2005],
  ])('refuses %s', async (_name, account, password, apiCode) => {
    const answer = await signIn(startEmulator(), account, password)
    expect(answer).toMatchObject({ statusCode: 403, apiCode })
    expect(answer.data).toBeUndefined()
  })

  it('locks after so many failures, counts down before, and unlocks for an administrator', async () => {
    const emulator = startEmulator({ failureLimit: 3 })
    const tries = [await signIn(emulator, 'alice', 'x'), await signIn(emulator, 'alice', 'x')]
    expect(tries.map(({ data }) => data)).toEqual([{ remainCount: 2 }, { remainCount: 1 }])
    expect(await signIn(emulator, 'alice', 'x')).toMatchObject({ apiCode: 2057 })
    expect(await signIn(emulator, 'alice', PASSWORD)).toMatchObject({ apiCode: 2057 })
    emulator.changeUser('alice', { locked: false })
    expect(await signIn(emulator, 'alice', PASSWORD)).toMatchObject({ statusCode: 200 })
    expect(await signIn(emulator, 'alice', 'x')).toMatchObject({ data: { remainCount: 2 } })
  })

  it('asks for JSON, for known types, and for what is required', async () => {
    const emulator = startEmulator()
    const signin = (body: unknown, headers?: Record<string, string>) => post(emulator, 'signin', body, headers)
    const passwordPayload = { account: 'alice', password: PASSWORD }
    const good = { connection: 'PASSWORD', passwordPayload }
    const wrong: [unknown, Partial<Envelope>, Record<string, string>?][] = [
      [good, { statusCode: 400 }, { 'content-type': 'text/plain' }],
      [[good], { statusCode: 400 }],
      [{ ...good, connection: 'LDAP' }, { statusCode: 400 }],
      [{ ...good, passwordPayload: { ...passwordPayload, password: 7 } }, { statusCode: 400 }],
      [{ ...good, options: { passwordEncryptType: 'RSA' } }, { statusCode: 400 }],
      [
        { ...good, passwordPayload: { account: 'alice' } },
        { statusCode: 400, message: 'Parameter password is missing.' },
      ],
      [
        { ...good, passwordPayload: { password: PASSWORD } },
        { statusCode: 400, message: expect.stringContaining('email') },
      ],
      [{ passwordPayload }, { statusCode: 400, message: 'Parameter connection is missing.' }],
    ]
    for (const [body, expected, headers] of wrong) expect(await signin(body, headers)).toMatchObject(expected)
    expect(await post(emulator, 'validate-password', { password: PASSWORD })).toMatchObject({
      statusCode: 400,
      message: 'Parameter email or phone or username is missing.',
    })
    const cut = new Request('https://e.test/api/v3/signin', {
      method: 'POST',
      headers: { ...APP, 'content-type': 'application/json' },
      body: '{"connection":',
    })
    expect(await (await emulator.fetch(cut)).json()).toMatchObject({ statusCode: 400 })
  })
})

describe('who calls', () => {
  it.each([
    ['raw', (token: string) => token],
    ['Bearer', (token: string) => `Bearer ${token}`],
    ['bearer', (token: string) => `bearer ${token}`],
  ])('takes a token written %s', async (_name, write) => {
    const emulator = startEmulator()
    const authorization = write(emulator.issueAccessToken('alice'))
    expect(await get(emulator, '/api/v3/get-profile', { authorization })).toMatchObject({
      data: { email: 'alice@example.com', status: 'Activated' },
    })
  })

  it('refuses no token, a made-up one, an expired one, a revoked one, and a reset token', async () => {
    let time = 0
    const emulator = startEmulator({ now: () => time })
    const refused = { statusCode: 401, apiCode: 2020 }
    expect(await get(emulator, '/api/v3/get-profile')).toMatchObject(refused)
    const authorization = emulator.issueAccessToken('alice')
    const revoked = emulator.issueAccessToken('alice')
    emulator.revoke(revoked)
    time += 1_209_600_000
    const fresh = emulator.issueResetToken('alice')
    for (const token of ['made-up', authorization, revoked, fresh])
      expect(await get(emulator, '/api/v3/get-profile', { authorization: token })).toMatchObject(refused)
  })

  it('wants to know the app, by either prefix, or the user pool', async () => {
    const emulator = startEmulator({ appId: 'mine' })
    const call = async (headers: Record<string, string>) => {
      const init = { headers: { authorization: emulator.issueAccessToken('bob'), ...headers } }
      const response = await emulator.fetch('https://e.test/api/v3/get-security-info', init)
      return ((await response.json()) as Envelope).apiCode
    }
    expect(await call({})).toBe(2101)
    expect(await call({ 'x-authing-app-id': 'other' })).toBe(2011)
    expect(await call({ 'x-authing-app-id': 'mine' })).toBeUndefined()
    expect(await call({ 'x-genauth-app-id': 'mine' })).toBeUndefined()
    expect(await call({ 'x-authing-userpool-id': 'pool' })).toBeUndefined()
  })
})

describe('what the service tells', () => {
  it('publishes its keys without an envelope', async () => {
    const emulator = startEmulator()
    const { rsa, sm2 } = emulator.publicKeys
    expect(await get(emulator, '/api/v3/system')).toEqual({
      rsa: { publicKey: rsa },
      sm2: { publicKey: sm2 },
      version: expect.anything(),
      publicIps: [],
    })
    expect(rsa).toMatch(/^-----BEGIN PUBLIC KEY-----\n(.{64}\n)+.*\n-----END PUBLIC KEY-----\n$/)
    emulator.rotateKeys()
    expect(emulator.publicKeys.rsa).not.toBe(rsa)
    const passwordPayload = { account: 'alice', password: sealRsa(PASSWORD, rsa) }
    const options = { passwordEncryptType: 'rsa' }
    expect(await post(emulator, 'signin', { connection: 'PASSWORD', passwordPayload, options })).toMatchObject({
      apiCode: 2016,
    })
  })

  it('tells the state of the account', async () => {
    const emulator = startEmulator({ now: () => Date.UTC(2026, 0, 2) })
    const alice = { authorization: emulator.issueAccessToken('alice') }
    const carol = { authorization: emulator.issueAccessToken('carol') }
    expect((await get(emulator, '/api/v3/get-security-info', alice)).data).toEqual({
      passwordSecurityLevel: 1,
      mfaEnrolled: false,
      passwordSet: true,
      emailBinded: true,
      phoneBinded: true,
      securityScore: 70,
    })
    expect((await get(emulator, '/api/v3/get-security-info', carol)).data).toMatchObject({
      passwordSecurityLevel: null,
      passwordSet: false,
    })
    const { data = {} } = await get(emulator, '/api/v3/get-profile?withCustomData=true&withIdentities=false', alice)
    expect(data).toMatchObject({ passwordLastSetAt: '2026-01-02T00:00:00.000Z', customData: {} })
    expect(data).not.toHaveProperty('identities')
    expect(JSON.stringify(data)).not.toContain(PASSWORD)
  })

  it('publishes the configuration of the app', async () => {
    const publicConfig = { passwordStrength: 2, corsWhitelist: '' }
    const emulator = startEmulator({ appId: 'mine', codeLength: 4, publicConfig })
    expect(await get(emulator, '/api/v2/applications/mine/public-config')).toMatchObject({
      code: 200,
      message: expect.any(String),
      data: { id: 'mine', verifyCodeLength: 4, publicKey: `${emulator.publicKeys.rsa.trimEnd()}\n`, ...publicConfig },
    })
    expect(await get(emulator, '/api/v2/applications/other/public-config')).toMatchObject({ code: 2011 })
  })

  it('answers unknown routes and methods with 404, and finds routes under a path of the host', async () => {
    const emulator = startEmulator()
    for (const path of ['/api/v3/nothing', '/', '/api/v3/signin', '/api/v3/system/'])
      expect((await emulator.fetch(`https://e.test${path}`)).status).toBe(404)
    expect((await emulator.fetch('https://e.test/auth/api/v3/system?x=1')).status).toBe(200)
    expect(emulator.requests.at(-1)?.path).toBe('/api/v3/system?x=1')
  })

  it('throttles at HTTP 429', async () => {
    let time = 0
    const emulator = startEmulator({ now: () => time, throttle: { requests: 2, perMs: 1000 } })
    const statuses = []
    for (time of [0, 10, 20, 1005]) statuses.push((await emulator.fetch('https://e.test/api/v3/system')).status)
    expect(statuses).toEqual([200, 200, 429, 200])
  })

  it('answers failures at HTTP 200, with other numbers where a tenant has others', async () => {
    const emulator = startEmulator({ codes: { 'wrong-credentials': { apiCode: 2006, statusCode: 499 } } })
    expect(await signIn(emulator, 'alice', 'x')).toMatchObject({
      statusCode: 499,
      apiCode: 2006,
      message: codes['wrong-credentials'].message,
      requestId: emulator.requests.at(-1)?.requestId,
    })
  })

  it('says of every number where it is from or that it is a choice', () => {
    for (const [situation, row] of Object.entries(codes))
      expect([situation, row.recorded ?? row.chosen]).toEqual([situation, expect.any(String)])
  })
})
