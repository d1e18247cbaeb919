'use client'

import { useEffect, useRef, useState } from 'react'
import type { NoteCode } from '../core/policy/notes.js'
import type { Advice } from './advise.js'
import { deferredHere } from './deferred.js'
import { useFormScope } from './form-context.js'
import type { Breach } from './use-breach.js'
import type { PasswordFields } from './use-password-fields.js'
import type { KnownPolicy } from './use-policy.js'

/** `breach-unknown`: nobody could say whether it is known from leaks. */
export type Note = NoteCode | 'breach-unknown'

/** After a pause in typing: how many requirements are met, said once, and what may be worth knowing of the password. */
export function useAdvice(fields: PasswordFields, breach: Breach, policy: KnownPolicy): readonly Note[] {
  const { messages, tag, announce, pending } = useFormScope()
  const [notes, setNotes] = useState<readonly Note[]>([])
  const loading = policy.state === 'loading'
  const now = { fields, breach, loading, notes, setNotes, messages, tag, announce, pending }
  const advice = useRef<Advice>({ ...now, said: '' })

  useEffect(() => {
    Object.assign(advice.current, now)
  })
  useEffect(() => {
    const { current } = advice
    // Without the code there is no advice, nor anything sent; that it has come is told as well.
    const leave = fields.watch(() => deferredHere()?.adviseAfterPause(current))
    return () => {
      clearTimeout(current.pause)
      leave()
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the fields are those of one form
  }, [])
  return notes
}
