'use client'

import { useContext, useEffect, useState } from 'react'
import type { LazyModule } from '../../core/lazy-module.js'
import { ClockContext } from '../provider/clock-context.js'

/** After so many failures only a connection that comes back is a reason to try again. */
const mostTries = 8

/**
 * A module that is not loaded with the page, for a part that is nothing without it. Where it cannot be fetched it is tried again:
 * after two seconds, after twice as many each time, and when the page comes online.
 */
export function useRetriedModule<Module>(code: LazyModule<Module>): { module: Module | undefined; hasFailed: boolean } {
  const clock = useContext(ClockContext)
  const [module, setModule] = useState(code.getIfLoaded)
  const [failed, setFailed] = useState({ code, times: 0 })
  const times = failed.code === code ? failed.times : 0

  useEffect(() => {
    let isOver = false
    const load = () =>
      void code.load().then(
        (loaded) => {
          if (!isOver) setModule(loaded)
        },
        () => {
          if (!isOver) setFailed({ code, times: times + 1 })
        },
      )
    const cancel = times > 0 && times < mostTries ? clock.after(2 ** times * 1000, load) : undefined
    if (times === 0) load()
    addEventListener('online', load)
    return () => {
      isOver = true
      cancel?.()
      removeEventListener('online', load)
    }
  }, [code, times, clock])

  return { module, hasFailed: times > 0 }
}
