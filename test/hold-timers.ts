import { onTestFinished, vi } from 'vitest'

/** The browser's own, while they are replaced: a test that draws two forms holds their timers twice. */
let own: Pick<typeof globalThis, 'setTimeout' | 'clearTimeout'> | undefined

/** Timers of so many milliseconds go off when the test calls what this returns, and not when a busy machine is slow. */
export function holdTimers(milliseconds: number): () => void {
  own ??= { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout }
  const { setTimeout: set, clearTimeout: clear } = own
  const held = new Map<unknown, () => void>()
  const setting = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((
    callback: () => void,
    delay?: number,
    ...given: []
  ) => {
    if (delay !== milliseconds) return set(callback, delay, ...given)
    const id = {}
    held.set(id, callback)
    return id
  }) as typeof setTimeout)
  const clearing = vi.spyOn(globalThis, 'clearTimeout').mockImplementation((id) => {
    if (!held.delete(id)) clear(id)
  })
  onTestFinished(() => {
    setting.mockRestore()
    clearing.mockRestore()
    own = undefined
  })
  return () => {
    for (const [id, callback] of held) {
      held.delete(id)
      callback()
    }
  }
}
