import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { expect, onTestFinished, test } from 'vitest'
import { addressed, doctor } from './setup.js'

/** Its address, for as long as the test runs. */
async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Answers the first bytes of each connection with these, and ends it. */
const answering = (bytes: Uint8Array | string) =>
  listen(
    createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end(bytes))
    }),
  )

/** A fatal alert of TLS (RFC 8446, section 6). */
const alert = (number: number) => answering(Uint8Array.of(21, 3, 3, 0, 2, 2, number))

async function complaint(url: string): Promise<string> {
  const { exitCode, out } = await doctor(addressed(url))
  expect(exitCode).toBe(3)
  return out.replaceAll(/\s+/g, ' ')
}

test.each([
  ['protocol_version', 70, 'speaks no version of TLS that is in use today'],
  ['unrecognized_name', 112, 'has no certificate for the name 127.0.0.1'],
  ['internal_error', 80, 'The TLS handshake with 127.0.0.1'],
  ['handshake_failure', 40, 'The TLS handshake with 127.0.0.1'],
  ['certificate_required', 116, 'wants a certificate of whoever calls'],
])('a handshake that ends with %s is not blamed on the trust in a certificate', async (_, number, words) => {
  const out = await complaint(await alert(number))
  expect(out).toContain(words)
  expect(out).not.toContain('not trusted')
})

test('a port without TLS says so', async () => {
  expect(await complaint(await answering('HTTP/1.1 400 Bad Request\r\n\r\n'))).toContain('does not speak TLS')
})

/** A key and a certificate for another name, signed by no authority. */
function selfSigned(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'password-kit-tls-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '9', '-subj', '/CN=another.example']
  execFileSync('openssl', [...request, '-keyout', key, '-out', cert], { stdio: 'ignore' })
  return { key: readFileSync(key), cert: readFileSync(cert) }
}

test('a server of TLS 1.1 alone is said to speak no version in use', async () => {
  const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' } as const
  const server = createTlsServer({ ...selfSigned(), ...old })
  const out = await complaint(await listen(server))
  expect(out).toContain('speaks no version of TLS that is in use today')
})

test('a certificate that no authority signed is said to be not trusted', async () => {
  const out = await complaint(await listen(createTlsServer(selfSigned())))
  expect(out).toContain('is not trusted here')
  expect(out).toContain('(DEPTH_ZERO_SELF_SIGNED_CERT)')
})
