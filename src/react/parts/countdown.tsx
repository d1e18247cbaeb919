'use client'

import { useEffect, useState } from 'react'
import { words } from '../../core/messages.js'
import { useFormScope } from '../form-context.js'
import { waitId } from '../use-submit-props.js'

export interface CountdownProps {
  /** Milliseconds since the epoch. */
  until: number
  onOver: () => void
}

/**
 * How long a new attempt is useless. The digits are no live region; what is said is said at the start, half a minute
 * before the end, and at the end (AX-23).
 */
export function Countdown({ until, onOver }: CountdownProps) {
  const { part, id, messages, announce } = useFormScope()
  const [seconds, setSeconds] = useState(() => secondsTo(until))

  useEffect(() => {
    // Of two clocks the one that says more, since one stops while the machine sleeps and the other can be set.
    const [wall, steady] = [Date.now(), performance.now()]
    const wait = until - wall
    const tick = () => {
      const passed = Math.max(Date.now() - wall, performance.now() - steady)
      setSeconds(Math.max(0, Math.ceil((wait - passed) / 1000)))
    }
    const timer = setInterval(tick, 1000)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [until])

  const milestone = seconds === 0 ? 'over' : seconds <= 30 ? 'soon' : 'long'
  useEffect(() => {
    announce(seconds === 0 ? messages.waitOver : words(messages.wait, { seconds }))
    if (seconds === 0) onOver()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- said when it begins, and when a milestone is passed
  }, [milestone])

  return (
    <p {...part('countdown')} id={waitId(id)}>
      {seconds === 0 ? messages.waitOver : words(messages.wait, { seconds })}
    </p>
  )
}

const secondsTo = (time: number) => Math.max(0, Math.ceil((time - Date.now()) / 1000))
