'use client'

import { useEffect } from 'react'
import { words } from '../../core/messages.js'
import type { DeadlineOptions } from '../form/types.js'
import type { FrameScope } from '../shared/form-context.js'
import { useMilestones } from '../shared/use-countdown-milestones.js'
import { useSecondsLeft } from '../shared/use-seconds-left.js'

/** Until when the new password must be chosen. A minute before the end it is said again (WCAG 2.2.1). */
export function useDeadline(
  { messages, announce }: Pick<FrameScope, 'messages' | 'announce'>,
  deadline: DeadlineOptions | undefined,
): string {
  const { until = null, onOver } = deadline ?? {}
  const seconds = useSecondsLeft(until)
  const text = until === null ? '' : words(messages.reset.deadline, { seconds })
  useMilestones(seconds, 60, (milestone) => {
    // At the end the form's alert speaks, and what was said of the time is no longer true.
    // The title gets the full stop of the language, which Chinese and Japanese follow with no space.
    const stop = text.endsWith('。') ? '。' : '. '
    announce({ started: messages.reset.title + stop + text, endingSoon: text, ended: '' }[milestone])
  })
  useEffect(() => {
    if (seconds === 0) onOver?.()
  }, [seconds, onOver])
  return text
}
