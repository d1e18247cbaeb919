import { describe, expect, test } from 'vitest'
import { allowedHeaders } from '../../src/emulator/index.js'
import type { EmulatorServer } from '../../src/emulator/node.js'
import { doctor, addressed, examine, password, serve, signedIn } from './setup.js'

const withPassword = { stdin: password }

/** A service that announces one prefix, and reads the headers of the other alone. */
const announcing = (announced: 'authing' | 'genauth', read: 'authing' | 'genauth') => ({
  headerPrefix: read,
  publicConfig: { api: { headers: { keys: { 'app-id': `x-${announced}-app-id` } } } },
})

const signIns = ({ emulator }: EmulatorServer) => emulator.requests.filter(({ path }) => path === '/api/v3/signin')

describe('a service that takes the header names of the other prefix only', () => {
  test.each([
    ['authing', 'genauth'],
    ['genauth', 'authing'],
  ] as const)('and announces %s: the sign-in finds %s', async (announced, read) => {
    const server = await serve(announcing(announced, read))
    const { exitCode, finding, props, report } = await examine(server.url, signedIn, withPassword)
    expect(exitCode).toBe(0)
    expect(finding('encryption')).toMatchObject({ status: 'ok', facts: { rsa: 'accepted', none: 'accepted' } })
    expect(finding('encryption')?.summary).toContain(
      `with the header prefix x-${read}- (with the other one it was refused with 400/2101 (config)).`,
    )
    expect(finding('authorization')?.facts).toEqual({ bearer: true, raw: true })
    expect(finding('wrong-password')?.facts).toEqual({ statusCode: 403, apiCode: 2333 })
    expect(props).toContain(`headerPrefix="${read}"`)
    expect(report.props.find(({ code }) => code.startsWith('headerPrefix'))?.source).toMatch(/^the sign-in/)
    expect(signIns(server).filter(({ headers }) => headers[`x-${announced}-app-id`])).toHaveLength(1)
    expect(signIns(server)).toHaveLength(8)
  })

  test('and lets only the announced names through from pages: that is a problem, and names the headers', async () => {
    const ofOne = allowedHeaders.filter((name) => !name.startsWith('x-genauth-'))
    const { url } = await serve({ ...announcing('authing', 'genauth'), allowedHeaders: ofOne })
    const { exitCode, finding, props } = await examine(url, signedIn, withPassword)
    expect(exitCode).toBe(1)
    expect(finding('cross-origin')).toMatchObject({
      status: 'problem',
      summary: 'Pages of <origin> may call the service, but not with the headers x-genauth-app-id, x-genauth-lang.',
      facts: { allowedPrefixes: ['authing'] },
    })
    expect(props).toContain('headerPrefix="genauth"')
  })

  test('and opens nothing that is encrypted: the prefix is known all the same', async () => {
    const openers = { rsa: () => undefined, sm2: () => undefined }
    const { url } = await serve({ ...announcing('authing', 'genauth'), openers })
    const { finding, props } = await examine(url, signedIn, withPassword)
    expect(finding('encryption')?.summary).toContain('as plain text only, with the header prefix x-genauth-')
    expect(props).toContain('headerPrefix="genauth"')
  })

  test.each([
    ['gives no answer', { networkError: true }],
    ['is throttled', { status: 429, envelope: { statusCode: 429 } }],
    ['is broken', { status: 500, envelope: { statusCode: 500 } }],
  ])('and %s with them: nothing is said of the prefix', async (_, failure) => {
    const { url, emulator } = await serve(announcing('authing', 'genauth'))
    const route = ({ headers }: { headers: object }) => 'x-genauth-app-id' in headers
    emulator.inject({ ...failure, route, times: Infinity })
    const { finding, props } = await examine(url, signedIn, withPassword)
    expect(finding('encryption')?.status).not.toBe('ok')
    expect(JSON.stringify(finding('encryption'))).not.toContain('prefix')
    expect(props.join()).not.toContain('headerPrefix')
  })
})

test('a service that takes neither prefix says nothing of the password, which is tried once with each', async () => {
  const server = await serve({ appId: 'another' })
  const { exitCode, finding, props } = await examine(server.url, signedIn, withPassword)
  expect(exitCode).toBe(1)
  expect(finding('encryption')).toMatchObject({
    status: 'problem',
    facts: { rsa: 'refused with 499/2011 (config)', none: 'not tried (config)' },
  })
  expect(finding('encryption')?.advice).toContain('no application by the id, with either header prefix')
  expect(signIns(server)).toHaveLength(2)
  expect(props.join()).not.toContain('headerPrefix')
})

test('a service that takes both is asked with one', async () => {
  const server = await serve()
  const { out } = await doctor([...addressed(server.url), ...signedIn], withPassword)
  expect(out).not.toContain('headerPrefix')
  expect(signIns(server).filter(({ headers }) => headers['x-genauth-app-id'])).toEqual([])
})
