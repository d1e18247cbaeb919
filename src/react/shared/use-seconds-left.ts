'use client'

import { useContext, useEffect, useState } from 'react'
import { startCountdown } from '../../core/countdown.js'
import { ClockContext } from '../provider/clock-context.js'

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
    return startCountdown(clock, until - clock.now(), (left) => setSeconds(secondsOf(left)))
  }, [until, clock])

  return seconds
}

const secondsOf = (milliseconds: number) => Math.max(0, Math.ceil(milliseconds / 1000))
