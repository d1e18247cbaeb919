'use client'

import { useImperativeHandle, useState, type Ref } from 'react'
import type { PartOf } from '../part.js'

/** Has the live region say something, or with no words nothing more. */
export type Announce = (words: string) => void

/** The form's one polite live region. It is there before it has anything to say (ARIA22), is not seen, and renders alone. */
export function Status({ part, announce }: { part: PartOf; announce: Ref<Announce> }) {
  const [words, setWords] = useState('')
  useImperativeHandle(announce, () => setWords, [])
  return (
    <p {...part('status')} role="status">
      {words}
    </p>
  )
}
