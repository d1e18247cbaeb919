'use client'

import { useEffect } from 'react'
import { words } from '../../core/messages.js'
import type { FrameScope } from '../shared/form-context.js'
import { useMilestones } from '../shared/use-countdown-milestones.js'
import { useSecondsLeft } from '../shared/use-seconds-left.js'
import type { WaitOptions } from './types.js'

/**
 * How long a new attempt is useless, in words. The digits are no live region; they are announced at the start, half a
 * minute before the end, and at the end (AX-23).
 */
export function useWait(
  { messages, announce }: Pick<FrameScope, 'messages' | 'announce'>,
  { until, onEnd }: WaitOptions,
) {
  const seconds = useSecondsLeft(until > 0 ? until : null)
  const text = seconds > 0 ? words(messages.wait, { seconds }) : messages.waitOver
  useMilestones(seconds, 30, () => announce(text))
  useEffect(() => {
    if (seconds === 0) onEnd?.()
  }, [seconds, onEnd])
  return text
}
