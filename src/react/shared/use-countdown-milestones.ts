'use client'

import { useRef } from 'react'
import { useOnChange } from './use-on-change.js'

export type Milestone = 'started' | 'endingSoon' | 'ended'

/**
 * Notifies of a countdown at its start, shortly before its end, and at the end, and never of its digits (AX-23). One that has
 * ended from the start is passed over.
 */
export function useMilestones(seconds: number, soon: number, notify: (milestone: Milestone) => void): void {
  const stage = seconds === 0 ? 'ended' : seconds <= soon ? 'endingSoon' : 'far'
  const last = useRef<typeof stage>('ended')
  useOnChange(stage, () => {
    const before = last.current
    last.current = stage
    if (stage !== before)
      notify(stage === 'ended' ? 'ended' : stage === 'far' || before === 'ended' ? 'started' : 'endingSoon')
  })
}
