import { getHeapSnapshot } from 'node:v8'
import { expect, it } from 'vitest'
import { estimateStrength } from '../../../src/core/strength/estimate-strength.js'

/** Made when it is needed, so that the test itself holds no copy. */
const secret = (shift: number) =>
  Array.from('kzqvTx7#Lw.pR2mB9', (each) => String.fromCharCode(each.charCodeAt(0) + shift)).join('')

it('keeps nothing of the text (SEC)', async () => {
  estimateStrength(secret(1), [secret(2)])
  const kept = [secret(3)]
  const heap = await snapshot()
  expect(heap, 'a copy that is kept would be found').toContain(JSON.stringify(secret(3)).slice(1, -1))
  expect(kept).toHaveLength(1)
  for (const text of [secret(1), secret(1).toLowerCase(), secret(1).replaceAll('.', ''), secret(2).toLowerCase()]) {
    expect(heap.includes(JSON.stringify(text).slice(1, -1))).toBe(false)
  }
})

async function snapshot(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of getHeapSnapshot()) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks).toString()
}
