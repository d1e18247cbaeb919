import type { Emulator } from './emulator.js'

/** The newest code, to an address or to any; waits for the first one. The caller's own limit of time applies. */
export async function lastCode(emulator: Emulator, to?: string): Promise<string> {
  const find = () => emulator.outbox.findLast((message) => to === undefined || message.to === to)?.code
  const found = find()
  if (found !== undefined) return found
  return new Promise((resolve) => {
    const stop = emulator.subscribe(() => {
      const code = find()
      if (code === undefined) return
      stop()
      resolve(code)
    })
  })
}
