'use client'

import { useFormScope } from '../form-context.js'

/** What a person may want to know of the new password; none of it keeps anyone from using it. */
export function Notes({ notes }: { notes: readonly string[] }) {
  const { part } = useFormScope()
  return notes.map((note) => (
    <p key={note} {...part('note')}>
      {note}
    </p>
  ))
}
