import { createRequire } from 'node:module'
import { readArguments, usage, UsageError } from './arguments.js'
import { diagnose } from './diagnose.js'
import { namesOf } from './names.js'
import { formatJson, formatText } from './report.js'
import type { Tenant } from './tenant.js'

/** Where a command reads and writes. */
export interface Terminal {
  input: AsyncIterable<Uint8Array | string> & { isTTY?: boolean }
  print: (text: string) => void
  complain: (text: string) => void
  now: () => number
}

/** Runs the command line, and gives its exit code. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const options = readArguments(argv)
    if (!options) {
      terminal.print(usage)
      return 0
    }
    const { account: name, json, ...rest } = options
    const account = name === undefined ? undefined : { name, password: await readPassword(terminal.input) }
    const tenant: Tenant = { ...rest, account, now: terminal.now }
    const { answered, ...diagnosis } = await diagnose(tenant)
    const isFine = diagnosis.findings.every(({ status }) => status !== 'problem')
    const exitCode = answered ? Number(!isFine) : 3
    terminal.print(json ? formatJson(diagnosis, { ...about(), exitCode }) : formatText(diagnosis, namesOf(tenant)))
    return exitCode
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    terminal.complain(`${error.message}\n`)
    return 2
  }
}

/** One line; the end of the line is no part of it. */
async function readPassword(input: Terminal['input']): Promise<string> {
  if (input.isTTY) {
    throw new UsageError(
      'The password is read from standard input, so that no list of processes and no history shows it: pipe it in.',
    )
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of input) chunks.push(Buffer.from(chunk))
  const password = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '')
  if (password === '') throw new UsageError('Standard input is empty. Pipe the password of the account in.')
  return password
}

function about(): { kit: string; node: string } {
  const { version } = createRequire(import.meta.url)('react-password-kit/package.json') as { version: string }
  return { kit: version, node: process.version }
}
