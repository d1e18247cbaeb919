'use client'

import type { CardMessages } from '../../core/extra-messages.js'
import type { Messages } from '../../core/messages.js'
import { words } from '../../core/words.js'
import { daysUntil, relativeDay } from './relative-day.js'
import type { PasswordStatus } from './password-status.js'

interface StatusLinesOptions {
  password: PasswordStatus
  rotationDays: number | undefined
  card: CardMessages
  messages: Messages
  tag: string
  /** Milliseconds since the epoch. */
  now: number
}

const dayMs = 24 * 60 * 60 * 1000

/** The sentences of a card, and the days until the password is too old; `undefined` where they are unknown. */
export function statusLines({ password, rotationDays, card, messages, tag, now }: StatusLinesOptions): {
  lines: readonly string[]
  daysLeft: number | undefined
} {
  const { status, isSet, lastSetAt, level, mustChange } = password
  if (status !== 'ready') return { lines: [], daysLeft: undefined }
  const when = (time: number) => relativeDay(tag, daysUntil(time, now))
  const expiresAt = rotationDays !== undefined && lastSetAt !== undefined ? lastSetAt + rotationDays * dayMs : undefined
  const lines = [
    isSet ? card.set : card.notSet,
    lastSetAt !== undefined && words(card.changed, { when: when(lastSetAt) }),
    level && card.level[level],
    mustChange && card.mustChange,
    expiresAt !== undefined &&
      (expiresAt <= now ? messages.expired.title : words(card.expires, { when: when(expiresAt) })),
  ]
  return {
    lines: lines.filter((line): line is string => typeof line === 'string' && line !== ''),
    daysLeft: expiresAt === undefined ? undefined : daysUntil(expiresAt, now),
  }
}
