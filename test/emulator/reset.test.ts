import { beforeEach, describe, expect, it } from 'vitest'
import type { Emulator, EmulatorOptions } from '../../src/emulator/index.js'
import { post, sealSm2, signIn, startEmulator, type Envelope } from './setup.js'

const channel = 'CHANNEL_RESET_PASSWORD'
const email = 'alice@example.com'
const phone = { phoneNumber: '13800138000', phoneCountryCode: '+86' }

let time = 0
beforeEach(() => {
  time = 1_000_000
})

function start(options: EmulatorOptions = {}): Emulator {
  return startEmulator({ now: () => time, ...options })
}

function verifyEmail(emulator: Emulator, passCode: string, address = email): Promise<Envelope> {
  const body = { verifyMethod: 'EMAIL_PASSCODE', emailPassCodePayload: { email: address, passCode } }
  return post(emulator, 'verify-reset-password-request', body)
}

function verifyPhone(emulator: Emulator, passCode: string): Promise<Envelope> {
  const body = { verifyMethod: 'PHONE_PASSCODE', phonePassCodePayload: { ...phone, passCode } }
  return post(emulator, 'verify-reset-password-request', body)
}

async function sendEmail(emulator: Emulator, address = email, headers = {}): Promise<string> {
  expect(await post(emulator, 'send-email', { email: address, channel }, headers)).toMatchObject({ statusCode: 200 })
  return emulator.outbox.at(-1)?.code ?? ''
}

/** Another code of the same length. */
const otherThan = (code: string) => (code === '000000' ? '111111' : '000000')

describe('from a code to a new password', () => {
  it('by email', async () => {
    const emulator = start({ tokenExpiresIn: 120 })
    const code = await sendEmail(emulator, email, { 'x-genauth-lang': 'zh-CN' })
    expect(code).toMatch(/^\d{6}$/)
    expect(emulator.outbox).toEqual([
      { channel: 'email', to: email, code, purpose: channel, lang: 'zh-CN', sentAt: time, phoneCountryCode: undefined },
    ])
    const { data = {} } = await verifyEmail(emulator, code, 'Alice@Example.com')
    expect(data).toEqual({ passwordResetToken: expect.any(String), tokenExpiresIn: 120 })
    const { passwordResetToken } = data
    const body = { password: sealSm2('after reset'), passwordResetToken, passwordEncryptType: 'sm2' }
    expect(await post(emulator, 'reset-password', body)).toMatchObject({ statusCode: 200, data: { success: true } })
    expect(emulator.changes).toMatchObject([
      { email, newPassword: 'after reset', route: 'POST /api/v3/reset-password' },
    ])
    expect((await signIn(emulator, 'alice', 'after reset')).statusCode).toBe(200)
  })

  it('by phone, +86 when no country is named', async () => {
    const emulator = start({ codeLength: 4 })
    await post(emulator, 'send-sms', { phoneNumber: phone.phoneNumber, channel })
    expect(emulator.outbox).toMatchObject([{ channel: 'sms', to: '13800138000', phoneCountryCode: '+86' }])
    const code = emulator.outbox[0]!.code
    expect(code).toMatch(/^\d{4}$/)
    expect(await verifyPhone(emulator, code)).toMatchObject({ statusCode: 200 })
  })
})

describe('codes', () => {
  it('are good once', async () => {
    const emulator = start()
    const code = await sendEmail(emulator)
    expect((await verifyEmail(emulator, code)).statusCode).toBe(200)
    expect((await verifyEmail(emulator, code)).apiCode).toBe(2001)
  })

  it('are void after one wrong try, or after as many as the pool allows', async () => {
    for (const codeAttempts of [1, 3]) {
      const emulator = start({ codeAttempts })
      const code = await sendEmail(emulator)
      for (let tries = 0; tries < codeAttempts - 1; tries++)
        expect((await verifyEmail(emulator, otherThan(code))).apiCode).toBe(2001)
      if (codeAttempts > 1) expect((await verifyEmail(emulator, code)).statusCode).toBe(200)
    }
    const emulator = start()
    const code = await sendEmail(emulator)
    await verifyEmail(emulator, otherThan(code))
    expect((await verifyEmail(emulator, code)).apiCode).toBe(2001)
  })

  it('live five minutes by email and one by SMS', async () => {
    const emulator = start()
    for (const [milliseconds, statusCode] of [
      [299_999, 200],
      [300_000, 499],
    ] as const) {
      const code = await sendEmail(emulator)
      time += milliseconds
      expect((await verifyEmail(emulator, code)).statusCode).toBe(statusCode)
    }
    for (const [milliseconds, apiCode] of [
      [59_999, undefined],
      [60_000, 2001],
    ] as const) {
      time += 60_000
      await post(emulator, 'send-sms', { ...phone, channel })
      time += milliseconds
      expect((await verifyPhone(emulator, emulator.outbox.at(-1)!.code)).apiCode).toBe(apiCode)
    }
  })

  it('are sent once a minute to one address and channel, whatever became of the last one', async () => {
    const emulator = start()
    const code = await sendEmail(emulator)
    await verifyEmail(emulator, otherThan(code))
    time += 59_999
    expect((await post(emulator, 'send-email', { email: 'ALICE@example.com', channel })).apiCode).toBe(2080)
    expect((await post(emulator, 'send-email', { email, channel: 'CHANNEL_LOGIN' })).statusCode).toBe(200)
    expect((await post(emulator, 'send-email', { email: 'bob@example.com', channel })).statusCode).toBe(200)
    time += 1
    const next = await sendEmail(emulator)
    expect((await verifyEmail(emulator, next)).statusCode).toBe(200)
  })

  it('of another channel, of another address, or of an earlier send do not count', async () => {
    const codes = ['111111', '222222', '333333', '444444']
    const emulator = start({ makeCode: () => codes.shift() ?? '', codeAttempts: 9 })
    await sendEmail(emulator)
    time += 60_000
    await post(emulator, 'send-email', { email, channel: 'CHANNEL_LOGIN' })
    await sendEmail(emulator, 'bob@example.com')
    await sendEmail(emulator)
    for (const stale of ['111111', '222222', '333333']) expect((await verifyEmail(emulator, stale)).apiCode).toBe(2001)
    expect((await verifyEmail(emulator, '444444')).statusCode).toBe(200)
  })

  it('can be looked at without being spent', async () => {
    const emulator = start()
    const look = (passCode: string) =>
      post(emulator, 'pre-check-code', { codeType: 'EMAIL', emailCodePayload: { email, passCode, channel } })
    const code = await sendEmail(emulator)
    expect((await look(otherThan(code))).data).toMatchObject({ isValid: false, message: expect.any(String) })
    expect((await look(code)).data).toEqual({ isValid: true })
    await post(emulator, 'send-sms', { ...phone, channel })
    const { phoneNumber, ...country } = phone
    const smsCodePayload = { phone: phoneNumber, ...country, passCode: emulator.outbox.at(-1)!.code, channel }
    expect((await post(emulator, 'pre-check-code', { codeType: 'SMS', smsCodePayload })).data).toEqual({
      isValid: true,
    })
    expect((await verifyEmail(emulator, code)).statusCode).toBe(200)
  })

  it.each([
    ['send-email', { email: 'nonsense', channel }, 1020017],
    ['send-email', { email }, undefined],
    ['send-email', { email, channel: 'CHANNEL_BIND_PHONE' }, undefined],
    ['send-sms', { phoneNumber: '12', channel }, 2028],
    ['send-sms', { ...phone, phoneCountryCode: '86', channel }, 2028],
  ])('%s refuses %o', async (route, body, apiCode) => {
    const emulator = start()
    const answer = await post(emulator, route, body)
    expect(answer.statusCode).toBe(400)
    expect(answer.apiCode).toBe(apiCode)
    expect(emulator.outbox).toEqual([])
  })
})

describe('accounts that do not exist', () => {
  const unknown = 'nobody@example.com'
  const answers = async (revealUnknownAccounts: 'verify' | 'send' | 'never') => {
    const emulator = start({ revealUnknownAccounts })
    const sends = [await post(emulator, 'send-email', { email: unknown, channel })]
    sends.push(await post(emulator, 'send-email', { email: unknown, channel }))
    const verified = await verifyEmail(emulator, '000000', unknown)
    expect(emulator.outbox).toEqual([])
    return [...sends, verified].map(({ apiCode }) => apiCode)
  }

  it('are reported where the option says', async () => {
    expect(await answers('verify')).toEqual([undefined, 2080, 2004])
    expect(await answers('send')).toEqual([2004, 2004, 2004])
    expect(await answers('never')).toEqual([undefined, 2080, 2001])
  })

  it('get a code to register with', async () => {
    const emulator = start()
    await post(emulator, 'send-email', { email: unknown, channel: 'CHANNEL_REGISTER' })
    expect(emulator.outbox).toMatchObject([{ to: unknown }])
  })
})

describe('reset tokens', () => {
  const reset = (emulator: Emulator, passwordResetToken: string, password = 'after reset') =>
    post(emulator, 'reset-password', { password, passwordResetToken })

  it('outlive a refused password and an undecryptable one, but not success', async () => {
    const emulator = start()
    const token = emulator.issueResetToken('alice')
    expect((await reset(emulator, token, '12345')).apiCode).toBe(2029)
    const sealed = { password: 'not sealed', passwordResetToken: token, passwordEncryptType: 'rsa' }
    expect((await post(emulator, 'reset-password', sealed)).apiCode).toBe(2016)
    expect((await reset(emulator, token)).statusCode).toBe(200)
    expect((await reset(emulator, token)).apiCode).toBe(1020020)
  })

  it('end with their time, by revocation, and are not guessed', async () => {
    const emulator = start({
      tokenExpiresIn: 60,
      codes: {
        'reset-token-expired': { apiCode: 1 },
        'reset-token-used': { apiCode: 2 },
        'reset-token-invalid': { apiCode: 3 },
      },
    })
    const [expired, revoked] = [emulator.issueResetToken('alice'), emulator.issueResetToken('alice')]
    emulator.revoke(revoked)
    time += 60_000
    const good = emulator.issueResetToken('alice')
    const asked = [expired, revoked, 'prt_guess', emulator.issueAccessToken('alice'), good]
    const answers = []
    for (const token of asked) answers.push((await reset(emulator, token)).apiCode)
    expect(answers).toEqual([1, 2, 3, 3, undefined])
    expect(await reset(emulator, '')).toMatchObject({
      statusCode: 400,
      message: 'Parameter passwordResetToken is missing.',
    })
  })

  it('lift the lock of failures, but not an administrator’s', async () => {
    const emulator = start({ failureLimit: 1 })
    expect((await signIn(emulator, 'alice', 'x')).apiCode).toBe(2057)
    expect((await reset(emulator, emulator.issueResetToken('alice'))).statusCode).toBe(200)
    expect((await signIn(emulator, 'alice', 'after reset')).statusCode).toBe(200)
    expect((await reset(emulator, emulator.issueResetToken('dave'))).apiCode).toBe(2005)
  })

  it('are handed out for known accounts only', () => {
    expect(() => start().issueResetToken('nobody')).toThrow(/has no account "nobody".*alice@example\.com/)
  })
})
