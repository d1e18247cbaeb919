'use client'

import { useResetPasswordForm, type ResetPasswordFormOptions } from 'react-password-kit'
import { PasswordStep } from '@/components/password-step'

/** Lets a person who has forgotten their password choose a new one. It goes below a `PasswordKitProvider`. */
export function ResetPasswordForm(options: ResetPasswordFormOptions) {
  const form = useResetPasswordForm(options)
  return (
    <section {...form.rootProps({ className: 'relative grid gap-6' })}>
      {form.step((step) => (
        <PasswordStep form={step} />
      ))}
      <p {...form.statusProps({ className: 'sr-only' })} />
    </section>
  )
}
