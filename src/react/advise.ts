'use client'

import { metWords } from '../core/met-words.js'
import { requirementWords, type Messages } from '../core/messages.js'
import { isListed, type Requirement } from '../core/policy.js'
import { notesOf } from '../core/policy/notes.js'
import type { Announce } from './announcer.js'
import type { Note } from './use-advice.js'
import type { Breach } from './use-breach.js'
import type { FieldsState, PasswordFields } from './use-password-fields.js'

export interface Advice {
  fields: PasswordFields
  breach: Breach
  /** What the password is measured against is on its way. */
  loading: boolean
  notes: readonly Note[]
  setNotes(notes: readonly Note[]): void
  /** What was said last of the requirements. */
  said: string
  /** Until the pause is long enough. */
  pause?: ReturnType<typeof setTimeout>
  messages: Messages
  /** BCP 47. */
  tag: string
  announce: Announce
  pending: boolean
}

/** Milliseconds without a key after which someone is taken to look up, or to listen (AX-15). */
export const pauseMs = 1000

/** Advises once, when nothing has been typed for a while. */
export function adviseAfterPause(advice: Advice): void {
  clearTimeout(advice.pause)
  advice.pause = setTimeout(() => advise(advice), pauseMs)
}

/** Shows what may be worth knowing of the password, and says what is new of it and of the requirements. */
function advise(advice: Advice): void {
  const { fields, breach, loading, notes, setNotes, said, messages, announce, pending } = advice
  const focused = fields.isFocused('newPassword')
  const found: readonly Note[] = [
    // Between two words of a passphrase there is a blank at the end for a while.
    ...fields.look((text) => notesOf(focused ? text.trimEnd() : text)),
    ...(breach.verdict() === 'unknown' ? (['breach-unknown'] as const) : []),
  ]
  const fresh = found.filter((note) => !notes.includes(note))
  if (found.join() !== notes.join()) setNotes(found)
  if (pending) return
  let sum = said
  if (fields.look((text) => text === '')) advice.said = ''
  else if (focused && !isRefused(fields.state) && !loading) sum = sumOf(fields.requirements(), advice)
  // A note may come when the field has been left, and is heard all the same.
  const news = [...(sum === advice.said ? [] : [sum]), ...fresh.map((note) => messages.notes[note])]
  advice.said = sum
  if (news.length > 0) announce(news.join(' '))
}

/** The service, or what is known of leaks, speaks against it: the list does not know of it. */
const isRefused = ({ fields, breach }: FieldsState) =>
  fields.current.newPassword.refusal !== undefined || breach.verdict() === 'breached'

/** And in its own words what has joined the list. */
function sumOf(items: readonly Requirement[], { messages, tag }: Pick<Advice, 'messages' | 'tag'>): string {
  const joined = items.filter((item) => item.state === 'unmet' && !isListed(item.code))
  return [metWords(messages, items), ...joined.map((item) => requirementWords(messages, item, tag))].join(' ')
}
