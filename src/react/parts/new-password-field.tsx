'use client'

import { useEffect } from 'react'
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
import { requirementIds, Requirements } from './requirements.js'

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
  const { id, part, messages, announce } = useFormScope()
  const { lines, passwordRules } = useChecklist(fields)
  const notes = useAdvice(fields, breach, policy)
  const strength = useLoaded(meter, strengthCode)
  const listId = `${id}-requirements`
  const policyId = `${id}-policy`
  const policyWords = { loading: messages.policyLoading, failed: messages.policyFailed, ready: undefined }[policy.state]
  useEffect(() => {
    // Who comes to the field later reads it there.
    if (policy.state === 'failed' && fields.isFocused('newPassword')) announce(messages.policyFailed)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it fails
  }, [policy.state])
  return (
    <PasswordField
      name="newPassword"
      fields={fields}
      hint={messages.hint}
      last={last}
      describedBy={[
        ...(policyWords ? [policyId] : []),
        // Lines that join the list are what its error says.
        ...requirementIds(listId, lines).filter((_, index) => lines[index]?.listed),
        ...notes.map((note) => `${id}-${note}`),
      ].join(' ')}
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
      <Notes notes={notes} />
    </PasswordField>
  )
}
