'use client'

import { useRef, useState } from 'react'
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
    const { advise } = await deferred()
    const loading = policy.state === 'loading'
    advise({ fields, breach, loading, notes, setNotes, said, messages, tag, announce, pending })
  }

  useTypingPause(fields.watch, () => onPause().catch(() => {})) // Without the code there is no advice, nor anything sent.
  return notes
}
