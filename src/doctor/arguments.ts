import { parseArgs } from 'node:util'
import { parseHost } from '../core/host.js'

/** What the command was asked for. */
export interface Arguments {
  host: string
  appId: string
  origin?: string | undefined
  account?: string | undefined
  timeoutMs: number
  json: boolean
}

export const usage = `Usage: react-password-kit doctor --host <address> --app-id <id> [options]

Asks a GenAuth tenant what it is, and prints the provider's props to use with it.

  --host <address>     of the application, for instance https://your-tenant.genauth.ai
  --app-id <id>        of the application, as the console shows it
  --origin <origin>    of the page that will show the forms: may a browser call from there?
  --account <name>     email, phone or user name of a throw-away account to sign in with;
                       its password is read from standard input
  --timeout <seconds>  for each request (10)
  --json               prints JSON without names, to attach to an issue
  --help               prints this

Never resets or changes a password. With --account it signs in up to nine times, once with a
wrong password: take an account that may be locked.

Exit code: 0 no problem, 1 a problem was found, 2 wrong usage, 3 no service answered.
`

/** Why a command line cannot be followed; the message says how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Undefined where help was asked for. Throws `UsageError`. */
export function readArguments(argv: readonly string[]): Arguments | undefined {
  const { values, positionals } = parse(argv)
  if (values.help) return undefined
  if (positionals.length !== 1 || positionals[0] !== 'doctor') {
    throw new UsageError(explainPositionals(positionals, values.host ? '--origin' : '--host'))
  }
  const { host, origin, account, json = false } = values
  const appId = values['app-id']
  if (!host)
    throw new UsageError(
      '--host is missing: the address of the application (认证地址), for instance --host https://your-tenant.genauth.ai.',
    )
  if (!appId) throw new UsageError('--app-id is missing: the id of the application, as the console shows it.')
  return {
    host: readHost(host),
    appId: readAppId(appId),
    origin: origin === undefined ? undefined : readOrigin(origin),
    account: account || undefined,
    timeoutMs: readTimeout(values.timeout ?? '10'),
    json,
  }
}

/** What to do about words that belong to no option. Only an address is quoted: anything else might be a password. */
function explainPositionals([command, ...others]: readonly string[], missing: '--host' | '--origin'): string {
  if (command !== 'doctor') return 'The one command is `doctor`. See react-password-kit --help.'
  const address = others.find((word) => /^https?:\/\/[^@?#]*$/i.test(word))
  return address === undefined
    ? '`doctor` takes options only, and a word is left over. Is an option’s name missing before it? See react-password-kit --help.'
    : `${missing} is missing before ${address}. See react-password-kit --help.`
}

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = { host: text, 'app-id': text, origin: text, account: text, timeout: text, json: flag, help: flag }
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    // Node names the option, and quotes no value.
    throw new UsageError(error instanceof Error ? error.message : 'The options cannot be read.')
  }
}

function readHost(host: string): string {
  try {
    if (/^https?:/i.test(host)) return parseHost(host).url('')
  } catch {
    // Said below, for both.
  }
  throw new UsageError(
    '--host must be an https: address, or an http: address of this machine itself; without user name, query or fragment.',
  )
}

function readAppId(appId: string): string {
  if (/^[\x21-\x7e]{1,200}$/.test(appId)) return appId
  throw new UsageError('--app-id holds characters that no HTTP header can carry. Copy it from the console.')
}

function readOrigin(origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.origin === origin.replace(/\/$/, '')) return url.origin
  throw new UsageError('--origin must be scheme, host and port alone, for instance https://app.example.com.')
}

function readTimeout(text: string): number {
  const seconds = Number(text)
  if (seconds > 0 && seconds <= 600) return seconds * 1000
  throw new UsageError('--timeout must be a number of seconds, above 0 and up to 600.')
}
