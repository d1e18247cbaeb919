'use client'

import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import type { PartOf } from '../part.js'

/** Has the live region say something, or with no words nothing more. */
export type Announce = (words: string) => void

/** Milliseconds after which what was said is taken back, so that nobody reads it when it is no longer true. */
const keptMs = 10_000

/** Milliseconds between taking words back and saying the same again: a region that does not change is silent. */
const breathMs = 50

/** The form's one polite live region. It is there before it has anything to say (ARIA22), is not seen, and renders alone. */
export function Status({ part, announce }: { part: PartOf; announce: Ref<Announce> }) {
  const [words, setWords] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const now = useRef('')
  useImperativeHandle(announce, () => {
    function say(next: string): void {
      now.current = next
      setWords(next)
      if (next) timer.current = setTimeout(say, keptMs, '')
    }
    return (next) => {
      clearTimeout(timer.current)
      const again = next !== '' && next === now.current
      say(again ? '' : next)
      if (again) timer.current = setTimeout(say, breathMs, next)
    }
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <p {...part('status')} role="status">
      {words}
    </p>
  )
}
