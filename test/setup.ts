import { afterAll, beforeAll, vi } from 'vitest'
import { warned } from '../src/core/development.js'

// The files of a worker share modules and globals, and find them as in a worker of their own.
beforeAll(() => warned.clear())
afterAll(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.useRealTimers()
})
