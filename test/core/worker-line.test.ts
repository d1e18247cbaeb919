import { expect, test } from 'vitest'
import { createLine } from '../../src/core/worker/line.js'
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

/** A line whose first worker, which fetched the key, has died, with a call that waits for the second. */
async function waiting(speaks: boolean) {
  const made: FakeWorker[] = []
  const line = createLine(() => {
    made.push(new FakeWorker())
    return made.at(-1) as unknown as Worker
  })
  const controller = new AbortController()
  const courier = await line.load(service, 'rsa', new AbortController().signal)
  made[0]!.dispatchEvent(new Event('error'))
  const values = { oldPassword: 'old', newPassword: 'new' }
  const send = await courier.prepare('updatePassword', values, service, controller.signal)
  if (speaks) made[1]!.dispatchEvent(new MessageEvent('message', { data: ready }))
  controller.abort()
  return { worker: made[1]!, answer: send(), line }
}

test('what waits in a worker that has not begun goes with the worker when it is called off', async () => {
  const { worker, answer } = await waiting(false)
  await expect(answer).rejects.toMatchObject({ code: 'aborted' })
  expect(worker).toMatchObject({ got: ['updatePassword'], ended: true })
})

test('a worker that has begun hears of it, and stays', async () => {
  const { worker, line, answer } = await waiting(true)
  answer.catch(() => {})
  expect(worker.ended).toBe(false)
  worker.dispatchEvent(new Event('error'))
  await expect(answer).rejects.toMatchObject({ code: 'outcome-unknown' })
  line.end()
})
