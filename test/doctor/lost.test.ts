import { describe, expect, test } from 'vitest'
import { examine, origin, password, serve, serveBehind, signedIn } from './setup.js'

const withPassword = { stdin: password }
const fromPage = ['--origin', origin]

describe('a request that gets no answer is a finding of its check, and the others go on', () => {
  test('every preflight, which a firewall resets', async () => {
    const { url } = await serveBehind(({ method, socket }) => {
      if (method === 'OPTIONS') socket.resetAndDestroy()
      return method === 'OPTIONS'
    })
    const { exitCode, report, finding, props } = await examine(url, signedIn, withPassword)
    expect(exitCode).toBe(1)
    expect(report.findings.filter(({ check }) => check === 'service')).toMatchObject([{ status: 'ok' }])
    expect(finding('cross-origin')).toMatchObject({ status: 'problem' })
    expect(finding('cross-origin')?.summary).toMatch(/^The preflights got no answer/)
    expect(finding('cross-origin')?.advice).toContain('cut the connection')
    expect(finding('encryption')).toMatchObject({ status: 'ok', facts: { rsa: 'accepted' } })
    expect(finding('wrong-password')?.status).toBe('ok')
    expect(props).toEqual(['host="http://<host>"', 'appId="<app-id>"', 'encryption="rsa"', 'policy="server"'])
  })

  test('the preflight of one call', async () => {
    const { url } = await serveBehind(({ method, url: path = '', socket }) => {
      const isLost = method === 'OPTIONS' && path.endsWith('/update-password')
      if (isLost) socket.resetAndDestroy()
      return isLost
    })
    const { finding } = await examine(url, fromPage)
    expect(finding('cross-origin')?.summary).toMatch(/^The preflights of updatePassword got no answer/)
    expect(finding('cross-origin')?.facts).toMatchObject({
      refusedWith_authing: [],
      unansweredWith_authing: ['updatePassword'],
    })
  })

  test('the public configuration', async () => {
    const { url, emulator } = await serve()
    emulator.inject({ route: /public-config/, times: Infinity, networkError: true })
    const { exitCode, finding, props } = await examine(url, signedIn, withPassword)
    expect(exitCode).toBe(0)
    expect(finding('public-config')).toMatchObject({
      status: 'warning',
      summary: 'The public configuration got no answer.',
    })
    expect(finding('cross-origin')?.status).toBe('ok')
    expect(finding('wrong-password')?.status).toBe('ok')
    expect(props).toEqual(['host="http://<host>"', 'appId="<app-id>"', 'encryption="rsa"'])
  })

  test('the keys: no password is sent, and what needs no key is tried', async () => {
    const { url, emulator } = await serve()
    emulator.inject({ route: '/api/v3/system', times: Infinity, networkError: true })
    const { exitCode, finding, props } = await examine(url, signedIn, withPassword)
    expect(exitCode).toBe(1)
    expect(finding('service')).toMatchObject({ status: 'problem' })
    expect(finding('service')?.advice).toContain('Other calls are answered')
    for (const check of ['rsa-key', 'sm2-key', 'encryption']) expect(finding(check)?.status).toBe('not-tried')
    for (const check of ['clock', 'public-config', 'cross-origin']) expect(finding(check)?.status).toBe('ok')
    expect(props).toEqual(['host="http://<host>"', 'appId="<app-id>"', 'policy="server"'])
    expect(emulator.learned).toEqual([])
  })

  test('the sign-in of one encryption', async () => {
    const { url, emulator } = await serve()
    emulator.inject({ route: '/api/v3/signin', networkError: true })
    const { exitCode, finding, props } = await examine(url, signedIn, withPassword)
    expect(exitCode).toBe(0)
    expect(finding('encryption')?.facts).toMatchObject({ rsa: 'no answer', 'sm2 C1C3C2': 'accepted' })
    expect(props).toContain('encryption="sm2"')
  })

  test('every sign-in: two are waited for', async () => {
    const { url, emulator } = await serve()
    emulator.inject({ route: '/api/v3/signin', times: Infinity, never: true })
    const { exitCode, finding, props } = await examine(url, [...signedIn, '--timeout', '2'], withPassword)
    expect(exitCode).toBe(1)
    expect(finding('encryption')).toMatchObject({
      status: 'problem',
      summary: 'The sign-in got no answer.',
      facts: { rsa: 'no answer', 'sm2 C1C3C2': 'no answer', none: 'not tried (no answer)' },
    })
    expect(finding('encryption')?.advice).toContain('<host> did not answer within 2 s')
    expect(emulator.requests.filter(({ path }) => path === '/api/v3/signin')).toHaveLength(2)
    expect(props).toContain('encryption="rsa"')
  })

  test('the call that tries the token', async () => {
    const { url, emulator } = await serve()
    emulator.inject({ route: /get-security-info/, times: Infinity, networkError: true })
    const { finding } = await examine(url, signedIn, withPassword)
    expect(finding('authorization')).toMatchObject({
      status: 'problem',
      summary: 'Whether the access token is accepted was not seen.',
    })
    expect(finding('wrong-password')?.status).toBe('ok')
  })

  test('the wrong password', async () => {
    const { url, emulator } = await serve()
    emulator.inject({ route: '/api/v3/signin', after: 6, networkError: true })
    const { exitCode, finding } = await examine(url, signedIn, withPassword)
    expect(exitCode).toBe(0)
    expect(finding('wrong-password')).toMatchObject({ status: 'warning', summary: 'A wrong password got no answer.' })
  })
})

test('where nothing at all answers, that is the one finding', async () => {
  const { url } = await serveBehind(({ socket }) => {
    socket.destroy()
    return true
  })
  const { exitCode, report } = await examine(url, signedIn, withPassword)
  expect(exitCode).toBe(3)
  expect(report.findings).toMatchObject([{ check: 'service', status: 'problem' }])
})

test('where the keys get no answer and a page of HTML comes for the rest, no service answered', async () => {
  const { url } = await serveBehind(({ url: path, socket }, outgoing) => {
    if (path === '/api/v3/system') socket.destroy()
    else outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>')
    return true
  })
  const { exitCode, report } = await examine(url, signedIn, withPassword)
  expect(exitCode).toBe(3)
  expect(report.findings.map(({ check }) => check)).toEqual(['service', 'public-config'])
})
