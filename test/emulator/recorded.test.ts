import { describe, expect, it } from 'vitest'
import { codeVariants, type EmulatorOptions } from '../../src/emulator/index.js'
import { post, signIn, startEmulator } from './setup.js'

const email = 'alice@example.com'
const channel = 'CHANNEL_RESET_PASSWORD'

/** The pairs that the service's sign-in table publishes, or that an application wrote down. */
const pairs: [string, (options?: EmulatorOptions) => Promise<object>, object][] = [
  ['a wrong password', () => signIn(startEmulator(), email, 'wrong'), { statusCode: 403, apiCode: 2333 }],
  ['a wrong current password', () => change({ oldPassword: 'wrong' }), { statusCode: 403, apiCode: 2006 }],
  ['a password that does not open', (options) => unreadable(options), { statusCode: 499, apiCode: 2016 }],
  ['a code that is wrong', () => verify('wrong'), { statusCode: 499, apiCode: 2001, message: '验证码不正确' }],
  [
    'a code that was voided by a wrong try',
    () => verify('wrong', 'right'),
    { statusCode: 499, apiCode: 2001, message: '验证码已失效，请重新获取验证码' },
  ],
  ['a parameter that is missing', () => change({ newPassword: '' }), { statusCode: 400, apiCode: undefined }],
]

async function change(body: object, options?: EmulatorOptions) {
  const emulator = startEmulator(options)
  const { data } = await signIn(emulator, email, 'correct horse battery')
  const sent = { newPassword: 'some new words', oldPassword: 'correct horse battery', ...body }
  return post(emulator, 'update-password', sent, { authorization: String(data?.['access_token']) })
}

const unreadable = (options?: EmulatorOptions) => change({ passwordEncryptType: 'rsa' }, options)

/** The answer to the last of the codes. */
async function verify(...tries: ('wrong' | 'right')[]) {
  const emulator = startEmulator()
  await post(emulator, 'send-email', { email, channel })
  const code = emulator.outbox[0]!.code
  const answers = []
  for (const each of tries) {
    const passCode = each === 'right' ? code : code.replace(/./g, (digit) => String(9 - Number(digit)))
    const body = { verifyMethod: 'EMAIL_PASSCODE', emailPassCodePayload: { email, passCode } }
    answers.push(await post(emulator, 'verify-reset-password-request', body))
  }
  return answers.at(-1)!
}

describe('the answers that were recorded', () => {
  it.each(pairs)('to %s', async (_, ask, expected) => {
    const answer = await ask()
    expect(answer).toMatchObject(
      Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)),
    )
    if (!('apiCode' in answer)) expect(expected).toMatchObject({ apiCode: undefined })
  })

  it('that differ on other services are ready to be chosen', async () => {
    const answer = await unreadable({ codes: codeVariants.undecryptableAs400 })
    expect(answer).toMatchObject({ statusCode: 499, apiCode: 400, message: '密码解密失败' })
  })
})

describe('what is around a failure', () => {
  it('is what the documentation says', async () => {
    const answer = await change({ oldPassword: 'wrong' })
    expect(Object.keys(answer).toSorted()).toEqual(['apiCode', 'message', 'requestId', 'statusCode'])
  })

  it('or what was recorded: the older names, and both numbers', async () => {
    const answer = await change({ oldPassword: 'wrong' }, { envelope: 'recorded' })
    expect(answer).toEqual({
      uniqueId: expect.any(String),
      code: 2006,
      statusCode: 403,
      apiCode: 2006,
      message: 'Password is incorrect.',
    })
    const withoutNumber = await change({ newPassword: '' }, { envelope: 'recorded' })
    expect(withoutNumber).toMatchObject({ code: 400, statusCode: 400 })
    expect(withoutNumber).not.toHaveProperty('apiCode')
  })
})
