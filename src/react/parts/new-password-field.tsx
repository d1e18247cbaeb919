'use client'

import { useFormScope } from '../form-context.js'
import { lazyCode } from '../lazy-code.js'
import { useLoaded } from '../use-loaded.js'
import { useNewPassword, type NewPasswordOptions } from '../use-new-password.js'
import { Notes } from './notes.js'
import { PasswordField } from './password-field.js'
import { Requirements } from './requirements.js'

const strengthCode = lazyCode(() => import('./live-strength.js'))

export interface NewPasswordFieldProps extends NewPasswordOptions {
  /** Whether the form has a strength meter. */
  meter: boolean
  last: boolean
}

/** The field of the new password, with what it must be beside it from the start. */
export function NewPasswordField({ meter, last, ...options }: NewPasswordFieldProps) {
  const { part } = useFormScope()
  const { listId, lines, notes, policyId, policyWords, ...beside } = useNewPassword(options)
  const { fields } = options
  const strength = useLoaded(meter, strengthCode)
  return (
    <PasswordField {...beside} name="newPassword" fields={fields} last={last}>
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
