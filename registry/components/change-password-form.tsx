'use client'

import { useChangePasswordForm, type ChangePasswordFormOptions } from 'react-password-kit'
import { PasswordStep } from '@/components/password-step'

/** Lets the person who is signed in choose a new password. It goes below a `PasswordKitProvider`. */
export function ChangePasswordForm(options: ChangePasswordFormOptions) {
  const form = useChangePasswordForm(options)
  return (
    <section {...form.rootProps({ className: 'relative grid gap-6' })}>
      <PasswordStep form={form} />
      {form.recovery((step) => (
        <PasswordStep form={step} />
      ))}
      <p {...form.statusProps({ className: 'sr-only' })} />
    </section>
  )
}
