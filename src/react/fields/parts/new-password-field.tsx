'use client'

import { useFormScope } from '../../shared/form-context.js'
import { lazyModule } from '../../../core/lazy-module.js'
import type { PasswordForm } from '../../../form/password-form.js'
import { useLoaded } from '../../shared/use-lazy-module.js'
import { useNewPassword } from '../use-new-password.js'
import { Notes } from './notes.js'
import { PasswordField } from './password-field.js'
import { Requirements } from './requirements.js'

const strengthCode = lazyModule(() => import('./live-strength.js'))

export interface NewPasswordFieldProps {
  form: PasswordForm
  /** Whether the form has a strength meter. */
  meter: boolean
  last: boolean
}

/** The field of the new password, with what it must be beside it from the start. */
export function NewPasswordField({ form, meter, last }: NewPasswordFieldProps) {
  const { part } = useFormScope()
  const { listId, lines, notes, policyId, policyWords, ...beside } = useNewPassword(form)
  const strength = useLoaded(meter, strengthCode)
  return (
    <PasswordField {...beside} name="newPassword" form={form} last={last}>
      {strength && <strength.LiveStrength form={form} />}
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
