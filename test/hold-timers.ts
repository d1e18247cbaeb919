import { onTestFinished, vi } from 'vitest'

/** Timers of so many milliseconds go off when the test calls what this returns, and not when a busy machine is slow. */
export function holdTimers(milliseconds: number): () => void {
  const { setTimeout: set, clearTimeout: clear } = globalThis
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
  })
  return () => {
    for (const [id, callback] of held) {
      held.delete(id)
      callback()
    }
  }
}
