'use client'

import { useEffect, useRef } from 'react'

export type Milestone = 'begun' | 'soon' | 'over'

/**
 * Tells of a countdown at its start, shortly before its end, and at the end, and never of its digits (AX-23). One that
 * is over from the start is not told of.
 */
export function useMilestones(seconds: number, soon: number, tell: (milestone: Milestone) => void): void {
  const stage = seconds === 0 ? 'over' : seconds <= soon ? 'soon' : 'far'
  const last = useRef<typeof stage>('over')
  useEffect(() => {
    const before = last.current
    last.current = stage
    if (stage !== before) tell(stage === 'over' ? 'over' : stage === 'far' || before === 'over' ? 'begun' : 'soon')
    // eslint-disable-next-line react-hooks/exhaustive-deps -- said when a stage is reached
  }, [stage])
}
