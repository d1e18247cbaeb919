import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Server } from './consumer.js'

/** Serves the files of a folder, as a built application is deployed where its bundler has no server for it. */
export async function serveFolder(folder: string): Promise<Server> {
  const server = express().use(express.static(folder)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    said: () => '',
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
