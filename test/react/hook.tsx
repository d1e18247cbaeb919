import { renderKit, type KitOptions } from '../kit.js'

/** Runs a hook below a provider that talks to an emulator; `result.current` is what it returned last. */
export function renderHook<Result>(hook: () => Result, options?: KitOptions) {
  const result = {} as { current: Result }
  function Probe() {
    result.current = hook()
    return null
  }
  return { ...renderKit(<Probe />, options), result }
}
