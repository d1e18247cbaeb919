'use client'

import { useRef, useState } from 'react'
import { words } from '../core/messages.js'
import type { Requirement } from '../core/policy.js'
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
    const text = [sumOf(fields.requirements()), ...fresh.map((note) => messages.notes[note])].join(' ')
    const idle = pending || !fields.isFocused('newPassword') || fields.look((typed) => typed === '')
    if (idle || text === said.current) return
    said.current = text
    announce(text)
  }

  function sumOf(items: readonly Requirement[]): string {
    return words(messages.requirementsMet, {
      met: items.filter(({ state }) => state !== 'unmet').length,
      total: items.length,
    })
  }

  useTypingPause(fields.watch, () => onPause().catch(() => {})) // Without the code there is no advice, nor anything sent.
  return notes
}
