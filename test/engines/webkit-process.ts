import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import process from 'node:process'
import type { Readable } from 'node:stream'
import { findWebKit } from '../../scripts/webkit.mjs'
import { until } from '../until.js'
import { WebDriver } from './web-driver.js'

/** Where a test finds a WebKit that the global setup has started. */
export interface WebKitAddress {
  driver: string
  /** The path of its one session. */
  session: string
}

/** A WebKit of its own on a screen of its own, so that nothing takes the focus from its window. */
export async function startWebKit(): Promise<{ address: WebKitAddress; close(): Promise<void> }> {
  const found = findWebKit()
  if (found === undefined) throw new Error('WebKit was found by the global setup and is gone now.')
  const children: ChildProcess[] = []
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  children.push(screen)
  const [display] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer]
  const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, GDK_BACKEND: 'x11' }
  // Without a window manager no window is active, and focus styles do not show: it has to be there before the window.
  const manager = spawn('openbox', ['--startup', 'echo started'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  children.push(manager)
  await once(manager.stdout, 'data')
  const port = await freePort()
  const server = spawn(found.driver, ['--host=127.0.0.1', `--port=${port}`], {
    env,
    stdio: 'ignore',
  })
  children.push(server)
  const address = `http://127.0.0.1:${port}`
  const driver = new WebDriver(address)
  await until(() =>
    driver.get('/status').then(
      () => true,
      () => false,
    ),
  )
  const { sessionId } = (await driver.post('/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': {
          binary: found.browser,
          args: ['--automation'],
        },
      },
    },
  })) as { sessionId: string }
  const session = `/session/${sessionId}`
  return {
    address: { driver: address, session },
    async close() {
      await driver.delete(session)
      for (const child of children.toReversed()) child.kill()
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
