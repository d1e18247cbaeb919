'use client'

import type { ReactNode } from 'react'
import type { Field, StrengthOptions } from './types.js'
import { useCapsLock } from './use-caps-lock.js'
import { useField } from './use-field.js'
import { useNewPassword, type NewPassword } from './use-new-password.js'
import { useSecretInput, type SecretInputOptions } from './use-secret-input.js'

export interface PasswordFieldProps extends SecretInputOptions {
  strength: StrengthOptions | undefined
  suggest: boolean | undefined
  render(field: Field): ReactNode
}

/** A field of a password. It draws itself when something about it changes, and the form does not. */
export function PasswordField(props: PasswordFieldProps): ReactNode {
  return props.name === 'newPassword' ? <NewPasswordField {...props} /> : <SecretField {...props} />
}

function NewPasswordField(props: PasswordFieldProps) {
  const { form, strength, suggest } = props
  return <SecretField {...props} newPassword={{ ...useNewPassword(form), strength, suggest: suggest && form }} />
}

interface SecretFieldProps extends PasswordFieldProps {
  newPassword?: NewPassword & Pick<Field, 'strength' | 'suggest'>
}

function SecretField({ render, newPassword, ...options }: SecretFieldProps) {
  const { hint, describedBy, passwordRules, ...extras } = newPassword ?? {}
  const { input, visible, toggle, element, ...secret } = useSecretInput(options)
  const field = useField({ ...secret, hint, describedBy, input: { ...input, passwordrules: passwordRules } })
  return render({ ...field, ...extras, visible, capsLock: useCapsLock(element), toggleProps: toggle })
}
