'use client'

import { useRef, useState } from 'react'
import { metWords } from '../core/messages.js'
import type { NoteCode } from '../core/policy/notes.js'
import { deferred } from './deferred.js'
import { useFormScope } from './form-context.js'
import type { Breach } from './use-breach.js'
import type { PasswordFields } from './use-password-fields.js'
import { useTypingPause } from './use-typing-pause.js'

/** `breach-unknown`: nobody could say whether it is known from leaks. */
export type Note = NoteCode | 'breach-unknown'

/** After a pause in typing: how many requirements are met, said once, and what may be worth knowing of the password. */
export function useAdvice(fields: PasswordFields, breach: Breach): readonly Note[] {
  const { messages, announce, pending } = useFormScope()
  const [notes, setNotes] = useState<readonly Note[]>([])
  const said = useRef('')

  async function onPause(): Promise<void> {
    const { notesOf } = await deferred()
    const found: readonly Note[] = [
      ...fields.look(notesOf),
      ...(breach.verdict() === 'unknown' ? (['breach-unknown'] as const) : []),
    ]
    const fresh = found.filter((note) => !notes.includes(note))
    if (found.join() !== notes.join()) setNotes(found)
    if (pending) return
    const choosing = fields.isFocused('newPassword') && !fields.look((typed) => typed === '')
    const sum = choosing ? metWords(messages, fields.requirements()) : said.current
    // A note may come when the field has been left, and is heard all the same.
    const news = [...(sum === said.current ? [] : [sum]), ...fresh.map((note) => messages.notes[note])]
    said.current = sum
    if (news.length > 0) announce(news.join(' '))
  }

  useTypingPause(fields.watch, () => onPause().catch(() => {})) // Without the code there is no advice, nor anything sent.
  return notes
}
