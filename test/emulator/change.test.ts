import { describe, expect, it } from 'vitest'
import type { Emulator, EmulatorOptions } from '../../src/emulator/index.js'
import { get, post, readVectors, sealRsa, sealSm2, signIn, startEmulator, type Envelope } from './setup.js'

const OLD = 'correct horse battery'

function update(emulator: Emulator, body: unknown, account = 'alice'): Promise<Envelope> {
  const authorization = `Bearer ${emulator.issueAccessToken(account)}`
  return post(emulator, 'update-password', body, { authorization })
}

describe.each([
  ['none', undefined, (text: string) => text],
  ['rsa', undefined, sealRsa],
  ['sm2', 'C1C3C2', sealSm2],
] as const)('a change under %s', (passwordEncryptType, shape, seal) => {
  it.each(['N3w password', ' 密码 at the edges ', '🔑👨‍👩‍👧 é vs é', '\uFEFFstarts with a BOM'])(
    'to %j',
    async (newPassword) => {
      const emulator = startEmulator({ now: () => 1_000 })
      const body = { newPassword: seal(newPassword), oldPassword: seal(OLD), passwordEncryptType }
      const answer = await update(emulator, body)
      expect(answer).toEqual({ statusCode: 200, message: expect.any(String), requestId: expect.any(String) })

      const { requestId = '' } = answer
      const known = { requestId, route: 'POST /api/v3/update-password', email: 'alice@example.com', at: 1_000 }
      const sealed = { encryptType: passwordEncryptType, ...(shape && { shape }) }
      expect(emulator.changes).toMatchObject([{ ...known, ...sealed, newPassword, oldPassword: OLD }])
      expect(emulator.learned).toMatchObject([
        { ...known, ...sealed, field: 'newPassword', password: newPassword, sealed: body.newPassword, accepted: true },
        { ...known, ...sealed, field: 'oldPassword', password: OLD, sealed: body.oldPassword, accepted: true },
      ])
      expect(emulator.requests).toMatchObject([{ requestId, body: JSON.stringify(body) }])
      expect(emulator.passwordOf('alice@example.com')).toBe(newPassword)
      expect((await signIn(emulator, 'alice', OLD)).apiCode).toBe(2333)
      expect((await signIn(emulator, 'alice', newPassword)).statusCode).toBe(200)
    },
  )
})

it('takes the type as none when it is left out', async () => {
  const emulator = startEmulator()
  expect((await update(emulator, { newPassword: 'new one', oldPassword: OLD })).statusCode).toBe(200)
  expect(emulator.changes).toMatchObject([{ encryptType: 'none' }])
})

it('leaves every access token valid', async () => {
  const emulator = startEmulator()
  const other = emulator.issueAccessToken('alice')
  await update(emulator, { newPassword: 'new one', oldPassword: OLD })
  expect(await get(emulator, '/api/v3/get-profile', { authorization: other })).toMatchObject({ statusCode: 200 })
})

describe('refused, and nothing is set', () => {
  const cases: [string, object, number | undefined, EmulatorOptions?][] = [
    ['a wrong old password', { newPassword: 'new one', oldPassword: 'wrong' }, 2006],
    ['no old password', { newPassword: 'new one' }, 2201],
    ['no new password', { oldPassword: OLD }, undefined],
    ['an empty new password', { newPassword: '', oldPassword: OLD }, undefined],
    ['five characters', { newPassword: '12345', oldPassword: OLD }, 2029],
    ['a clear text that says rsa', { newPassword: 'new one', oldPassword: OLD, passwordEncryptType: 'rsa' }, 2016],
    [
      'a mix of sealed and clear',
      { newPassword: sealRsa('new one'), oldPassword: OLD, passwordEncryptType: 'rsa' },
      2016,
    ],
    [
      'one class at strength 2',
      { newPassword: 'abcdef', oldPassword: OLD },
      undefined,
      { publicConfig: { passwordStrength: 2 } },
    ],
    ['a made-up reset token', { newPassword: 'new one', passwordResetToken: 'x' }, 1020020],
  ]

  it.each(cases)('%s', async (_name, body, apiCode, options) => {
    const emulator = startEmulator(options)
    const answer = await update(emulator, body)
    expect(answer.statusCode).not.toBe(200)
    expect(answer.apiCode).toBe(apiCode)
    expect(emulator.passwordOf('alice')).toBe(OLD)
    expect(emulator.changes).toEqual([])
    expect(emulator.learned.every(({ accepted }) => !accepted)).toBe(true)
  })

  it('without a login, before anything is opened', async () => {
    const emulator = startEmulator()
    const answer = await post(emulator, 'update-password', { newPassword: 'new one', oldPassword: OLD })
    expect(answer).toMatchObject({ statusCode: 401, apiCode: 2020 })
    expect(emulator.learned).toEqual([])
  })

  it('of a locked account', async () => {
    expect(
      (await update(startEmulator(), { newPassword: 'new one', oldPassword: 'locked out 1' }, 'dave')).apiCode,
    ).toBe(2005)
  })

  it('by wrong old passwords until the account locks', async () => {
    const emulator = startEmulator({ failureLimit: 2 })
    const wrong = { newPassword: 'new one', oldPassword: 'wrong' }
    expect(await update(emulator, wrong)).toMatchObject({ apiCode: 2006, data: { remainCount: 1 } })
    expect((await update(emulator, wrong)).apiCode).toBe(2057)
    expect((await update(emulator, { ...wrong, oldPassword: OLD })).apiCode).toBe(2057)
  })
})

it('sets a first password without an old one', async () => {
  const emulator = startEmulator()
  expect(emulator.passwordOf('carol')).toBeUndefined()
  expect((await update(emulator, { newPassword: 'first one' }, 'carol')).statusCode).toBe(200)
  expect(emulator.changes).toMatchObject([{ newPassword: 'first one', email: 'carol@example.com' }])
  expect((await update(emulator, { newPassword: 'second' }, 'carol')).apiCode).toBe(2201)
})

it('takes a reset token of the same person in place of the old password, once', async () => {
  const emulator = startEmulator()
  const passwordResetToken = emulator.issueResetToken('alice')
  expect((await update(emulator, { newPassword: 'new one', passwordResetToken }, 'bob')).apiCode).toBe(1020020)
  expect((await update(emulator, { newPassword: 'new one', passwordResetToken })).statusCode).toBe(200)
  expect((await update(emulator, { newPassword: 'new two', passwordResetToken })).apiCode).toBe(1020020)
  expect(emulator.passwordOf('alice')).toBe('new one')
})

it('looks past a reset token where the tenant is of before 2024-08, and asks for the old password', async () => {
  const emulator = startEmulator({ updateByToken: false })
  const passwordResetToken = emulator.issueResetToken('alice')
  expect((await update(emulator, { newPassword: 'new one', passwordResetToken })).apiCode).toBe(2201)
  expect((await update(emulator, { newPassword: 'new one', oldPassword: OLD, passwordResetToken })).statusCode).toBe(
    200,
  )
  expect(emulator.changes).toMatchObject([{ newPassword: 'new one', oldPassword: OLD }])
})

it('refuses a current password that an account without one need not send, where it is set so', async () => {
  const emulator = startEmulator({ needlessOldPassword: 'refused' })
  expect((await update(emulator, { newPassword: 'new one', oldPassword: OLD }, 'carol')).apiCode).toBe(2027)
  expect((await update(emulator, { newPassword: 'new one' }, 'carol')).statusCode).toBe(200)
  expect(emulator.changes).toMatchObject([{ newPassword: 'new one' }])
})

it('takes the access token of a sign-in just made in place of the old password, where it is set so', async () => {
  let now = 0
  const emulator = startEmulator({ updateByFreshTokenMs: 1000, now: () => now })
  const authorization = `Bearer ${emulator.issueAccessToken('alice')}`
  const change = (newPassword: string) => post(emulator, 'update-password', { newPassword }, { authorization })
  now = 999
  expect((await change('new one')).statusCode).toBe(200)
  now = 1000
  expect((await change('another one')).apiCode).toBe(2201)
  expect(emulator.changes).toMatchObject([{ newPassword: 'new one' }])
})

it('opens an algorithm of the tenant by an opener', async () => {
  const emulator = startEmulator({ openers: { rot: (text) => text.split('').toReversed().join('') } })
  const body = { newPassword: 'eno wen', oldPassword: 'yrettab esroh tcerroc', passwordEncryptType: 'rot' }
  expect((await update(emulator, body)).statusCode).toBe(200)
  expect(emulator.passwordOf('alice')).toBe('new one')
})

it('judges strength as Guard does', async () => {
  const { rows } = readVectors<{ rows: { password: string; low: boolean; middle: boolean; high: boolean }[] }>(
    'guard-strength',
  )
  for (const [passwordStrength, level] of [
    [1, 'low'],
    [2, 'middle'],
    [3, 'high'],
  ] as const) {
    const emulator = startEmulator({ publicConfig: { passwordStrength } })
    for (const row of rows) {
      const body = { password: row.password, passwordResetToken: emulator.issueResetToken('alice') }
      const { statusCode } = await post(emulator, 'reset-password', body)
      expect([passwordStrength, row.password, statusCode === 200]).toEqual([passwordStrength, row.password, row[level]])
    }
  }
  const own = startEmulator({ publicConfig: { passwordStrength: 4, customPasswordStrength: { regex: '^[A-Z]{9}$' } } })
  expect((await update(own, { newPassword: 'ABCDEFGH', oldPassword: OLD })).statusCode).toBe(422)
  expect((await update(own, { newPassword: 'ABCDEFGHI', oldPassword: OLD })).statusCode).toBe(200)
})
