'use client'

import { useFormScope } from '../../shared/form-context.js'
import type { Note } from '../../../form/types.js'

/** What a person may want to know of the new password; none of it keeps anyone from using it. */
export function Notes({ notes }: { notes: readonly Note[] }) {
  const { id, part, messages } = useFormScope()
  return notes.map((note) => (
    <p key={note} {...part('note')} id={`${id}-${note}`}>
      {messages.notes[note]}
    </p>
  ))
}
