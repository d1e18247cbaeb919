/**
 * The emulated service over HTTP, for Node.
 *
 * @packageDocumentation
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { untilAborted } from './abort.js'
import { createEmulator, type Emulator } from './emulator.js'
import type { EmulatorOptions } from './options.js'
import { ConnectionLost } from './response.js'

/** Where it listens, and the service behind it. */
export interface ServeOptions extends EmulatorOptions {
  /** The port to listen on; 0 takes a free one. @default any free port */
  port?: number | undefined
  /** The address to listen on. @default '127.0.0.1' */
  host?: string | undefined
  /** Serves this one; the other emulator options then have no effect. */
  emulator?: Emulator | undefined
  /** Ends the connection after each answer, so that a browser cannot resend over a reused socket. @default false */
  closeAfterAnswer?: boolean | undefined
}

/** A server that listens. */
export interface EmulatorServer {
  /** `http://127.0.0.1:PORT` */
  url: string
  /** The port that it listens on. */
  port: number
  /** The service behind the address. */
  emulator: Emulator
  /** Cuts open connections. */
  close(): Promise<void>
}

/**
 * Serves an emulated service over HTTP, CORS included.
 *
 * @throws {Error} that of Node, where the port is taken (`EADDRINUSE`) or the address is not this machine's.
 */
export async function serveEmulator(options: ServeOptions = {}): Promise<EmulatorServer> {
  const { port = 0, host = '127.0.0.1', emulator = createEmulator(options), closeAfterAnswer = false } = options
  const server = createServer((incoming, outgoing) => {
    if (closeAfterAnswer) outgoing.setHeader('connection', 'close')
    void relay(emulator, incoming, outgoing)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address() as AddressInfo
  const shownHost = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${shownHost}:${address.port}`,
    port: address.port,
    emulator,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

async function relay(emulator: Emulator, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort())
  try {
    const response = await emulator.respond(await toRequest(incoming, gone.signal))
    // A body that fails is an injected one that breaks off.
    await send(response, outgoing, gone.signal).catch(() => incoming.socket.destroy())
  } catch (error) {
    incoming.socket.destroy()
    if (!(error instanceof ConnectionLost) && !gone.signal.aborted) throw error
  }
}

async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const pairs = Object.entries(headers).map(([name, value = '']): [string, string] => [name, [value].flat().join(', ')])
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks)
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), { method, headers: pairs, body, signal })
}

async function send(response: Response, outgoing: ServerResponse, signal: AbortSignal): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (response.body === null) return void outgoing.end()
  const reader = response.body.getReader()
  signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined), { once: true })
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    // Waits until it is out, so that a body that breaks off later has still started.
    await untilAborted(new Promise((resolve) => outgoing.write(value, resolve)), signal)
  }
  outgoing.end()
}
