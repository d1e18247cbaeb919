'use client'

import { useContext, useEffect, useState } from 'react'
import { stopwatch } from '../core/clock.js'
import { ClockContext } from './clock.js'

/** Whole seconds until then, by both clocks and counted anew when the page is seen again; 0 where there is no end. */
export function useSecondsLeft(until: number | null): number {
  const clock = useContext(ClockContext)
  const leftOf = () => (until === null ? 0 : secondsOf(until - clock.now()))
  const [of, setOf] = useState(until)
  const [seconds, setSeconds] = useState(leftOf)
  if (of !== until) {
    // Not in an effect: for a moment the page would say that the wait is over.
    setOf(until)
    setSeconds(leftOf())
  }

  useEffect(() => {
    if (until === null) return undefined
    const elapsed = stopwatch(clock)
    const whole = until - clock.now()
    let cancel = () => {}
    const tick = () => {
      cancel()
      const left = secondsOf(whole - elapsed())
      setSeconds(left)
      if (left > 0) cancel = clock.after(1000, tick)
    }
    tick()
    document.addEventListener('visibilitychange', tick)
    return () => {
      cancel()
      document.removeEventListener('visibilitychange', tick)
    }
  }, [until, clock])

  return seconds
}

const secondsOf = (milliseconds: number) => Math.max(0, Math.ceil(milliseconds / 1000))
