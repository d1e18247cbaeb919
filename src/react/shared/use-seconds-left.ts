'use client'

import { useContext, useEffect, useState } from 'react'
import { startCountdown } from '../../core/countdown.js'
import { ClockContext } from '../provider/clock-context.js'

/** Whole seconds until then, by both clocks and counted again when the page is seen again; 0 where there is no end. */
export function useSecondsLeft(until: number | null): number {
  const clock = useContext(ClockContext)
  const leftNow = () => (until === null ? 0 : secondsOf(until - clock.now()))
  // With the end that it counts to: a tick that React applies after the end has changed must not count.
  const [counted, setCounted] = useState(() => ({ until, seconds: leftNow() }))

  useEffect(() => {
    if (until === null) return undefined
    return startCountdown(clock, until - clock.now(), (left) => {
      const seconds = secondsOf(left)
      setCounted((last) => (last.until === until && last.seconds === seconds ? last : { until, seconds }))
    })
  }, [until, clock])

  // Not in an effect: for a moment the page would say that the wait is over.
  return counted.until === until ? counted.seconds : leftNow()
}

const secondsOf = (milliseconds: number) => Math.max(0, Math.ceil(milliseconds / 1000))
