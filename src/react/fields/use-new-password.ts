'use client'

import { requirementWords } from '../../core/messages.js'
import { isListed } from '../../core/policy.js'
import { passwordRules } from '../../core/policy/password-rules.js'
import type { PasswordForm } from '../../form/password-form.js'
import type { Line } from '../form/types.js'
import { useFormSnapshot } from '../form/use-password-form.js'
import { useFormScope } from '../shared/form-context.js'
import { useOnChange } from '../shared/use-on-change.js'
import type { NewPasswordExtras, RequirementLine } from './types.js'

export interface NewPassword extends Omit<NewPasswordExtras, 'strength'> {
  hint: string
  /** Ids of the lines and notes. */
  describedBy: string
  /** For password generators, in Apple's grammar. */
  passwordRules: string | undefined
}

/** A host's words may be a sentence, and what is said behind them goes on. */
const endMark = /[.。।]$/

/** What is beside the field of a new password: what it must be, from the start, and what is worth knowing of it. */
export function useNewPassword(form: PasswordForm): NewPassword {
  const { id, messages, tag, announce } = useFormScope()
  const requirements = useFormSnapshot(form, (snapshot) => snapshot.requirements)
  const generatorRules = useFormSnapshot(form, (snapshot) => passwordRules(snapshot.limits))
  const policyStatus = useFormSnapshot(form, (snapshot) => snapshot.policyStatus)
  const notes = useFormSnapshot(form, (snapshot) => snapshot.notes)
  const line = (key: string, text: string): Line => ({ key, text, props: { id: `${id}-${key}` } })

  const lines = requirements.map((item, index): RequirementLine => {
    const text = requirementWords(messages, item, tag)
    const listed = isListed(item.code)
    return {
      key: item.key,
      state: item.state,
      text: listed ? text.replace(endMark, '') : text,
      stateText: listed ? messages.requirementStates[item.state] : '',
      // Each line has an id: the list itself would describe the field with its own name alone (accname 1.2, 2C).
      props: { id: `${id}-requirements-${index}` },
    }
  })
  const policyText = { loading: messages.policyLoading, failed: messages.policyFailed, ready: '' }[policyStatus]
  const policy = policyText ? line('policy', policyText) : undefined
  const noteLines = notes.map((note) => line(note, messages.notes[note]))
  useOnChange(policyStatus, () => {
    // It is at the field, and is read there when the focus comes.
    if (policyStatus === 'failed' && form.isFocused('newPassword')) announce(messages.policyFailed)
  })

  return {
    requirements: lines,
    // The role, since without its bullets VoiceOver takes it for no list.
    requirementsProps: { role: 'list', 'aria-label': messages.requirementsTitle },
    policy,
    notes: noteLines,
    hint: messages.hint,
    // Lines that join the list are what its error says.
    describedBy: [...(policy ? [policy] : []), ...lines.filter(({ stateText }) => stateText), ...noteLines]
      .map(({ props }) => props.id)
      .join(' '),
    // What is generated while nothing is known could be refused later.
    passwordRules: policyStatus === 'loading' ? undefined : generatorRules,
  }
}
