import { describe, expect, test } from 'vitest'
import { allowedHeaders } from '../../src/emulator/index.js'
import { addressed, doctor, examine, origin, serve, serveBehind } from './setup.js'

const fromPage = ['--origin', origin]

test('calls from an origin that the service does not allow are a problem', async () => {
  const { url } = await serve({ allowedOrigins: ['https://other.example.com'] })
  const { exitCode, finding } = await examine(url, fromPage)
  expect(exitCode).toBe(1)
  expect(finding('cross-origin')).toMatchObject({
    status: 'problem',
    summary: 'Browsers will not let pages of <origin> call the service.',
    facts: { allowedPrefixes: [], answerReadable: false },
  })
})

test('a preflight that allows the headers of one prefix alone makes it the one to use', async () => {
  const { url } = await serve({ allowedHeaders: allowedHeaders.filter((name) => !name.startsWith('x-authing-')) })
  const { exitCode, finding, props } = await examine(url, fromPage)
  expect(exitCode).toBe(0)
  expect(finding('cross-origin')?.facts).toMatchObject({ allowedPrefixes: ['genauth'] })
  expect(props).toContain('headerPrefix="genauth"')
})

test('headers that the preflight refuses are named, and the origin is not blamed', async () => {
  const { url } = await serve({ allowedHeaders: ['content-type', 'authorization'] })
  const { exitCode, finding } = await examine(url, fromPage)
  expect(exitCode).toBe(1)
  expect(finding('cross-origin')).toMatchObject({
    status: 'problem',
    summary: 'Pages of <origin> may call the service, but not with the headers x-authing-app-id, x-authing-lang.',
    facts: { refusedHeaders_genauth: ['x-genauth-app-id', 'x-genauth-lang'], answerReadable: true },
  })
  expect(finding('cross-origin')?.advice).toContain('Access-Control-Allow-Headers')
  expect(finding('cross-origin')?.advice).not.toContain('security domain')
})

test('the headers that are named have the prefix that the public configuration announces', async () => {
  const { url } = await serve({ allowedHeaders: ['content-type'], headerPrefix: 'genauth' })
  const { finding } = await examine(url, fromPage)
  expect(finding('cross-origin')?.summary).toContain('headers authorization, x-genauth-app-id, x-genauth-lang.')
})

test('an origin that is not allowed is the reason, whatever is said of the headers', async () => {
  const { url } = await serve({ allowedHeaders: [], allowedOrigins: ['https://other.example.com'] })
  const { finding } = await examine(url, fromPage)
  expect(finding('cross-origin')?.advice).toContain('Add the origin to the security domain')
})

test('a preflight with another status than 2xx has that status as the reason', async () => {
  const { url } = await serveBehind(({ method }, outgoing) => {
    if (method !== 'OPTIONS') return false
    const headers = { 'access-control-allow-origin': origin, 'access-control-allow-headers': allowedHeaders.join() }
    outgoing.writeHead(405, headers).end()
    return true
  })
  const { finding } = await examine(url, fromPage)
  expect(finding('cross-origin')).toMatchObject({ status: 'problem', facts: { allowedPrefixes: [] } })
  expect(finding('cross-origin')?.advice).toContain('answered with HTTP 405')
})

test('an answer without the origin is the reason where the preflights pass', async () => {
  const { url, emulator } = await serve()
  emulator.inject({ route: '/api/v3/system', work: true, cors: false })
  const { finding } = await examine(url, fromPage)
  expect(finding('cross-origin')).toMatchObject({ status: 'problem', facts: { answerReadable: false } })
  expect(finding('cross-origin')?.advice).toContain('The preflights pass')
})

describe('the text, one line for each', () => {
  const text = async (url: string) => (await doctor([...addressed(url), ...fromPage])).out.replaceAll(/ +/g, ' ')

  test('has what the preflights say to each prefix', async () => {
    const ofOne = allowedHeaders.filter((name) => !name.startsWith('x-genauth-'))
    const { url } = await serve({ allowedHeaders: ofOne })
    const out = await text(url)
    expect(out).toContain('with x-authing- headers let through\n')
    expect(out).toContain('with x-genauth- headers refused: x-genauth-app-id, x-genauth-lang\n')
  })

  test('has the calls whose preflight is lost', async () => {
    const { url } = await serveBehind(({ method, url: path = '', socket }) => {
      const isLost = method === 'OPTIONS' && path.endsWith('/update-password')
      if (isLost) socket.resetAndDestroy()
      return isLost
    })
    expect(await text(url)).toContain('with x-authing- headers no answer: updatePassword\n')
  })

  test('says that no call passes where the origin is refused, whatever is said of headers', async () => {
    const { url } = await serve({ allowedOrigins: ['https://other.example.com'] })
    const out = await text(url)
    expect(out).toContain('with x-authing- headers refused\n')
    expect(out).toContain('Retry-After not readable for pages')
  })

  test('says whether pages can read Retry-After', async () => {
    const { url, emulator } = await serve()
    expect(await text(url)).toContain('Retry-After readable for pages\n')
    const headers = { 'access-control-expose-headers': 'X-Request-Id' }
    emulator.inject({ route: '/api/v3/system', work: true, headers })
    expect(await text(url)).toContain('Retry-After not readable for pages: they show no countdown\n')
  })

  test('leaves it out without an origin', async () => {
    const { url } = await serve()
    expect((await doctor(addressed(url))).out).not.toContain('Retry-After')
  })
})
