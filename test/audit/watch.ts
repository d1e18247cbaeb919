import type { Place } from '../scan.js'
import type { Inspector } from './workers.js'

export interface Seen {
  console: Place[]
  errors: Place[]
  requests: Place[]
}

export interface Watch {
  /** From now on also what this page or worker does. */
  over(session: Inspector): Promise<void>
  seen(): Seen
}

/** Writes down what leaves a page and its workers: requests to any origin, every level of the console, uncaught errors. */
export function createWatch(): Watch {
  const said: Place[] = []
  const errors: Place[] = []
  const calls = new Map<string, string>()
  const sent: { id: string; part: string; text: string }[] = []
  const headers = (id: string, all: Record<string, string>) =>
    Object.entries(all).map(([name, text]) => ({ id, part: `header ${name.toLowerCase()}`, text }))

  async function over(session: Inspector): Promise<void> {
    session.on('Network.requestWillBeSent', ({ requestId: id, request }) => {
      calls.set(id, `${request.method} ${new URL(request.url).pathname}`)
      const bodies = (request.postDataEntries ?? []).map(({ bytes = '' }) => Buffer.from(bytes, 'base64').toString())
      sent.push({ id, part: 'URL', text: request.url }, ...headers(id, request.headers))
      sent.push(...bodies.map((text) => ({ id, part: 'body', text })))
    })
    session.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers: all }) => {
      sent.push(...headers(requestId, all))
    })
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      said.push({ where: `console.${type}`, text: JSON.stringify(args) })
    })
    session.on('Log.entryAdded', ({ entry }) => {
      said.push({ where: `log of ${entry.source}`, text: `${entry.text} ${entry.url ?? ''}` })
    })
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      errors.push({ where: 'exception', text: JSON.stringify(exceptionDetails) })
    })
    for (const domain of ['Network', 'Runtime', 'Log'] as const) await session.send(`${domain}.enable`)
  }

  return {
    over,
    seen: () => ({
      console: said,
      errors,
      // Only now: the headers as they went out may be reported before the request they belong to.
      requests: sent.map(({ id, part, text }) => ({ where: `${part} of ${calls.get(id) ?? 'a request'}`, text })),
    }),
  }
}
