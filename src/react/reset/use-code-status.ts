'use client'

import { useContext, useState } from 'react'
import type { Recipient } from '../../core/account.js'
import { PasswordError } from '../../core/errors.js'
import { words } from '../../core/messages.js'
import { codeLifetime } from '../../core/reset-refusals.js'
import { ClockContext } from '../provider/clock-context.js'
import { useFormScope } from '../shared/form-context.js'
import { useMilestones } from '../shared/use-countdown-milestones.js'
import { useOnChange } from '../shared/use-on-change.js'
import { useSecondsLeft } from '../shared/use-seconds-left.js'
import type { LastCode } from './types.js'

/** What is said of the last code, and announced as it grows old: how long it is good, and when there can be another. */
export function useCodeStatus(to: Recipient, before: LastCode, resendAt: number | null) {
  const { messages, announce } = useFormScope()
  const text = messages.code
  const clock = useContext(ClockContext)
  const [last, setLast] = useState(before)
  const [goodUntil, setGoodUntil] = useState(() => clock.now() + codeLifetime(to))
  const isUsed = last === 'used'
  const secondsLeft = useSecondsLeft(isUsed ? null : goodUntil)
  const secondsToNext = useSecondsLeft(resendAt)
  const validForText = words(text.hint, { seconds: secondsLeft })
  const expiredText =
    isUsed || secondsLeft > 0 ? '' : words(messages.errors['code-expired'], new PasswordError('code-expired'))
  const description = expiredText ? '' : text[last]
  const wait = secondsToNext > 0 ? words(text.wait, { seconds: secondsToNext }) : text.waitOver
  // Of an SMS both end at once, up to the moment that passed between the two starts; the code's end says both.
  const endTogether = secondsLeft <= 1 && secondsToNext <= 1
  // The start is announced with the code that was sent, or with the refusal of one.
  useMilestones(secondsToNext, 30, (milestone) => {
    const isSaidByCode = milestone === 'ended' && Math.abs(goodUntil - clock.now()) <= 1000
    if (milestone !== 'started' && !isSaidByCode) announce(wait)
  })
  useMilestones(secondsLeft, 60, (milestone) => {
    if (milestone === 'endingSoon') announce(validForText)
    if (milestone === 'ended' && expiredText) announce(`${expiredText} ${endTogether ? text.waitOver : wait}`)
  })
  // When the step comes, and for each code that is sent.
  useOnChange(goodUntil, () => announce(`${description} ${wait}`))
  const [tooSoon, setTooSoon] = useState(0)
  useOnChange(tooSoon, () => tooSoon > 0 && announce(wait))

  return {
    description,
    hint: isUsed ? undefined : expiredText || validForText,
    /** No code can be entered before another is sent. */
    isOver: isUsed || expiredText !== '',
    /** When there can be another code, in words. */
    wait,
    /** Another one for each code that was sent: milliseconds since the epoch until which it is good. */
    goodUntil,
    secondsToNext,
    setUsed: () => setLast('used'),
    setSent() {
      setLast('sent')
      setGoodUntil(clock.now() + codeLifetime(to))
    },
    /** Says once more when there can be another code. */
    announceWait: () => setTooSoon((times) => times + 1),
  }
}
