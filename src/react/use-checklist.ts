'use client'

import { useRef, useSyncExternalStore } from 'react'
import { requirementWords } from '../core/messages.js'
import { isListed, type Requirement } from '../core/policy.js'
import { passwordRules } from '../core/policy/password-rules.js'
import { useFormScope } from './form-context.js'
import type { PasswordFields } from './use-password-fields.js'

/** A line as it is drawn: no text, and nothing measured of it. */
export interface ChecklistLine {
  key: string
  state: Requirement['state']
  label: string
  /** Whether its state is said beside it; the other lines say by themselves what is wrong. */
  listed: boolean
}

export interface Checklist {
  lines: readonly ChecklistLine[]
  /** For password generators. */
  passwordRules: string | undefined
}

/** The requirements of the new password. It changes when a line does, and not with every key. */
export function useChecklist(fields: PasswordFields): Checklist {
  const { messages, tag } = useFormScope()
  const drawn = useRef<{ text: string; checklist: Checklist }>(undefined)

  function snapshot(): Checklist {
    const lines = fields.requirements().map((item) => ({
      key: item.key,
      state: item.state,
      label: requirementWords(messages, item, tag),
      listed: isListed(item.code),
    }))
    const checklist = { lines, passwordRules: passwordRules(fields.limits()) }
    const text = JSON.stringify(checklist)
    if (drawn.current?.text !== text) drawn.current = { text, checklist }
    return drawn.current.checklist
  }

  return useSyncExternalStore(fields.watch, snapshot, snapshot)
}
