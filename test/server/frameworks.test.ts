import { createServer, request as httpRequest, type RequestListener } from 'node:http'
import { type AddressInfo } from 'node:net'
import express from 'express'
import { Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import { toNodeListener } from '../../src/server/node.js'
import { backend, change, changeBody, fromPage, origin } from './setup.js'

const body = JSON.stringify({ newPassword: 'through a framework', oldPassword: 'correct horse battery' })
const headers = { ...fromPage, 'content-type': 'application/json' }

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('Hono passes its raw request', async () => {
  const { emulator, routes } = backend({ allowsPlainText: true })
  const app = new Hono().all('/auth/*', (context) => routes(context.req.raw))
  const response = await app.request(`${origin}/auth/api/v3/update-password`, { method: 'POST', headers, body })
  expect(await response.json()).toMatchObject({ statusCode: 200 })
  expect(emulator.passwordOf('alice')).toBe('through a framework')
})

test.each([
  ['before a parser', () => express()],
  ['after express.json()', () => express().use(express.json())],
])('Express serves them %s', async (_, app) => {
  const onSuccess = () => {
    const cookies = new Headers({ 'set-cookie': 'session=; Max-Age=0' })
    cookies.append('set-cookie', 'other=1')
    return cookies
  }
  const { emulator, routes } = backend({ allowsPlainText: true, onSuccess })
  const url = await listen(app().use('/auth', toNodeListener(routes)) as RequestListener)
  const response = await fetch(`${url}/auth/api/v3/update-password`, { method: 'POST', headers, body })
  expect(await response.json()).toMatchObject({ statusCode: 200 })
  expect(response.headers.getSetCookie()).toEqual(['session=; Max-Age=0', 'other=1'])
  expect(emulator.passwordOf('alice')).toBe('through a framework')
})

test('a server of Node answers what is too large, and the connection with it', async () => {
  const { routes, forwarded } = backend()
  const url = await listen(toNodeListener(routes))
  const status = await new Promise((resolve, reject) => {
    const sent = httpRequest(`${url}/auth/api/v3/update-password`, { method: 'POST', headers }, (answer) => {
      resolve(answer.resume().statusCode)
    })
    // The server hangs up while the body is still on its way.
    sent.on('error', (error) => ('code' in error && error.code === 'EPIPE' ? undefined : reject(error)))
    sent.end(JSON.stringify({ ...changeBody, newPassword: 'x'.repeat(40_000) }))
  })
  expect(status).toBe(413)
  expect(forwarded).toEqual([])
})

test('a Host that is no address is a bad request', async () => {
  const { routes } = backend()
  const raw = (url: string) =>
    new Promise((resolve, reject) => {
      httpRequest(`${url}/auth/api/v3/system`, { headers: { host: 'a b' } }, (answer) =>
        resolve(answer.resume().statusCode),
      )
        .on('error', reject)
        .end()
    })
  expect(await raw(await listen(toNodeListener(routes)))).toBe(400)
})

test.each(['//evil.example/api/v3/update-password', 'http://evil.example/api/v3/update-password'])(
  'a target that names another host does not change the origin that pages are compared with: %s',
  async (path) => {
    const { routes, forwarded } = backend()
    const { port, hostname } = new URL(await listen(toNodeListener(routes)))
    const status = await new Promise((resolve, reject) => {
      const send = { ...headers, host: 'app.test', origin: 'https://evil.example' }
      httpRequest({ hostname, port, path, method: 'POST', headers: withoutSite(send) }, (answer) =>
        resolve(answer.resume().statusCode),
      )
        .on('error', reject)
        .end(JSON.stringify(changeBody))
    })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(forwarded).toEqual([])
  },
)

/** As an old browser sends it. */
const withoutSite = (all: Record<string, string>) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => name !== 'sec-fetch-site'))

test('the route handlers of Next are the function itself', async () => {
  const { routes } = backend()
  const { GET, POST } = { GET: routes, POST: routes }
  expect((await GET(new Request(`${origin}/auth/api/v3/system`, { headers: fromPage }))).status).toBe(200)
  expect((await POST(change())).status).toBe(200)
})
