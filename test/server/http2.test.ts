import { connect, createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http2'
import { type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test, vi } from 'vitest'
import { toNodeListener } from '../../src/server/node.js'
import type { PasswordRoutes } from '../../src/server/index.js'
import { backend, changeBody, fromPage } from './setup.js'

const { cookie } = fromPage
const good = { newPassword: 'over HTTP/2', oldPassword: 'correct horse battery' }

/** A server of HTTP/2 without TLS, as a proxy asks it, and a way to post to it. */
async function serve(routes: PasswordRoutes) {
  const server = createServer(toNodeListener(routes))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const client = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  onTestFinished(() => {
    client.destroy()
    server.close()
  })

  return async function post(headers: OutgoingHttpHeaders, body: object) {
    const path = '/auth/api/v3/update-password'
    const type = 'application/json'
    const stream = client.request({ ':method': 'POST', ':path': path, 'content-type': type, cookie, ...headers })
    const answered = new Promise<IncomingHttpHeaders>((resolve, reject) => {
      stream.on('response', resolve).on('error', reject)
    })
    stream.end(JSON.stringify(body))
    const { ':status': status, ...others } = (await answered) as IncomingHttpHeaders & { ':status'?: number }
    return { status, headers: others, body: await text(stream) }
  }
}

test('HTTP/2 changes a password, of a page whose host is in :authority', async () => {
  const onSuccess = () => new Headers([['set-cookie', 'session=; Max-Age=0']])
  const { emulator, routes } = backend({ allowsPlainText: true, onSuccess })
  const post = await serve(routes)
  const { status, headers, body } = await post({ ':authority': 'app.test', origin: 'https://app.test' }, good)
  expect({ status, cookies: headers['set-cookie'] }).toEqual({ status: 200, cookies: ['session=; Max-Age=0'] })
  expect(JSON.parse(body)).toMatchObject({ statusCode: 200 })
  expect(emulator.passwordOf('alice')).toBe('over HTTP/2')
})

test('the host of the page is compared with :authority, and not with a Host beside it', async () => {
  const { routes, forwarded } = backend()
  const post = await serve(routes)
  const spoofed = { ':authority': 'app.test', host: 'evil.test', origin: 'https://evil.test' }
  expect((await post(spoofed, changeBody)).status).toBe(403)
  expect(forwarded).toEqual([])
})

test('functions of the host find it as the header that it is in HTTP/1', async () => {
  const hosts: (string | null)[] = []
  const accessToken = ({ headers }: Request) => void hosts.push(headers.get('host'))
  const post = await serve(backend({ accessToken }).routes)
  await post({ ':authority': 'app.test', 'sec-fetch-site': 'same-origin' }, changeBody)
  expect(hosts).toEqual(['app.test'])
})

test('what is too large is answered, without headers that HTTP/2 does not have', async () => {
  const warned = vi.spyOn(process, 'emitWarning').mockReturnValue()
  const post = await serve(backend().routes)
  const large = { ...changeBody, newPassword: 'x'.repeat(40_000) }
  const { status, headers } = await post({ ':authority': 'app.test', 'sec-fetch-site': 'same-origin' }, large)
  expect({ status, connection: headers.connection }).toEqual({ status: 413, connection: undefined })
  expect(warned).not.toHaveBeenCalled()
  warned.mockRestore()
})
