'use client'

import { useSyncExternalStore } from 'react'
import type { Announcer } from '../announcer.js'
import type { PartOf } from '../part.js'

export interface StatusProps {
  announcer: Announcer
  part: PartOf
}

/** The form's one polite live region. It is there before it has anything to say (WCAG 4.1.3, ARIA22), and is not seen. */
export function Status({ announcer, part }: StatusProps) {
  const text = useSyncExternalStore(announcer.subscribe, announcer.current, announcer.current)
  return (
    <p {...part('status')} role="status">
      {text}
    </p>
  )
}
