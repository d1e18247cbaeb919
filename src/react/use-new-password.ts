'use client'

import { useEffect } from 'react'
import { useFormScope } from './form-context.js'
import { requirementIds } from './parts/requirements.js'
import { useAdvice, type Note } from './use-advice.js'
import type { Breach } from './use-breach.js'
import { useChecklist, type ChecklistLine } from './use-checklist.js'
import type { PasswordFields } from './use-password-fields.js'
import type { KnownPolicy } from './use-policy.js'

export interface NewPasswordOptions {
  fields: PasswordFields
  breach: Breach
  policy: KnownPolicy
}

export interface NewPassword {
  listId: string
  lines: readonly ChecklistLine[]
  notes: readonly Note[]
  policyId: string
  /** What is said of a policy that is not there. */
  policyWords: string | undefined
  hint: string
  /** Ids of the lines and notes. */
  describedBy: string
  /** For password generators. */
  passwordRules: string | undefined
}

/** What stands beside the field of a new password: what it must be, from the start, and what is worth knowing of it. */
export function useNewPassword({ fields, breach, policy }: NewPasswordOptions): NewPassword {
  const { id, messages, announce } = useFormScope()
  const { lines, passwordRules } = useChecklist(fields)
  const notes = useAdvice(fields, breach, policy)
  const listId = `${id}-requirements`
  const policyId = `${id}-policy`
  const policyWords = { loading: messages.policyLoading, failed: messages.policyFailed, ready: undefined }[policy.state]
  useEffect(() => {
    // Who comes to the field later reads it there.
    if (policy.state === 'failed' && fields.isFocused('newPassword')) announce(messages.policyFailed)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it fails
  }, [policy.state])
  return {
    listId,
    lines,
    notes,
    policyId,
    policyWords,
    hint: messages.hint,
    describedBy: [
      ...(policyWords ? [policyId] : []),
      // Lines that join the list are what its error says.
      ...requirementIds(listId, lines).filter((_, index) => lines[index]?.listed),
      ...notes.map((note) => `${id}-${note}`),
    ].join(' '),
    // What is generated while nothing is known could be refused later.
    passwordRules: policy.state === 'loading' ? undefined : passwordRules,
  }
}
