import { spawn } from 'node:child_process'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { failures, type Failure } from '../../src/emulator/index.js'
import { serveEmulator, type EmulatorServer, type ServeOptions } from '../../src/emulator/node.js'
import { APP, fixedKeys } from './setup.js'

const servers: EmulatorServer[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function serve(options: ServeOptions = {}): Promise<EmulatorServer> {
  const server = await serveEmulator({ keys: fixedKeys, ...options })
  servers.push(server)
  return server
}

async function change({ url, emulator }: EmulatorServer, init: RequestInit = {}): Promise<Response> {
  const headers = { ...APP, 'content-type': 'application/json', authorization: emulator.issueAccessToken('alice') }
  const body = JSON.stringify({ newPassword: 'over sockets', oldPassword: 'correct horse battery' })
  return await fetch(`${url}/api/v3/update-password`, { method: 'POST', redirect: 'manual', headers, body, ...init })
}

const isSet = ({ emulator }: EmulatorServer) => emulator.passwordOf('alice') === 'over sockets'

it('serves on a free port of the loopback, and leaves nothing open', async () => {
  const server = await serveEmulator({ keys: fixedKeys })
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`)
  expect((await change(server)).status).toBe(200)
  expect(server.emulator.requests).toMatchObject([
    { method: 'POST', path: '/api/v3/update-password', headers: { host: `127.0.0.1:${server.port}`, ...APP } },
  ])
  await server.close()
  await expect(change(server)).rejects.toThrow(TypeError)
})

it('says so when the port is taken', async () => {
  const { port } = await serve()
  await expect(serveEmulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

it('can end the connection after each answer', async () => {
  for (const closeAfterAnswer of [true, false]) {
    const { url } = await serve({ closeAfterAnswer })
    const connection = await new Promise((resolve, reject) => {
      const headers = { connection: 'keep-alive' }
      httpRequest(`${url}/api/v3/system`, { headers }, (answer) => resolve(answer.resume().headers.connection))
        .on('error', reject)
        .end()
    })
    expect(connection).toBe(closeAfterAnswer ? 'close' : 'keep-alive')
  }
})

describe('CORS', () => {
  const origin = 'http://app.example.com:5173'

  it('answers a preflight for every documented header and its twin', async () => {
    const { url, emulator } = await serve()
    const response = await fetch(`${url}/api/v3/update-password`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    })
    expect(response.status).toBe(204)
    const header = (name: string) => response.headers.get(name)
    expect(header('access-control-allow-origin')).toBe(origin)
    expect(header('access-control-allow-credentials')).toBe('true')
    expect(header('access-control-allow-methods')).toContain('POST')
    expect(header('vary')).toBe('Origin')
    const names = ['app-id', 'userpool-id', 'app-tenant-id', 'request-from', 'sdk-version', 'lang', 'device-id']
    const twins = ['authing', 'genauth'].flatMap((prefix) => names.map((name) => `x-${prefix}-${name}`))
    expect(header('access-control-allow-headers')?.split(', ').toSorted()).toEqual(
      ['authorization', 'content-type', ...twins].toSorted(),
    )
    expect(emulator.requests).toMatchObject([{ method: 'OPTIONS' }])
  })

  it('echoes the origin on answers, refusals and injected failures alike', async () => {
    const server = await serve()
    server.emulator.inject({ ...failures.serverError, after: 1 })
    for (let turn = 0; turn < 2; turn++) {
      const { headers } = await fetch(`${server.url}/api/v3/get-profile`, { headers: { origin } })
      expect(headers.get('access-control-allow-origin')).toBe(origin)
    }
    server.emulator.inject(failures.corsRefused)
    const { headers } = await fetch(`${server.url}/api/v3/system`, { headers: { origin } })
    expect(headers.has('access-control-allow-origin')).toBe(false)
  })

  it('keeps to the security domain, if there is one', async () => {
    const { url } = await serve({ allowedOrigins: [origin] })
    const allowed = async (from: string) =>
      (await fetch(`${url}/api/v3/system`, { headers: { origin: from } })).headers.get('access-control-allow-origin')
    expect(await allowed(origin)).toBe(origin)
    expect(await allowed('http://app.example.com')).toBeNull()
  })
})

describe('failures on the wire', () => {
  async function failing(failure: Failure): Promise<EmulatorServer> {
    const server = await serve({ closeAfterAnswer: true })
    server.emulator.inject({ route: 'POST /api/v3/update-password', ...failure })
    return server
  }

  it.each([
    ['unreachable', false],
    ['answerLost', true],
  ] as const)('%s destroys the socket', async (name, worked) => {
    const server = await failing(failures[name])
    await expect(change(server)).rejects.toThrow(TypeError)
    expect(isSet(server)).toBe(worked)
    expect((await change(server)).status).toBe(200)
  })

  it('sends redirects as they are', async () => {
    const response = await change(await failing(failures.redirect))
    expect([response.status, response.headers.get('location')]).toEqual([307, 'https://login.example.com/'])
  })

  it('streams, so that the start arrives before the end', async () => {
    const controller = new AbortController()
    const response = await change(await failing(failures.stalledBody), { signal: controller.signal })
    const reader = response.body!.getReader()
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('{"statusCode":200,')
    controller.abort()
    await expect(reader.read()).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('breaks off in the middle', async () => {
    // Kept alive: under `connection: close` Node's fetch takes any end of the connection for the end of the body.
    const server = await serve()
    server.emulator.inject(failures.cutOff)
    const response = await change(server)
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow(TypeError)
  })

  it('sends five megabytes', async () => {
    expect(await (await change(await failing(failures.fiveMegabytes))).text()).toHaveLength(5 * 1024 * 1024)
  })

  it('stops an endless body when the reader goes, and a stall when the server closes', async () => {
    const endless = await failing(failures.endlessBody)
    const controller = new AbortController()
    const response = await change(endless, { signal: controller.signal })
    const reader = response.body!.getReader()
    for (let chunk = 0; chunk < 3; chunk++) expect((await reader.read()).done).toBe(false)
    controller.abort()

    const stalled = await failing(failures.stall)
    const answer = change(stalled).catch((error: unknown) => error)
    await expect.poll(() => stalled.emulator.requests.length).toBe(1)
    await stalled.close()
    servers.splice(servers.indexOf(stalled), 1)
    expect(await answer).toBeInstanceOf(TypeError)
  })

  it('survives a client that leaves in the middle of its request', async () => {
    const server = await serve()
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write('POST /api/v3/signin HTTP/1.1\r\nhost: x\r\ncontent-length: 50\r\n\r\n{"half":', () => {
          socket.destroy()
          resolve()
        })
      })
    })
    expect((await change(server)).status).toBe(200)
    expect(server.emulator.requests).toHaveLength(1)
  })
})

it('runs as a command that says where it is, who there is, and what was sent', async () => {
  const command = spawn(process.execPath, ['scripts/emulator.mjs'], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
  })
  try {
    let output = ''
    command.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    command.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    await expect.poll(() => output, { timeout: 20_000 }).toMatch(/^bob@example\.com /m)
    const url = /^http:\/\/127\.0\.0\.1:\d+$/m.exec(output)?.[0]
    expect(output).toMatch(/^alice@example\.com correct horse battery$/m)
    expect(output).not.toMatch(/carol|dave/)
    const body = JSON.stringify({ email: 'alice@example.com', channel: 'CHANNEL_RESET_PASSWORD' })
    await fetch(`${url}/api/v3/send-email`, {
      method: 'POST',
      headers: { ...APP, 'content-type': 'application/json' },
      body,
    })
    await expect.poll(() => output).toMatch(/^\[outbox\] email to alice@example\.com: \d{6}$/m)
  } finally {
    command.kill()
  }
})
