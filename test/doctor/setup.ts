import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { run } from '../../src/doctor/run.js'
import { serveEmulator, type EmulatorServer, type ServeOptions } from '../../src/emulator/node.js'
import { compact, fixedKeys } from '../emulator/setup.js'

export const strongKeys = {
  ...fixedKeys,
  rsa: { privateKey: compact.rsa2048.privateKeyPkcs8Pem, publicKey: compact.rsa2048.publicKeySpkiPem },
}

/** The sample that the documentation prints (OpenAPI, section on the transport of passwords). */
export const documentedRsaKey = `-----BEGIN PUBLIC KEY-----
MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC4xKeUgQ+Aoz7TLfAfs9+paePb
5KIofVthEopwrXFkp8OCeocaTHt9ICjTT2QeJh6cZaDaArfZ873GPUn00eOIZ7Ae
+TiA2BKHbCvloW3w5Lnqm70iSsUi5Fmu9/2+68GZRH9L7Mlh8cFksCicW2Y2W2uM
GKl64GDcIq3au+aqJQIDAQAB
-----END PUBLIC KEY-----
`
export const documentedSm2Key =
  '042bc07187cc3bdcfe63b37902eead6dc400734d386e8e2be05d26159bce3259ae602c608052204079e5f49c12ef3296df8ceeff6314b45e2cf110dd58e96a47e4'

export const origin = 'https://app.example.com'
export const appId = 'APP_ID_24_HEX'
export const account = 'alice@example.com'
export const password = 'correct horse battery'

/** A tenant over HTTP, for as long as the test runs. */
export async function serve(options: ServeOptions = {}): Promise<EmulatorServer> {
  const server = await serveEmulator({ keys: strongKeys, ...options })
  onTestFinished(() => server.close())
  return server
}

/** A tenant behind something that answers, or cuts, what `handle` returns true for. */
export async function serveBehind(
  handle: (incoming: IncomingMessage, outgoing: ServerResponse) => boolean,
  options: ServeOptions = {},
): Promise<EmulatorServer> {
  const inner = await serve(options)
  const server = createServer((incoming, outgoing) => {
    if (!handle(incoming, outgoing)) void passOn(inner.url, incoming, outgoing)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { ...inner, port, url: `http://127.0.0.1:${port}` }
}

async function passOn(to: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/', headers } = incoming
  const sent = Object.entries(headers).filter(([name]) => !['connection', 'host', 'content-length'].includes(name))
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const body = method === 'POST' ? Buffer.concat(chunks) : null
  const init = { method, headers: sent.map(([name, value]): [string, string] => [name, String(value)]), body }
  const answer = await fetch(to + url, init)
  const kept = [...answer.headers].filter(([name]) => !/^(?:connection|keep-alive|transfer-encoding)$/.test(name))
  outgoing.writeHead(answer.status, Object.fromEntries(kept)).end(await answer.text())
}

export interface Command {
  exitCode: number
  out: string
  err: string
}

export interface CommandOptions {
  stdin?: string
  now?: () => number
}

/** Runs the command line in this process. */
export async function doctor(
  args: readonly string[],
  { stdin = '', now = Date.now }: CommandOptions = {},
): Promise<Command> {
  const [out, err]: [string[], string[]] = [[], []]
  const exitCode = await run(['doctor', ...args], {
    input: (async function* () {
      yield await Promise.resolve(stdin)
    })(),
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
    now,
  })
  return { exitCode, out: out.join(''), err: err.join('') }
}

export const addressed = (host: string) => ['--host', host, '--app-id', appId]
export const signedIn = ['--origin', origin, '--account', account]

export interface Report {
  exitCode: number
  kit: string
  findings: { check: string; status: string; summary: string; advice?: string; facts?: Record<string, unknown> }[]
  props: { component: string; code: string; source: string }[]
}

/** The report as JSON, by check. */
export async function examine(host: string, args: readonly string[] = [], options: CommandOptions = {}) {
  const { out, exitCode } = await doctor([...addressed(host), ...args, '--json'], options)
  const report = JSON.parse(out) as Report
  return {
    exitCode,
    report,
    finding: (check: string) => report.findings.find((each) => each.check === check),
    props: report.props.map(({ code }) => code),
  }
}
