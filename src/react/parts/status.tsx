'use client'

import { useState, type Ref } from 'react'
import { announcer, type Announce } from '../announcer.js'
import type { PartOf } from '../part.js'
import { useAnnouncer } from '../use-announcer.js'

interface StatusProps {
  part: PartOf
  announce: Ref<Announce>
}

/** The form's one polite live region. It is there before it has anything to say (ARIA22), is not seen, and renders alone. */
export function Status({ part, announce }: StatusProps) {
  const [words, setWords] = useState('')
  const [say] = useState(() => announcer(setWords))
  useAnnouncer(announce, say)
  return (
    <p {...part('status')} role="status">
      {words}
    </p>
  )
}
