import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createEmulator } from '../../src/emulator/index.js'
import { serveEmulator } from '../../src/emulator/node.js'
import { distFiles, importsOf, manifest } from './tarball.js'

const password = 'correct horse battery'

interface Run {
  exitCode: number | null
  out: string
  err: string
}

/** The command as npx starts it. */
function doctor(args: readonly string[], stdin = '', env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const { bin } = manifest()
  const command = spawn(process.execPath, [bin['react-password-kit'] ?? '', 'doctor', '--app-id', 'app', ...args], {
    // As a shell has it, without what Vitest sets.
    env: { PATH: process.env['PATH'], ...env },
  })
  const run: Run = { exitCode: null, out: '', err: '' }
  command.stdout.on('data', (chunk: Buffer) => (run.out += chunk.toString()))
  command.stderr.on('data', (chunk: Buffer) => (run.err += chunk.toString()))
  command.stdin.end(stdin)
  return new Promise((resolve) => command.on('close', (exitCode) => resolve({ ...run, exitCode })))
}

test('the command of the package asks a tenant, and says nothing beside its report', async () => {
  const server = await serveEmulator()
  onTestFinished(() => server.close())
  const args = ['--host', server.url, '--account', 'alice', '--json']
  const { exitCode, out, err } = await doctor(args, `${password}\n`)
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' })
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(JSON.parse(out)).toMatchObject({ kit: version, exitCode: 0 })
  expect(out).toContain('"rsa": "accepted"')
  expect(out).not.toContain(password)
})

/** The emulator behind TLS, by a certificate for 127.0.0.1 that no authority has signed. */
async function serveTls(days: number): Promise<{ url: string; certificate: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'password-kit-tls-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', String(days), '-subj', '/CN=127.0.0.1']
  const names = ['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', certificate]
  execFileSync('openssl', [...request, ...names], { stdio: 'ignore' })
  const emulator = createEmulator()
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming
    const pairs = Object.entries(headers).map(([name, value = '']): [string, string] => [name, String(value)])
    void emulator.respond(new Request(`https://127.0.0.1${url}`, { method, headers: pairs })).then(async (response) => {
      outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text())
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, certificate }
}

test('TLS is reported with its protocol and the days that the certificate has left', async () => {
  const { url, certificate } = await serveTls(300)
  const { exitCode, out } = await doctor(['--host', url], '', { NODE_EXTRA_CA_CERTS: certificate })
  expect(exitCode).toBe(0)
  expect(out).toMatch(/^ok +tls +TLSv1\.3, with a certificate for (?:299|300) more days\.$/m)
})

test('a certificate that expires soon is a warning', async () => {
  const { url, certificate } = await serveTls(3)
  const { exitCode, out } = await doctor(['--host', url], '', { NODE_EXTRA_CA_CERTS: certificate })
  expect(exitCode).toBe(0)
  expect(out).toMatch(/^WARNING +tls +TLSv1\.3, with a certificate that expires in [23] days\.$/m)
})

test('an untrusted certificate is the reason that no service answered', async () => {
  const { url } = await serveTls(300)
  const { exitCode, out } = await doctor(['--host', url])
  expect(exitCode).toBe(3)
  expect(out).toContain('The certificate of 127.0.0.1')
  expect(out).toContain('is not trusted here')
})

test('nothing that a page can import reaches the doctor', () => {
  const outside = distFiles('.js').filter((path) => !path.startsWith('dist/doctor/'))
  expect(outside.filter((path) => importsOf(path).some((id) => id.includes('doctor')))).toEqual([])
})
