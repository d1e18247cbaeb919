'use client'

import { useEffect, useRef } from 'react'

/** Milliseconds without a key after which someone is taken to look up, or to listen (AX-15). */
export const pauseMs = 1000

/** Calls `onPause` once after each pause in what `watch` tells of. */
export function useTypingPause(watch: (listener: () => void) => () => void, onPause: () => unknown): void {
  const latest = useRef(onPause)
  useEffect(() => {
    latest.current = onPause
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const leave = watch(() => {
      clearTimeout(timer)
      timer = setTimeout(() => latest.current(), pauseMs)
    })
    return () => {
      clearTimeout(timer)
      leave()
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the fields are those of one form
  }, [])
}
