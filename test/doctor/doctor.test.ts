import { describe, expect, test } from 'vitest'
import { serveEmulator } from '../../src/emulator/node.js'
import { openSm2 } from '../../src/emulator/sm2.js'
import { fixedKeys } from '../emulator/setup.js'
import {
  account,
  addressed,
  appId,
  doctor,
  documentedRsaKey,
  documentedSm2Key,
  examine,
  password,
  serve,
  signedIn,
  strongKeys,
} from './setup.js'

const withPassword = { stdin: `${password}\n` }

describe('a tenant without fault', () => {
  test('has no problem, and each check says what it saw', async () => {
    const { url } = await serve()
    const { exitCode, report, finding, props } = await examine(url, signedIn, withPassword)
    expect(report.findings.filter(({ status }) => status !== 'ok').map(({ check }) => check)).toEqual(['tls'])
    expect(exitCode).toBe(0)
    expect(finding('rsa-key')?.facts).toMatchObject({ bits: 2048, documented: false })
    expect(finding('sm2-key')?.facts).toMatchObject({ onCurve: true, documented: false })
    expect(finding('public-config')?.facts).toMatchObject({ passwordStrength: 1, codeLength: 6 })
    expect(finding('cross-origin')?.facts).toMatchObject({ allowedPrefixes: ['authing', 'genauth'] })
    expect(finding('encryption')?.facts).toEqual({
      rsa: 'accepted',
      'sm2 C1C3C2': 'accepted',
      'sm2 04 C1C2C3': 'accepted',
      'sm2 04 C1C3C2': 'accepted',
      'sm2 C1C2C3': 'accepted',
      none: 'accepted',
    })
    expect(finding('authorization')?.facts).toEqual({ bearer: true, raw: true })
    expect(finding('wrong-password')?.facts).toEqual({ statusCode: 403, apiCode: 2333 })
    expect(props).toEqual(['host="http://<host>"', 'appId="<app-id>"', 'encryption="rsa"', 'policy="server"'])
  })

  test('is asked without an account too, and what was not tried says so', async () => {
    const { url, emulator } = await serve()
    const { exitCode, finding, props } = await examine(url)
    expect(exitCode).toBe(0)
    for (const check of ['cross-origin', 'encryption', 'authorization', 'wrong-password'])
      expect(finding(check)?.status).toBe('not-tried')
    expect(props).toContain('encryption="rsa"')
    expect(emulator.learned).toEqual([])
  })

  test('keeps its passwords: nothing that writes is called, only asked for in preflights', async () => {
    const { url, emulator } = await serve()
    await doctor([...addressed(url), ...signedIn], withPassword)
    const called = emulator.requests.filter(({ method }) => method !== 'OPTIONS').map(({ path }) => path)
    expect(new Set(called)).toEqual(
      new Set([
        '/api/v3/system',
        `/api/v2/applications/${appId}/public-config`,
        '/api/v3/signin',
        '/api/v3/get-security-info',
      ]),
    )
    expect(emulator.changes).toEqual([])
    expect(emulator.outbox).toEqual([])
    const preflights = emulator.requests.filter(({ method }) => method === 'OPTIONS').map(({ path }) => path)
    expect(preflights.filter((path) => /update-password|reset-password$/.test(path))).toHaveLength(4)
  })
})

describe('keys', () => {
  test('the sample of the documentation is a problem, for RSA and for SM2', async () => {
    const keys = {
      rsa: { ...fixedKeys.rsa, publicKey: documentedRsaKey },
      sm2: { ...fixedKeys.sm2, publicKey: documentedSm2Key },
    }
    const { url } = await serve({ keys })
    const { exitCode, finding, props } = await examine(url)
    expect(exitCode).toBe(1)
    for (const check of ['rsa-key', 'sm2-key']) {
      expect(finding(check)).toMatchObject({ status: 'problem', facts: { documented: true } })
      expect(finding(check)?.summary).toContain('sample')
    }
    expect(props.join()).not.toContain('encryption')
  })

  test('a short RSA key is a warning, and SM2 is preferred where a sign-in showed its layout', async () => {
    const { url } = await serve({ keys: fixedKeys })
    const { exitCode, finding, props } = await examine(url, signedIn, withPassword)
    expect(exitCode).toBe(0)
    expect(finding('rsa-key')).toMatchObject({ status: 'warning', facts: { bits: 1024, documented: false } })
    expect(props).toContain('encryption="sm2"')
    expect((await examine(url)).props).toContain('encryption="rsa"')
  })

  test('what is no key is a problem, and the other algorithm is used', async () => {
    const { url } = await serve({
      keys: { rsa: strongKeys.rsa, sm2: { ...fixedKeys.sm2, publicKey: fixedKeys.sm2.publicKey.replace(/..$/, '00') } },
    })
    const { exitCode, finding, props } = await examine(url, signedIn, withPassword)
    expect(exitCode).toBe(1)
    expect(finding('sm2-key')?.summary).toBe('The SM2 public key is not a point of the SM2 curve.')
    expect(finding('encryption')?.facts).toMatchObject({ 'sm2 C1C3C2': 'not tried (bad-key)', rsa: 'accepted' })
    expect(props).toContain('encryption="rsa"')
  })

  test('an envelope around the keys is reported, and the key is pinned', async () => {
    const { url, emulator } = await serve()
    const data = { rsa: { publicKey: emulator.publicKeys.rsa } }
    emulator.inject({ route: 'GET /api/v3/system', times: Infinity, envelope: { statusCode: 200, data } })
    const { finding, props } = await examine(url)
    expect(finding('service')).toMatchObject({ status: 'warning', facts: { enveloped: true } })
    expect(finding('sm2-key')).toMatchObject({ status: 'warning', summary: 'The service publishes no SM2 key.' })
    expect(props).toContain(`encryption={{ type: 'rsa', publicKey: ${JSON.stringify(emulator.publicKeys.rsa)} }}`)
  })
})

describe('public configuration', () => {
  test('gives code length, channels and the names of headers', async () => {
    const publicConfig = {
      passwordTabConfig: { validLoginMethods: ['email-password', 'username-password'] },
      api: { headers: { keys: { 'app-id': 'x-genauth-app-id' } } },
    }
    const { url } = await serve({ codeLength: 4, publicConfig })
    const { report, finding, props } = await examine(url)
    expect(finding('public-config')?.facts).toMatchObject({ channels: ['email'], appIdHeader: 'x-genauth-app-id' })
    expect(props).toEqual(
      expect.arrayContaining(['headerPrefix="genauth"', "channels={['email']}", 'codeLength={4}', 'policy="server"']),
    )
    expect(report.props.filter(({ component }) => component === 'ResetPasswordForm')).toHaveLength(2)
    const { out } = await doctor(addressed(url))
    expect(out).toMatch(/ length of a code +4\n +channels +email\n +header of the id +x-genauth-app-id\n/)
  })

  test('of an application that the service does not know is a problem', async () => {
    const { url } = await serve({ appId: 'another' })
    const { exitCode, finding } = await examine(url)
    expect(exitCode).toBe(1)
    expect(finding('public-config')?.summary).toContain('no application of this id (2011)')
  })

  test('that cannot be read is a warning, and the policy is left to the host', async () => {
    const { url, emulator } = await serve()
    emulator.inject({ route: /public-config/, status: 404, body: 'Not found' })
    const { exitCode, finding, props } = await examine(url)
    expect(exitCode).toBe(0)
    expect(finding('public-config')).toMatchObject({ status: 'warning', facts: { status: 404 } })
    expect(props).not.toContain('policy="server"')
  })
})

describe('an account', () => {
  test('shows which layout of SM2 the service takes', async () => {
    const { url } = await serve({ keys: fixedKeys, sm2Shapes: ['04C1C2C3'] })
    const { finding, props } = await examine(url, signedIn, withPassword)
    expect(finding('encryption')?.facts).toMatchObject({
      'sm2 C1C3C2': 'refused with 499/2016 (undecryptable)',
      'sm2 04 C1C2C3': 'accepted',
      'sm2 C1C2C3': 'refused with 499/2016 (undecryptable)',
    })
    expect(props).toContain("encryption={{ type: 'sm2', layout: { order: 'C1C2C3', prefix04: true } }}")
  })

  test('shows that base64 is expected within SM2, as of the mobile SDKs', async () => {
    const open = (ciphertext: string) => {
      const opened = openSm2(ciphertext, fixedKeys.sm2.privateKey, ['04C1C2C3'])
      const text = Buffer.from(opened?.bytes ?? []).toString()
      return /^[\w+/]+=*$/.test(text) ? Buffer.from(text, 'base64').toString() : undefined
    }
    const { url } = await serve({ keys: fixedKeys, openers: { sm2: open, rsa: () => undefined } })
    const { finding } = await examine(url, signedIn, withPassword)
    expect(finding('encryption')).toMatchObject({
      status: 'warning',
      facts: { 'sm2 04 C1C2C3 of base64': 'accepted', 'sm2 04 C1C2C3': 'refused with 499/2016 (undecryptable)' },
    })
  })

  test('shows that only plain text is taken', async () => {
    const { url } = await serve({ openers: { rsa: () => undefined, sm2: () => undefined } })
    const { exitCode, finding, props } = await examine(url, signedIn, withPassword)
    expect(exitCode).toBe(1)
    expect(finding('encryption')?.summary).toContain('as plain text only')
    expect(props.join()).not.toContain('encryption')
  })

  test('shows which form of the token is taken', async () => {
    const { url } = await serve({ authorizationSchemes: ['raw'] })
    const { finding, props } = await examine(url, signedIn, withPassword)
    expect(finding('authorization')?.facts).toEqual({ bearer: false, raw: true })
    expect(props).toContain('authorizationScheme="raw"')
  })

  test('shows a number for a wrong password that the kit does not know', async () => {
    const { url } = await serve({ codes: { 'wrong-credentials': { statusCode: 499, apiCode: 4711 } } })
    const { exitCode, finding } = await examine(url, signedIn, withPassword)
    expect(exitCode).toBe(0)
    expect(finding('wrong-password')).toMatchObject({ status: 'warning', facts: { statusCode: 499, apiCode: 4711 } })
    expect(finding('wrong-password')?.advice).toContain('mapError')
  })

  test('whose password is not right is a problem, without a second wrong one', async () => {
    const { url } = await serve()
    const { exitCode, finding } = await examine(url, signedIn, { stdin: 'not the password' })
    expect(exitCode).toBe(1)
    expect(finding('encryption')?.facts).toMatchObject({ rsa: 'refused with 403/2333 (wrong-password)' })
    expect(finding('wrong-password')?.status).toBe('not-tried')
  })

  test('that is locked is left alone', async () => {
    const { url, emulator } = await serve()
    const { finding } = await examine(url, ['--account', 'dave@example.com'], { stdin: 'locked out 1' })
    expect(emulator.requests.filter(({ path }) => path === '/api/v3/signin')).toHaveLength(1)
    expect(finding('encryption')?.facts).toMatchObject({
      rsa: 'refused with 403/2005 (locked)',
      none: 'not tried (locked)',
    })
  })

  test('is tried by validate-password where the application may not sign in', async () => {
    const { url, emulator } = await serve()
    const message = 'token_endpoint_auth_method is not none'
    emulator.inject({ route: '/api/v3/signin', times: Infinity, envelope: { statusCode: 499, message } })
    const { exitCode, finding } = await examine(url, signedIn, withPassword)
    expect(exitCode).toBe(0)
    expect(finding('encryption')?.facts).toMatchObject({ rsa: 'accepted by validate-password' })
    expect(finding('authorization')?.status).toBe('not-tried')
    expect(finding('wrong-password')?.status).toBe('ok')
  })
})

describe('the clock', () => {
  test.each([
    [-3 * 60 * 60 * 1000, 'ahead of'],
    [3 * 60 * 60 * 1000, 'behind'],
  ])('that differs by %i ms is a warning: it is %s this machine', async (shift, word) => {
    const { url } = await serve()
    const { exitCode, finding } = await examine(url, [], { now: () => Date.now() + shift })
    expect(exitCode).toBe(0)
    expect(finding('clock')).toMatchObject({ status: 'warning' })
    expect(finding('clock')?.summary).toContain(word)
    expect(Math.abs(Number(finding('clock')?.facts?.['skewSeconds']) + shift / 1000)).toBeLessThanOrEqual(2)
  })
})

describe('what is said of a host that is not the service', () => {
  test('a page of HTML', async () => {
    const { url, emulator } = await serve()
    emulator.inject({ body: '<!doctype html><title>Welcome</title>', headers: { 'content-type': 'text/html' } })
    const { exitCode, report } = await examine(url, signedIn, withPassword)
    expect(exitCode).toBe(3)
    expect(report.findings).toHaveLength(1)
    expect(report.findings[0]?.summary).toContain('a page of HTML (HTTP 200)')
    expect(emulator.learned).toEqual([])
  })

  test('other JSON', async () => {
    const { url, emulator } = await serve()
    emulator.inject({ body: '{"hello":"world"}', headers: { 'content-type': 'application/json' } })
    const { exitCode, report } = await examine(url)
    expect(exitCode).toBe(3)
    expect(report.findings[0]?.summary).toContain('not of the V3 API')
  })

  test('a redirect, which is not followed', async () => {
    const { url, emulator } = await serve()
    emulator.inject({ status: 301, headers: { location: 'https://console.example.com/login?next=%1b' } })
    const { exitCode, report } = await examine(url)
    expect(exitCode).toBe(3)
    expect(report.findings[0]?.summary).toBe(
      'It answers with a redirect to <other-origin>, which the kit does not follow.',
    )
    expect(emulator.requests).toHaveLength(1)
  })

  test('one that never answers', async () => {
    const { url, emulator } = await serve()
    emulator.inject({ never: true, times: Infinity })
    const { exitCode, report } = await examine(url, ['--timeout', '0.1'])
    expect(exitCode).toBe(3)
    expect(report.findings[0]?.summary).toContain('<host> did not answer within 0.1 s')
  })

  test('one that cuts the connection, and one that is not there', async () => {
    const { url, emulator } = await serve()
    emulator.inject({ networkError: true, times: Infinity })
    const cut = await examine(url)
    expect(cut.exitCode).toBe(3)
    expect(cut.report.findings[0]?.summary).toContain('<host> cut the connection')
    const gone = await serveEmulator()
    await gone.close()
    const { exitCode, out } = await doctor(addressed(gone.url))
    expect(exitCode).toBe(3)
    expect(out).toContain(`Nothing listens at 127.0.0.1:${gone.port}. Check the port`)
  })
})

describe('the command line', () => {
  test.each([
    [[], '--host is missing'],
    [['--host', 'https://a.example'], '--app-id is missing'],
    [['--host', 'http://a.example', '--app-id', 'a'], '--host must be an https: address'],
    [['--host', '/auth', '--app-id', 'a'], '--host must be an https: address'],
    [['--host', 'a.example', '--app-id', 'a'], '--host must be an https: address'],
    [['--host', 'https://a.example', '--app-id', 'a\nb'], '--app-id holds characters'],
    [[...addressed('https://a.example'), '--origin', 'https://b.example/path'], '--origin must be'],
    [[...addressed('https://a.example'), '--timeout', 'soon'], '--timeout must be'],
    [[...addressed('https://a.example'), '--password', password], '--password'],
    [[...addressed('https://a.example'), '--account', account], 'Standard input is empty'],
    [[...addressed('https://a.example'), 'more'], '`doctor` takes options only'],
    [['https://a.example', '--app-id', 'x'], '--host is missing before https://a.example'],
    [[...addressed('https://a.example'), 'https://b.example'], '--origin is missing before https://b.example'],
    [[`https://${password}@a.example`], '`doctor` takes options only'],
  ])('%j is refused with exit code 2', async (args, words) => {
    const { exitCode, out, err } = await doctor(args)
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' })
    expect(err).toContain(words)
    expect(err).not.toContain(password)
  })

  test('--help prints every option and ends well', async () => {
    const { exitCode, out } = await doctor(['--help'])
    expect(exitCode).toBe(0)
    for (const option of ['--host', '--app-id', '--origin', '--account', '--timeout', '--json'])
      expect(out).toContain(option)
  })
})

describe('secrets', () => {
  const tenants = {
    fine: {},
    refusing: { openers: { rsa: () => undefined, sm2: () => undefined } },
    quoting: {},
  }
  test.each(Object.keys(tenants) as (keyof typeof tenants)[])(
    'the password, the token and the account are in no output of a tenant that is %s',
    async (name) => {
      const { url, emulator } = await serve(tenants[name])
      if (name === 'quoting') {
        const data = { password, account }
        emulator.inject({
          route: /signin/,
          times: 3,
          envelope: { statusCode: 499, apiCode: 4711, message: password, data },
        })
      }
      const token = /at_[0-9a-f]+/
      for (const args of [[], ['--json']]) {
        const { out, err } = await doctor([...addressed(url), ...signedIn, ...args], withPassword)
        expect(out).toContain('encryption')
        expect(out + err).not.toContain(password)
        expect(out + err).not.toMatch(token)
        expect(out + err).not.toContain(account)
        const sealed = emulator.learned.filter(({ encryptType }) => encryptType !== 'none').map((each) => each.sealed)
        for (const each of sealed) expect(out + err).not.toContain(each)
      }
    },
  )
})
