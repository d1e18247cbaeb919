import { afterEach, expect, test, vi } from 'vitest'
import { warmUp } from '../../../src/core/encryption/warm-up.js'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Idle moments that the test gives, each with so many milliseconds left at every look. */
function idleMoments() {
  const waiting: ((deadline: { timeRemaining(): number }) => void)[] = []
  vi.stubGlobal('requestIdleCallback', (work: (typeof waiting)[number]) => waiting.push(work))
  return {
    waiting,
    give(...remaining: number[]) {
      waiting.shift()?.({ timeRemaining: () => remaining.shift() ?? 0 })
    },
  }
}

test('steps only while there is time left for one more, and goes on in the next moment', () => {
  const idle = idleMoments()
  const step = vi.fn()
  warmUp(step, 5)
  expect(step, 'nothing before the first moment').not.toHaveBeenCalled()
  idle.give(40, 20, 3)
  expect(step).toHaveBeenCalledTimes(3)
  idle.give(3)
  expect(step).toHaveBeenCalledTimes(4)
  idle.give(40, 40, 40)
  expect(step).toHaveBeenCalledTimes(5)
  expect(idle.waiting, 'and asks for no more').toEqual([])
})

test('called off, it steps no more', () => {
  const idle = idleMoments()
  const step = vi.fn()
  const callOff = warmUp(step, 5)
  idle.give()
  callOff()
  idle.give(40, 40, 40)
  expect(step).toHaveBeenCalledTimes(1)
  expect(idle.waiting).toEqual([])
})

test('where the browser reports no idle moments, each step has a task of its own', () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const step = vi.fn()
  warmUp(step, 3)
  for (const times of [1, 2, 3, 3]) {
    vi.runOnlyPendingTimers()
    expect(step).toHaveBeenCalledTimes(times)
  }
  expect(vi.getTimerCount()).toBe(0)
})
