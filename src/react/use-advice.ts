'use client'

import { useRef, useState } from 'react'
import { metWords, requirementWords } from '../core/messages.js'
import { isListed, type Requirement } from '../core/policy.js'
import type { NoteCode } from '../core/policy/notes.js'
import { deferred } from './deferred.js'
import { useFormScope } from './form-context.js'
import type { Breach } from './use-breach.js'
import type { PasswordFields } from './use-password-fields.js'
import type { KnownPolicy } from './use-policy.js'
import { useTypingPause } from './use-typing-pause.js'

/** `breach-unknown`: nobody could say whether it is known from leaks. */
export type Note = NoteCode | 'breach-unknown'

/** After a pause in typing: how many requirements are met, said once, and what may be worth knowing of the password. */
export function useAdvice(fields: PasswordFields, breach: Breach, policy: KnownPolicy): readonly Note[] {
  const { messages, tag, announce, pending } = useFormScope()
  const [notes, setNotes] = useState<readonly Note[]>([])
  const said = useRef('')

  async function onPause(): Promise<void> {
    const { notesOf } = await deferred()
    const focused = fields.isFocused('newPassword')
    const found: readonly Note[] = [
      // Between two words of a passphrase there is a blank at the end for a while.
      ...fields.look((text) => notesOf(focused ? text.trimEnd() : text)),
      ...(breach.verdict() === 'unknown' ? (['breach-unknown'] as const) : []),
    ]
    const fresh = found.filter((note) => !notes.includes(note))
    if (found.join() !== notes.join()) setNotes(found)
    if (pending) return
    let sum = said.current
    if (fields.look((text) => text === '')) said.current = ''
    else if (focused && !fields.isRefused() && policy.state !== 'loading') sum = sumOf(fields.requirements())
    // A note may come when the field has been left, and is heard all the same.
    const news = [...(sum === said.current ? [] : [sum]), ...fresh.map((note) => messages.notes[note])]
    said.current = sum
    if (news.length > 0) announce(news.join(' '))
  }

  /** And in its own words what has joined the list. */
  function sumOf(items: readonly Requirement[]): string {
    const joined = items.filter((item) => item.state === 'unmet' && !isListed(item.code))
    return [metWords(messages, items), ...joined.map((item) => requirementWords(messages, item, tag))].join(' ')
  }

  useTypingPause(fields.watch, () => onPause().catch(() => {})) // Without the code there is no advice, nor anything sent.
  return notes
}
