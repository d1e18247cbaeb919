'use client'

import { useImperativeHandle, useState, type Ref } from 'react'
import type { Announce } from '../../shared/announcer.js'
import { createLiveRegion } from '../../shared/live-region.js'
import type { PartOf } from '../../shared/elements.js'

/** The form's one polite live region. It is there before it has anything to say (ARIA22), and is not seen. */
export function Status({ part, announce }: { part: PartOf; announce: Ref<Announce> }) {
  const [{ take, say }] = useState(createLiveRegion)
  useImperativeHandle(announce, () => say, [say])
  return <p {...part('status')} role="status" ref={take} />
}
