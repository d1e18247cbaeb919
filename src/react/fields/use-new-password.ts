'use client'

import { requirementWords } from '../../core/messages.js'
import { isListed } from '../../core/policy.js'
import { passwordRules } from '../../core/policy/password-rules.js'
import type { PasswordForm } from '../../form/password-form.js'
import type { Note } from '../../form/types.js'
import { requirementIds, type ChecklistLine } from './checklist-line.js'
import { useOnChange } from '../shared/use-on-change.js'
import { useFormScope } from '../shared/form-context.js'
import { useFormSnapshot } from '../form/use-password-form.js'

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
export function useNewPassword(form: PasswordForm): NewPassword {
  const { id, messages, tag, announce } = useFormScope()
  const requirements = useFormSnapshot(form, (snapshot) => snapshot.requirements)
  const generatorRules = useFormSnapshot(form, (snapshot) => passwordRules(snapshot.limits))
  const policyStatus = useFormSnapshot(form, (snapshot) => snapshot.policyStatus)
  const notes = useFormSnapshot(form, (snapshot) => snapshot.notes)
  const lines = requirements.map((item) => ({
    key: item.key,
    state: item.state,
    label: requirementWords(messages, item, tag),
    listed: isListed(item.code),
  }))
  const listId = `${id}-requirements`
  const policyId = `${id}-policy`
  const policyWords = { loading: messages.policyLoading, failed: messages.policyFailed, ready: undefined }[policyStatus]
  useOnChange(policyStatus, () => {
    // It stands at the field, and is read there when the focus comes.
    if (policyStatus === 'failed' && form.isFocused('newPassword')) announce(messages.policyFailed)
  })
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
    passwordRules: policyStatus === 'loading' ? undefined : generatorRules,
  }
}
