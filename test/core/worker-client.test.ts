import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createWorkerClient } from '../../src/core/worker/worker-client.js'
import { ready } from '../../src/core/worker/protocol.js'

const service = { host: 'https://service.example', appId: 'app', accessToken: 'token' }

/** A worker that says what the test says. What is done with what it gets is seen in test/browser-pages/worker.test.ts. */
class FakeWorker extends EventTarget {
  readonly got: string[] = []
  ended = false

  postMessage({ name }: { name: string }, [port]: MessagePort[]): void {
    this.got.push(name)
    if (name === 'load') port?.postMessage({ done: {} })
  }

  terminate(): void {
    this.ended = true
  }
}

/** A client whose first worker, which fetched the key, has died, with a call that waits for the second. */
async function waiting(speaks: boolean) {
  const made: FakeWorker[] = []
  const client = createWorkerClient(() => {
    made.push(new FakeWorker())
    return made.at(-1) as unknown as Worker
  })
  const controller = new AbortController()
  const transport = await client.load(service, 'rsa', new AbortController().signal)
  made[0]!.dispatchEvent(new Event('error'))
  const values = { oldPassword: 'old', newPassword: 'new' }
  const send = await transport.prepare('updatePassword', values, service, controller.signal)
  if (speaks) made[1]!.dispatchEvent(new MessageEvent('message', { data: ready }))
  controller.abort()
  return { worker: made[1]!, answer: send(), client }
}

test('what waits in a worker that has not started goes with the worker when it is cancelled', async () => {
  const { worker, answer } = await waiting(false)
  await expect(answer).rejects.toMatchObject({ code: 'aborted' })
  expect(worker).toMatchObject({ got: ['updatePassword'], ended: true })
})

test('a worker that has started gets the cancellation, and stays', async () => {
  const { worker, client, answer } = await waiting(true)
  answer.catch(() => {})
  expect(worker.ended).toBe(false)
  worker.dispatchEvent(new Event('error'))
  await expect(answer).rejects.toMatchObject({ code: 'outcome-unknown' })
  client.end()
})

describe('a worker that fails before it has run', () => {
  /** Never answers, as what is not there. */
  class AbsentWorker extends FakeWorker {
    override postMessage(): void {}
  }

  const load = (...workers: FakeWorker[]) => {
    const made = workers.values()
    const client = createWorkerClient(() => made.next().value as unknown as Worker)
    return () => client.load(service, 'rsa', new AbortController().signal)
  }

  test('is not set up: its message says how bundlers make the file', async () => {
    const worker = new AbsentWorker()
    const loaded = load(worker)()
    worker.dispatchEvent(new Event('error'))
    await expect(loaded).rejects.toMatchObject({ code: 'config' })
    for (const words of ['esbuild', 'Vite', 'Parcel', 'react-password-kit/worker', 'nothing was sent'])
      await expect(loaded).rejects.toThrow(words)
    expect(worker.ended).toBe(true)
  })

  test('is reported as network where an earlier one has run, so that its file is there', async () => {
    const [first, second] = [new FakeWorker(), new AbsentWorker()]
    const next = load(first, second)
    await next()
    first.dispatchEvent(new MessageEvent('message', { data: ready }))
    first.dispatchEvent(new Event('error'))
    const loaded = next()
    second.dispatchEvent(new Event('error'))
    await expect(loaded).rejects.toMatchObject({ code: 'network' })
  })

  test('is reported as offline where the browser calls itself so', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    onTestFinished(() => void vi.unstubAllGlobals())
    const worker = new AbsentWorker()
    const loaded = load(worker)()
    worker.dispatchEvent(new Event('error'))
    await expect(loaded).rejects.toMatchObject({ code: 'offline' })
  })
})
