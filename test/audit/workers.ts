import type { CDPSession } from 'playwright'

/** What is asked of the inspector of a page or of a worker. */
export type Inspector = Pick<CDPSession, 'send' | 'on' | 'off'>

/** Calls `found` with an inspector for each worker that the page makes; gives those of the workers that are there. */
export async function watchWorkers(
  session: CDPSession,
  found: (worker: Inspector) => Promise<unknown>,
): Promise<() => Inspector[]> {
  const alive = new Map<string, Inspector>()
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== 'worker') return
    const worker = inspectorOf(session, sessionId)
    alive.set(sessionId, worker)
    found(worker).catch(() => {}) // It is over already.
  })
  session.on('Target.detachedFromTarget', ({ sessionId }) => void alive.delete(sessionId))
  // Playwright gives its sessions no children, so messages to them go in envelopes.
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  return () => [...alive.values()]
}

type Answer = { id: number; result: never; error?: { message: string } } | { method: string; params: never; id?: never }

function inspectorOf(session: CDPSession, sessionId: string): Inspector {
  const waiting = new Map<number, (answer: Answer) => void>()
  const listeners = new Map<string, Set<(params: never) => void>>()
  session.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    if (from !== sessionId) return
    const answer = JSON.parse(message) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
    else listeners.get(answer.method)?.forEach((listener) => listener(answer.params))
  })
  let last = 0
  const inspector = {
    async send(method: string, params: object = {}) {
      const id = ++last
      const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve))
      await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
      const answer = (await answered) as Extract<Answer, { id: number }>
      waiting.delete(id)
      if (answer.error) throw new Error(`${method}: ${answer.error.message}`)
      return answer.result
    },
    on(event: string, listener: (params: never) => void) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener))
    },
    off(event: string, listener: (params: never) => void) {
      listeners.get(event)?.delete(listener)
    },
  }
  return inspector as unknown as Inspector
}
