'use client'

import { useEffect, useImperativeHandle, useState, type Ref } from 'react'
import { announcer, type Announce } from '../announcer.js'
import type { PartOf } from '../part.js'

/** The form's one polite live region. It is there before it has anything to say (ARIA22), is not seen, and renders alone. */
export function Status({ part, announce }: { part: PartOf; announce: Ref<Announce> }) {
  const [words, setWords] = useState('')
  const [say] = useState(() => announcer(setWords))
  useImperativeHandle(announce, () => say, [say])
  useEffect(() => () => say(''), [say])
  return (
    <p {...part('status')} role="status">
      {words}
    </p>
  )
}
