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
