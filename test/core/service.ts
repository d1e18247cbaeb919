import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { expect, onTestFinished } from 'vitest'
import { createPasswordApi, type PasswordApi, type PasswordApiOptions } from '../../src/core/api.js'
import { seal, type Encryptor } from '../../src/core/encryption/index.js'
import { PasswordError } from '../../src/core/errors.js'

/** What reached a server, as it came. */
export interface Arrival {
  line: string
  headers: IncomingHttpHeaders
  body: string
}

export type Answer = (response: ServerResponse, request: IncomingMessage) => void

/** A server on a free port of the loopback, closed when the test ends; each answer has a connection of its own. */
export async function serve(
  answer: Answer,
): Promise<{ host: string; arrivals: Arrival[]; close: () => Promise<void> }> {
  const arrivals: Arrival[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => (body += chunk))
    request.on('end', () => {
      arrivals.push({ line: `${request.method} ${request.url}`, headers: request.headers, body })
      response.setHeader('connection', 'close')
      answer(response, request)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  onTestFinished(close)
  return { host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrivals, close }
}

/** An answer of one status and body; objects go out as JSON. */
export function answers(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (response) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
  }
}

export const accepted = { statusCode: 200, message: 'Operation successful', requestId: 'r-1' }

/** The kit's own calls of `fetch` are counted here, before a browser or Node may do more with them. */
export function counted(fetch: (request: Request) => Promise<Response> = (request) => globalThis.fetch(request)) {
  const requests: Request[] = []
  return {
    requests,
    fetch: (request: Request) => {
      requests.push(request)
      return fetch(request)
    },
  }
}

/** Not the text, and easy to read back. */
export const hex: Encryptor = { type: 'hex', seal: async (text) => Buffer.from(text).toString('hex') }

export const never = new AbortController().signal

export const changeBody = () => seal({ oldPassword: 'old one', newPassword: 'new one' }, hex, never)
export const resetBody = async () => ({
  ...(await seal({ password: 'new one' }, hex, never)),
  passwordResetToken: 'reset-1',
})

export function api(options: Partial<PasswordApiOptions> & { host: string }): PasswordApi {
  return createPasswordApi({ appId: 'app-1', accessToken: 'token-1', ...options })
}

/** Both writes, since they must not differ in what they make of an answer. */
export const writes: Record<
  'updatePassword' | 'resetPassword',
  (api: PasswordApi, signal?: AbortSignal) => Promise<void>
> = {
  updatePassword: async (api, signal) => api.updatePassword(await changeBody(), signal),
  resetPassword: async (api, signal) => api.resetPassword(await resetBody(), signal),
}

export async function failure(work: Promise<unknown>): Promise<PasswordError> {
  const error = await work.then(
    () => expect.unreachable('nothing was refused'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(PasswordError)
  return error as PasswordError
}

/** Everything that loggers, consoles and error reporters print of an error. */
export function reported(error: unknown): string {
  const { stack, cause, message } = error as Error
  return [
    JSON.stringify(error),
    String(error),
    message,
    stack,
    JSON.stringify(cause),
    inspect(error, { depth: null }),
    inspect(cause, { depth: null, showHidden: true }),
    ...Object.entries(error as object)
      .flat()
      .map(String),
  ].join('\n')
}
