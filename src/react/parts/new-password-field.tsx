'use client'

import { useFormScope } from '../form-context.js'
import { useAdvice } from '../use-advice.js'
import type { Breach } from '../use-breach.js'
import { useChecklist } from '../use-checklist.js'
import type { PasswordFields } from '../use-password-fields.js'
import { lazyCode } from '../lazy-code.js'
import { useLoaded } from '../use-loaded.js'
import type { KnownPolicy } from '../use-policy.js'
import { Notes } from './notes.js'
import { PasswordField } from './password-field.js'
import { Requirements } from './requirements.js'

const strengthCode = lazyCode(() => import('./live-strength.js'))

export interface NewPasswordFieldProps {
  fields: PasswordFields
  breach: Breach
  policy: KnownPolicy
  /** Whether the form has a strength meter. */
  meter: boolean
  last: boolean
}

/** The field of the new password, with what it must be beside it from the start. */
export function NewPasswordField({ fields, breach, policy, meter, last }: NewPasswordFieldProps) {
  const { id, part, messages } = useFormScope()
  const { lines, passwordRules } = useChecklist(fields)
  const notes = useAdvice(fields, breach)
  const strength = useLoaded(meter, strengthCode)
  const listId = `${id}-requirements`
  const policyId = `${id}-policy`
  const policyWords = { loading: messages.policyLoading, failed: messages.policyFailed, ready: undefined }[policy.state]
  return (
    <PasswordField
      name="newPassword"
      fields={fields}
      hint={messages.hint}
      last={last}
      describedBy={[policyWords && policyId, lines.length > 0 && listId].filter(Boolean).join(' ')}
      // What is generated while nothing is known could be refused later.
      passwordRules={policy.state === 'loading' ? undefined : passwordRules}
    >
      {strength && <strength.LiveStrength fields={fields} />}
      {policyWords && (
        <p {...part('note')} id={policyId}>
          {policyWords}
        </p>
      )}
      {lines.length > 0 && <Requirements id={listId} lines={lines} />}
      <Notes notes={notes.map((note) => messages.notes[note])} />
    </PasswordField>
  )
}
