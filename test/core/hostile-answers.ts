import type { Failure } from '../../src/emulator/index.js'
import { streams } from '../../src/emulator/index.js'

/** The calls of the kit; a write may have changed a password. */
export const calls = {
  system: 'read',
  publicConfig: 'read',
  sendEmail: 'read',
  sendSms: 'read',
  verifyResetPasswordRequest: 'read',
  updatePassword: 'write',
  resetPassword: 'write',
} as const
export type CallName = keyof typeof calls

/** What each call asks for, as `data` of an answer. */
const asked: Partial<Record<CallName, unknown>> = {
  publicConfig: { passwordStrength: 1 },
  verifyResetPasswordRequest: { passwordResetToken: 'token', tokenExpiresIn: 600 },
}

/** What a body says by itself, from docs/outcomes.md and not from the code of the kit. */
type Meaning =
  | 'good'
  /** No envelope, though it may be an object of JSON. */
  | 'unreadable'
  /** Success and failure in one. */
  | 'contradiction'
  /** A status that is not defined for a body, a failure of the server, 408 or 499 without a number. */
  | 'unsure'
  /** `data.success` false under 200: V3 documents it for writes. */
  | 'documented'
  /** A refusal, by its possible names. */
  | readonly string[]

const envelope =
  (body: object, meaning: Meaning) =>
  (data: unknown): [string, Meaning] => [JSON.stringify({ message: 'words', data, ...body }), meaning]
const text = (body: string) => (): [string, Meaning] => [body, 'unreadable']

const bodies: ((data: unknown) => [string, Meaning])[] = [
  envelope({ statusCode: 200 }, 'good'),
  envelope({ statusCode: 200, apiCode: 20001 }, 'good'),
  envelope({ statusCode: 200, success: true }, 'good'),
  envelope({ statusCode: 200, apiCode: null, message: null }, 'good'),
  envelope({ statusCode: 200, apiCode: 2006 }, 'contradiction'),
  envelope({ statusCode: 200, apiCode: 2333 }, 'contradiction'),
  envelope({ statusCode: 200, apiCode: '2020' }, 'contradiction'),
  envelope({ statusCode: 200, code: 200 }, 'good'),
  envelope({ statusCode: 200, code: 2006 }, 'contradiction'),
  envelope({ statusCode: 200, code: '403' }, 'contradiction'),
  envelope({ statusCode: 403, code: 200 }, 'contradiction'),
  envelope({ statusCode: 200, success: false }, 'contradiction'),
  envelope({ statusCode: 200, success: 0 }, 'contradiction'),
  envelope({ statusCode: 200, success: 'false' }, 'contradiction'),
  envelope({ statusCode: 200, data: false }, 'contradiction'),
  envelope({ statusCode: 200, data: { success: 0 } }, 'contradiction'),
  envelope({ statusCode: 200, data: { success: 'false' } }, 'contradiction'),
  envelope({ statusCode: 200, apiCode: 2006, data: { success: false } }, 'contradiction'),
  envelope({ statusCode: 200, data: { success: false } }, 'documented'),
  ...[0, 1, -200, 100, 200.5, 201, 204, 299, 302, 408, 499, 500, 503, 600, 2006].map((statusCode) =>
    envelope({ statusCode }, 'unsure'),
  ),
  envelope({ statusCode: 499, apiCode: 987654 }, 'unsure'),
  envelope({ statusCode: 201, apiCode: 2006 }, 'unsure'),
  envelope({ statusCode: 401 }, ['unauthorized']),
  envelope({ statusCode: 403, apiCode: 2020 }, ['unauthorized']),
  envelope({ statusCode: 429 }, ['rate-limited']),
  envelope({ statusCode: 403, apiCode: 2006 }, ['wrong-password']),
  envelope({ statusCode: 499, apiCode: 2001 }, ['wrong-code']),
  envelope({ statusCode: 499, apiCode: '2016' }, ['undecryptable']),
  envelope({ statusCode: 403, apiCode: 2005 }, ['locked']),
  // Without a number the status of HTTP may say more.
  envelope({ statusCode: 422 }, ['rejected', 'forbidden']),
  envelope({ statusCode: 403, apiCode: 987654 }, ['rejected']),
  ...[
    '',
    'null',
    '200',
    '"200"',
    'true',
    '[]',
    '{}',
    '{"statusCode":',
    '<!doctype html><p>Sign in',
    '\u0000',
    '[{"statusCode":200}]',
  ].map(text),
  text('{"statusCode":"200","message":"ok"}'),
  text('{"statusCode":true}'),
  text('{"statusCode":{"code":200}}'),
  text('{"__proto__":{"statusCode":200}}'),
  text('{"statusCode":200}{"statusCode":200}'),
  text('{"statusCode":1e999}'),
]

const statuses = [
  200, 201, 206, 299, 302, 303, 307, 400, 401, 403, 404, 408, 421, 422, 429, 451, 499, 500, 502, 503, 599,
]

/** None of these changes what the answer means. */
const headers: Record<string, string>[] = [
  {},
  { 'content-type': 'text/html' },
  { 'content-type': 'image/png', 'content-disposition': 'attachment' },
  { 'retry-after': 'soon' },
  { 'retry-after': '-1', date: 'yesterday' },
  { 'retry-after': '99999999999', 'x-authing-app-id': 'another' },
  { 'clear-site-data': '"*"', 'set-cookie': 'a=b' },
]

export interface HostileAnswer {
  name: string
  failure: Failure
  /** What it may be reported as. */
  allowed: readonly string[]
  timeoutMs?: number
}

/** Every status with every body, the headers in turn. */
export function wholeAnswers(call: CallName): HostileAnswer[] {
  return statuses.flatMap((status, row) =>
    bodies.map((make, column) => {
      const [body, meaning] = make(asked[call])
      const more = headers[(row + column) % headers.length]
      const location = status < 400 && status >= 300 ? { location: 'https://thief.example/' } : {}
      return {
        name: `HTTP ${status} ${JSON.stringify(more)} ${body}`,
        failure: { status, headers: { ...more, ...location }, body },
        allowed: allowed(call, status, body, meaning),
      }
    }),
  )
}

/** docs/outcomes.md, line by line. */
function allowed(call: CallName, status: number, body: string, meaning: Meaning): readonly string[] {
  const write = calls[call] === 'write'
  const lost = [write ? 'outcome-unknown' : 'bad-response']
  if (status >= 300 && status < 400) return write ? lost : ['redirected']
  if (status >= 500) return lost
  if (status === 401 || status === 429) return atTheDoor(status, body, meaning, lost)
  if (meaning === 'good') return status > 299 || call === 'system' ? lost : ['success']
  if (meaning === 'documented' && status < 300) return write ? ['rejected'] : lost
  // An object of JSON that has no key in it: the kit then says that there is none, and sends nothing.
  if (meaning === 'unreadable' && call === 'system' && /^\{.*\}$/.test(body)) return [...lost, 'success']
  if (typeof meaning === 'string') return lost
  const [code] = meaning
  const byNumber = body.includes('apiCode') && code !== 'rejected'
  const doorOfBody = code === 'unauthorized' || code === 'rate-limited'
  return (status === 408 || status === 499) && !byNumber && !doorOfBody ? lost : meaning
}

function atTheDoor(status: number, body: string, meaning: Meaning, lost: readonly string[]): readonly string[] {
  if (/"statusCode":5\d\d/.test(body)) return lost
  if (status === 401) return ['unauthorized']
  return meaning.includes('locked') ? ['locked', 'rate-limited'] : ['rate-limited']
}

const good = (call: CallName) => JSON.stringify({ statusCode: 200, message: 'ok', data: asked[call] })
const refusal = JSON.stringify({ statusCode: 403, apiCode: 2006, message: 'no' })

/** Answers that break off, or take their time; over a socket, since only there a connection can close. */
export function brokenAnswers(call: CallName): HostileAnswer[] {
  const write = calls[call] === 'write'
  const lost = [write ? 'outcome-unknown' : 'bad-response']
  const unreached = [write ? 'outcome-unknown' : 'network']
  const late = [write ? 'outcome-unknown' : 'timeout']
  const timeoutMs = 250
  const cuts = [good(call), refusal].flatMap((body) =>
    [1, 10, body.length - 1, body.length].flatMap((length) =>
      [200, 403, 500].map((status): HostileAnswer => ({
        name: `HTTP ${status}, closed after ${length} bytes of ${body}`,
        failure: {
          status,
          headers: { 'content-length': String(body.length + 1) },
          body: streams.broken(body.slice(0, length)),
        },
        allowed: lost,
      })),
    ),
  )
  return [
    ...cuts,
    { name: 'closed before the work', failure: { networkError: true }, allowed: unreached },
    { name: 'closed after the work', failure: { work: true, networkError: true }, allowed: unreached },
    { name: 'no answer', failure: { never: true }, allowed: late, timeoutMs },
    { name: 'no answer after the work', failure: { work: true, never: true }, allowed: late, timeoutMs },
    { name: 'a body that stalls', failure: { body: streams.stalled('{"statusCode":') }, allowed: late, timeoutMs },
    { name: 'a body that never ends', failure: { body: streams.endless() }, allowed: [...late, ...lost], timeoutMs },
    { name: '5 MB', failure: { body: streams.large(5_000_000) }, allowed: lost },
    {
      name: 'slow, and in time',
      failure: { body: good(call), delay: 30 },
      allowed: call === 'system' ? lost : ['success'],
    },
    { name: 'slow, and too late', failure: { body: good(call), delay: 500 }, allowed: late, timeoutMs },
  ]
}
