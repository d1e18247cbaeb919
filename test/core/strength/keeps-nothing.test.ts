import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, it, onTestFinished } from 'vitest'

/** Made when it is needed, so that the test itself holds no copy. */
const secret = (shift: number) =>
  Array.from('kzqvTx7#Lw.pR2mB9', (each) => String.fromCharCode(each.charCodeAt(0) + shift)).join('')

it('keeps nothing of the text (SEC)', async () => {
  const heap = await heapAfter(`
    const secret = ${String(secret)}
    estimateStrength(secret(1), [secret(2)])
    globalThis.kept = secret(3)
  `)
  expect(heap, 'a copy that is kept would be found').toContain(inJson(secret(3)))
  for (const text of [secret(1), secret(1).toLowerCase(), secret(1).replaceAll('.', ''), secret(2).toLowerCase()]) {
    expect(heap.includes(inJson(text))).toBe(false)
  }
})

const inJson = (text: string) => JSON.stringify(text).slice(1, -1)

const entry = fileURLToPath(new URL('../../../src/core/strength/estimate-strength.ts', import.meta.url))

/** The estimate as a module that imports nothing. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: entry, write: false, rolldownOptions: { output: { codeSplitting: false } } },
  })
  if (!('output' in built)) throw new Error('Vite was asked for one bundle of the estimate and made something else.')
  return built.output[0].code
}

/** The memory of a worker that has run the statements and no tests: the worker of the tests has too much of it to search. */
async function heapAfter(statements: string): Promise<string> {
  const code = `import { parentPort } from 'node:worker_threads'
    ${await bundle()}
    ${statements}
    parentPort.on('message', () => {}).postMessage('ready')`
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`))
  onTestFinished(async () => void (await worker.terminate()))
  await once(worker, 'message')
  const chunks: Buffer[] = []
  for await (const chunk of await worker.getHeapSnapshot()) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks).toString()
}
