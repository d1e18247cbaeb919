import { expect, test } from 'vitest'
import { allowedHeaders } from '../../src/emulator/index.js'
import { examine, origin, serve, serveBehind } from './setup.js'

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
