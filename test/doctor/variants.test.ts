import { describe, expect, test } from 'vitest'
import type { EmulatorServer, ServeOptions } from '../../src/emulator/node.js'
import { examine, password, serve, signedIn } from './setup.js'

const withPassword = { stdin: password }
const wrongPassword = { stdin: 'not the password' }

const signIns = ({ emulator }: EmulatorServer) => emulator.requests.filter(({ path }) => path === '/api/v3/signin')

test('envelope: recorded, the numbers are read as those of a documented one', async () => {
  const sm2Only: ServeOptions = { envelope: 'recorded', sm2Shapes: ['04C1C2C3'] }
  const { url } = await serve(sm2Only)
  const { exitCode, finding, props } = await examine(url, signedIn, withPassword)
  expect(exitCode).toBe(0)
  expect(finding('encryption')?.facts).toMatchObject({
    'sm2 C1C3C2': 'refused with 499/2016 (undecryptable)',
    'sm2 04 C1C2C3': 'accepted',
  })
  expect(finding('wrong-password')).toMatchObject({ status: 'ok', facts: { statusCode: 403, apiCode: 2333 } })
  const { url: twin } = await serve({ ...sm2Only, envelope: 'documented' })
  expect(props).toEqual((await examine(twin, signedIn, withPassword)).props)
})

test('appSecret: validate-password says so, the sign-in is not blamed on the password, and no number is made up', async () => {
  const { url } = await serve({ appSecret: 'secret of the application' })
  const { exitCode, finding, props } = await examine(url, signedIn, withPassword)
  expect(exitCode).toBe(0)
  expect(finding('encryption')).toMatchObject({
    status: 'ok',
    facts: { rsa: 'accepted by validate-password', none: 'accepted by validate-password' },
  })
  expect(finding('encryption')?.summary).toContain('(the sign-in is refused with 499 (bad-response))')
  expect(finding('encryption')?.advice).toContain('the secret of the application. No form of the kit signs in.')
  expect(finding('authorization')?.summary).toBe('Not tried: no sign-in gave an access token.')
  expect(finding('wrong-password')).toMatchObject({
    status: 'ok',
    summary:
      'A wrong password is not valid, by validate-password (wrong-password). The number of a refusal was not seen.',
    facts: {},
  })
  expect(props).toContain('encryption="rsa"')
  expect(props.join()).not.toContain('authorizationScheme')
})

describe('captchaAfter', () => {
  test('at every sign-in: validate-password says what is accepted', async () => {
    const { url } = await serve({ captchaAfter: 0 })
    const { exitCode, finding } = await examine(url, signedIn, withPassword)
    expect(exitCode).toBe(0)
    expect(finding('encryption')?.summary).toContain('(the sign-in is refused with 403/2000 (challenge))')
    expect(finding('encryption')?.advice).toContain('may want a captcha')
    expect(finding('wrong-password')?.summary).toContain('was not seen')
  })

  test('after one wrong password: the first run is whole, and the second knows why it is not', async () => {
    const { url } = await serve({ captchaAfter: 1 })
    const first = await examine(url, signedIn, withPassword)
    expect(first.finding('encryption')?.facts).toMatchObject({ rsa: 'accepted' })
    expect(first.finding('wrong-password')?.facts).toEqual({ statusCode: 403, apiCode: 2333 })
    const second = await examine(url, signedIn, withPassword)
    expect(second.exitCode).toBe(0)
    expect(second.finding('encryption')?.facts).toMatchObject({ rsa: 'accepted by validate-password' })
    expect(second.finding('authorization')?.status).toBe('not-tried')
  })

  test('with a password that is not right: the captcha is no reason to doubt that', async () => {
    const { url } = await serve({ captchaAfter: 2 })
    const { exitCode, finding } = await examine(url, signedIn, wrongPassword)
    expect(exitCode).toBe(1)
    expect(finding('encryption')).toMatchObject({
      summary: expect.stringContaining('is accepted in no way') as string,
      facts: {
        rsa: 'refused with 403/2333 (wrong-password)',
        none: 'not valid, by validate-password (wrong-password)',
      },
    })
    expect(finding('encryption')?.advice).toContain('Are the account and its password right')
  })

  test('where a wrong password itself is answered with it, the number is not taken for that of a wrong one', async () => {
    const { url } = await serve({ codes: { 'wrong-credentials': { statusCode: 403, apiCode: 2000 } } })
    const { finding } = await examine(url, signedIn, withPassword)
    expect(finding('wrong-password')).toMatchObject({ status: 'warning', facts: { apiCode: 2000 } })
    expect(finding('wrong-password')?.advice).not.toContain('mapError')
  })
})

describe('failureLimit', () => {
  test('1: the one wrong password locks the account, which the kit knows', async () => {
    const { url } = await serve({ failureLimit: 1 })
    const { exitCode, finding } = await examine(url, signedIn, withPassword)
    expect(exitCode).toBe(0)
    expect(finding('encryption')?.status).toBe('ok')
    expect(finding('wrong-password')).toMatchObject({
      status: 'warning',
      summary: 'A wrong password is refused with 403/2057 (locked): the account is locked now.',
    })
    expect(finding('wrong-password')?.advice).not.toContain('mapError')

    const again = await examine(url, signedIn, withPassword)
    expect(again.finding('encryption')).toMatchObject({
      status: 'warning',
      summary: "Whether the account's password is accepted was not seen: it is refused with 403/2057 (locked).",
      advice: 'The account is locked. Take another one, or have it unlocked.',
    })
    for (const check of ['authorization', 'wrong-password'])
      expect(again.finding(check)?.summary).toBe('Not tried: the account is locked.')
    expect(again.props).toContain('encryption="rsa"')
  })

  test('5: a password that is not right is not tried until it locks the account', async () => {
    const server = await serve({ failureLimit: 5 })
    const { exitCode, finding, props } = await examine(server.url, signedIn, wrongPassword)
    expect(exitCode).toBe(1)
    expect(signIns(server)).toHaveLength(4)
    expect(finding('encryption')).toMatchObject({
      status: 'problem',
      summary: "The account's password is accepted in no way that was tried.",
      facts: { rsa: 'refused with 403/2333 (wrong-password)', none: 'not tried (wrong-password)' },
    })
    expect(finding('encryption')?.advice).not.toContain('locked')
    // Each was opened, and only the text was wrong: the published key is the best that is known.
    expect(props).toContain('encryption="rsa"')
    const { finding: later } = await examine(server.url, signedIn, withPassword)
    expect(later('encryption')?.facts).toMatchObject({ rsa: 'accepted' })
  })

  test('3, with appSecret: what validate-password locks is said to be locked', async () => {
    const { url } = await serve({ failureLimit: 3, appSecret: 'secret of the application' })
    const { finding } = await examine(url, signedIn, wrongPassword)
    expect(finding('encryption')?.facts).toMatchObject({
      rsa: 'not valid, by validate-password (wrong-password)',
      none: 'not tried (locked)',
    })
    expect(finding('encryption')?.advice).toContain('It is locked now.')
  })
})

describe('throttle', () => {
  /** Preflights are not counted. */
  const admitting = (requests: number) => serve({ throttle: { requests, perMs: 3_600_000 } })
  const wait = 'The service was asked too often. Wait a while, and ask again.'

  test('no request: the keys are not given, and the host is not blamed', async () => {
    const { url } = await admitting(0)
    const { exitCode, report } = await examine(url, signedIn, withPassword)
    expect(exitCode).toBe(3)
    expect(report.findings).toMatchObject([
      { status: 'problem', summary: 'It gives no keys (HTTP 429).', advice: wait },
    ])
  })

  test('the keys alone: the rest was not seen, and nothing is a problem', async () => {
    const server = await admitting(1)
    const { exitCode, finding, props } = await examine(server.url, signedIn, withPassword)
    expect(exitCode).toBe(0)
    expect(finding('public-config')).toMatchObject({ status: 'warning', advice: wait })
    expect(finding('encryption')).toMatchObject({
      status: 'warning',
      summary: "Whether the account's password is accepted was not seen: it is refused with 429 (rate-limited).",
      advice: wait,
    })
    for (const check of ['authorization', 'wrong-password'])
      expect(finding(check)?.summary).toBe('Not tried: the service was asked too often.')
    expect(signIns(server)).toHaveLength(1)
    expect(props).toEqual(['host="http://<host>"', 'appId="<app-id>"', 'encryption="rsa"'])
  })

  test('until some encryptions were tried: those are named, and nothing more is asked', async () => {
    const server = await admitting(4)
    const { exitCode, finding } = await examine(server.url, signedIn, withPassword)
    expect(exitCode).toBe(0)
    expect(finding('encryption')).toMatchObject({
      status: 'ok',
      summary: "The account's password is accepted by rsa, sm2 C1C3C2.",
      facts: { 'sm2 04 C1C2C3': 'refused with 429 (rate-limited)', none: 'not tried (rate-limited)' },
    })
    expect(finding('authorization')?.status).toBe('not-tried')
    expect(signIns(server)).toHaveLength(3)
  })

  test.each([
    [8, {}],
    [9, { bearer: true }],
  ])('after %i requests: of the token is said what was seen', async (requests, facts) => {
    const { url } = await admitting(requests)
    const { exitCode, finding, props } = await examine(url, signedIn, withPassword)
    expect(exitCode).toBe(0)
    expect(finding('authorization')?.facts).toEqual(facts)
    expect(finding('authorization')?.advice).toContain(wait)
    expect(finding('wrong-password')?.summary).toBe('Not tried: the service was asked too often.')
    expect(props.join()).not.toContain('authorizationScheme')
  })

  test('before the wrong password: its number was not seen', async () => {
    const { url } = await admitting(10)
    const { finding } = await examine(url, signedIn, withPassword)
    expect(finding('authorization')?.facts).toEqual({ bearer: true, raw: true })
    expect(finding('wrong-password')).toMatchObject({
      status: 'warning',
      summary: 'A wrong password is refused with 429 (rate-limited): its own number was not seen.',
      advice: wait,
    })
  })
})

test('where the answer to Bearer is lost, the bare token is not said to be the one that is taken', async () => {
  const { url, emulator } = await serve()
  const route = 'GET /api/v3/get-security-info'
  for (const failure of [{ networkError: true }, { status: 502, body: '<html>' }]) {
    emulator.inject({ ...failure, route })
    const { finding, props } = await examine(url, signedIn, withPassword)
    expect(finding('authorization')?.facts).toEqual({ raw: true })
    expect(finding('authorization')?.advice).toContain('The other form was not seen.')
    expect(props.join()).not.toContain('authorizationScheme')
  }
})
