'use client'

import { useEffect, useRef } from 'react'

/** Calls back after the first render, and after each in which the value is another; never for what else has changed. */
export function useOnChange<Value>(value: Value, callback: (value: Value) => unknown): void {
  const latest = useRef(callback)
  useEffect(() => {
    latest.current = callback
  })
  useEffect(() => {
    latest.current(value)
  }, [value])
}
