import type { Bytes } from './bytes.js'

type Chunks = ReadableStream<Bytes>

const CHUNK = 64 * 1024

/** Bodies that go wrong, for `inject({ body: streams.endless() })`. */
export const streams = {
  /** Chunk after chunk of blanks, for as long as someone reads. */
  endless: () => (): Chunks => {
    return new ReadableStream({
      async pull(controller) {
        controller.enqueue(new Uint8Array(1024).fill(0x20))
        // Leaves time to the rest of the page.
        await new Promise((resolve) => setTimeout(resolve, 5))
      },
    })
  },
  /** `start`, then silence. */
  stalled:
    (start = '') =>
    (): Chunks => {
      return new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode(start)),
        pull: () => new Promise<void>(() => undefined),
      })
    },
  /** `start`, then the connection breaks. */
  broken:
    (start = '') =>
    (): Chunks => {
      let sent = false
      return new ReadableStream({
        pull(controller) {
          if (sent) controller.error(new TypeError('network error'))
          else controller.enqueue(new TextEncoder().encode(start || ' '))
          sent = true
        },
      })
    },
  /** So many bytes of a JSON string. */
  large: (bytes: number) => (): Chunks => {
    let left = bytes
    return new ReadableStream({
      pull(controller) {
        const size = Math.min(left, CHUNK)
        const chunk = new Uint8Array(size).fill(0x61)
        if (left === bytes) chunk[0] = 0x22
        left -= size
        if (left === 0) chunk[size - 1] = 0x22
        controller.enqueue(chunk)
        if (left === 0) controller.close()
      },
    })
  },
}
