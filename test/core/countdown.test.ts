import { describe, expect, test } from 'vitest'
import { startCountdown } from '../../src/core/countdown.js'
import { fakeClock } from '../fake-clock.js'

function count(milliseconds: number) {
  const clock = fakeClock()
  const started = clock.now()
  const ticks: { at: number; left: number }[] = []
  const stop = startCountdown(clock, milliseconds, (left) => ticks.push({ at: clock.now() - started, left }))
  return { clock, ticks, stop }
}

describe('a countdown', () => {
  test('of no whole number of seconds ends exactly at its end', () => {
    const { clock, ticks } = count(2300)
    clock.pass(10_000)
    expect(ticks).toEqual([
      { at: 0, left: 2300 },
      { at: 300, left: 2000 },
      { at: 1300, left: 1000 },
      { at: 2300, left: 0 },
    ])
    expect(clock.pending()).toBe(0)
  })

  test('of a time that is over ends at once', () => {
    const { clock, ticks } = count(-5)
    expect(ticks).toEqual([{ at: 0, left: 0 }])
    expect(clock.pending()).toBe(0)
  })

  test('goes by the wall clock after the machine slept, and by the steady one after the wall clock was set back', () => {
    const slept = count(60_000)
    slept.clock.sleep(50_000)
    slept.clock.pass(10_000)
    expect(slept.ticks.at(-1)).toEqual({ at: 60_000, left: 0 })
    const setBack = count(3000)
    setBack.clock.set(-3_600_000)
    setBack.clock.pass(3000)
    expect(setBack.ticks.at(-1)?.left).toBe(0)
  })

  test('tells nothing once it is stopped', () => {
    const { clock, ticks, stop } = count(5000)
    stop()
    clock.pass(10_000)
    expect(ticks).toHaveLength(1)
    expect(clock.pending()).toBe(0)
  })
})
