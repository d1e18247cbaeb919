'use client'

import type { PasswordTicket } from '../../core/ticket.js'
import type { ChangeMode, ExtrasView } from '../fields/extras-types.js'
import type { FrameScope } from '../shared/form-context.js'
import { usePasswordForm } from '../form/use-password-form.js'
import type { PasswordFlow, PasswordStepProps } from '../steps/use-password-step.js'

export interface ChangeFlowOptions {
  /**
   * Why the password is changed. `set` is for an account without a password: it does not ask for the current one.
   * `forced` (after an administrator's reset) and `expired` have their own words and ask for the current password. They
   * need an access token too, because V3 has no such call without one. `auto` asks the account once whether it has a password,
   * and is `set` or `change`; where the account cannot be read, `change`. @default that of the ticket, else 'change'
   */
  mode?: ChangeMode | 'auto' | undefined
  /**
   * In place of an access token: what `ticketOf` of `react-password-kit/v2-tickets` reads from a refused sign-in. It says
   * whether the current password is asked for. One that is no longer good ends as a session does, with `unauthorized`.
   */
  ticket?: PasswordTicket | undefined
  /** Asks for the new password twice. @default true */
  confirm?: boolean | undefined
}

interface ChangeFlowState extends Omit<ChangeFlowOptions, 'mode'>, Pick<ExtrasView, 'proof' | 'takesOver'> {
  mode?: ChangeMode | undefined
}

/** What is asked and sent when a signed-in person chooses a new password. */
export function useChangeFlow(
  scope: FrameScope,
  {
    ticket,
    mode = ticket?.mode ?? 'change',
    confirm = true,
    username,
    proof,
    ...callbacks
  }: ChangeFlowState & Pick<PasswordStepProps, 'username' | 'onSuccess' | 'onError'>,
): PasswordFlow {
  const asksCurrent = !proof && (ticket ? ticket.asksCurrentPassword : mode !== 'set')
  const names = [
    ...(asksCurrent ? (['currentPassword'] as const) : []),
    'newPassword' as const,
    ...(confirm ? (['confirmPassword'] as const) : []),
  ]
  const hiddenErrorCodes = { 'wrong-password': !asksCurrent }
  const form = usePasswordForm(scope, {
    ...callbacks,
    flow: 'change',
    fields: names,
    operation: ticket ?? 'updatePassword',
    valuesOf: ({ currentPassword, newPassword }) =>
      asksCurrent ? { oldPassword: currentPassword, newPassword } : { newPassword },
    username,
    hiddenErrorCodes,
    text: scope.messages[mode],
    ...proof,
  })
  return { mode, names, form, hiddenErrorCodes, ...proof }
}
