import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inject, onTestFinished } from 'vitest'

export interface Between {
  /** Ends in a slash. */
  address: string
  /** What of the site cannot be fetched at the moment. */
  broken: RegExp
  /** Pages come without their scripts, as on a line that is slow. */
  scriptless: boolean
}

/** A proxy in front of the pages, for what a network does to them. It ends with the test. */
export async function standBetween(): Promise<Between> {
  const server = createServer((request, answer) => {
    const { url = '/' } = request
    if (between.broken.test(url)) return void request.socket.destroy()
    const asked = new URL(url, inject('pages'))
    if (between.scriptless) asked.searchParams.set('scriptless', 'true')
    void fetch(asked).then(async (original) => {
      const { status, headers } = original
      answer.writeHead(status, { 'content-type': headers.get('content-type') ?? 'text/plain' })
      answer.end(await original.bytes())
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  const between: Between = { address: `http://127.0.0.1:${port}/`, broken: /$^/, scriptless: false }
  return between
}
