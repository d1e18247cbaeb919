'use client'

import type { ReactNode } from 'react'
import type { PasswordError } from '../../core/errors.js'
import type { FieldName } from '../../core/policy.js'
import type { PasswordForm } from '../../form/password-form.js'
import type { FlowSuccess, HiddenErrorCodes } from '../../form/types.js'
import type { Strength } from '../../core/strength/estimate-strength.js'
import { PasswordField } from '../fields/password-field.js'
import type { ChangeMode } from '../fields/extras-types.js'
import type { Field } from '../fields/types.js'
import type { FormScope } from '../shared/form-context.js'
import { useStepTelemetry } from '../form/use-step-telemetry.js'
import type { Step, StepState } from '../form/types.js'
import { useCancel } from '../form/use-cancel.js'
import { useFormSnapshot } from '../form/use-password-form.js'
import { useStep } from '../form/use-step.js'

export interface PasswordStepProps {
  /**
   * Called when the service has accepted the new password. The panel is busy until a returned promise settles; an error
   * in it changes nothing.
   */
  onSuccess?: ((result: FlowSuccess) => void | Promise<void>) | undefined
  /** Called after each failed attempt. The form shows the error by itself. */
  onError?: ((error: PasswordError) => void) | undefined
  /**
   * Adds a Cancel button, and is called when it is pressed. After a failed attempt the first press shows that the
   * password was not changed, or that it is unknown, and the second press calls this: browsers may take a form that
   * disappears for a success.
   */
  onCancel?: (() => void) | undefined
  /** Asks for the new password twice. @default true */
  confirm?: boolean | undefined
  /**
   * Shows how hard the new password is to guess. It is advice and blocks nothing, runs in the page, and loads a chunk
   * of its own. @default false
   */
  strengthMeter?: boolean | undefined
  /**
   * How hard the new password is to guess, each time that changes: from 0 to 4, `null` while there is no password or no
   * telling. No text is in it. It works with and without `strengthMeter`.
   */
  onStrengthChange?: ((strength: Strength | null) => void) | undefined
  /**
   * Draws a button that fills in a random password by the policy and shows it. Its code is loaded by itself. There is no button
   * where no password keeps the policy, or where only the service can tell. @default false
   */
  suggest?: boolean | undefined
  /** Drawn on the panel that takes the form's place after a success, for example a link to the sign-in. */
  panelContent?: ReactNode
  /** The account's name. Password managers save the new password under it. */
  username?: string | undefined
}

/** What differs between the flows. */
export interface PasswordFlow {
  mode: ChangeMode | 'reset'
  names: readonly FieldName[]
  form: PasswordForm
  /** Codes that are shown with the words of a plain refusal. */
  hiddenErrorCodes: HiddenErrorCodes
  /** No attempt can succeed any more: why, and what the button does now. The fields stay, or browsers would take it for success. */
  endedState?: Pick<StepState, 'error' | 'text' | 'onSubmit' | 'ended'> | undefined
}

export interface PasswordStepOptions extends Pick<
  PasswordStepProps,
  'username' | 'onCancel' | 'strengthMeter' | 'onStrengthChange' | 'suggest' | 'panelContent'
> {
  takesFocus?: boolean | undefined
  /** Why there is no form. It is drawn by what comes with the page: code that cannot be fetched must not bring the form back. */
  readOnlyReason?: string | undefined
}

/** The step both flows share: secret fields, one button, and what takes their place. */
export function usePasswordStep(
  scope: FormScope,
  { mode, names, form, hiddenErrorCodes, endedState }: PasswordFlow,
  {
    username,
    onCancel,
    strengthMeter = false,
    onStrengthChange,
    suggest,
    panelContent,
    takesFocus,
    readOnlyReason,
  }: PasswordStepOptions,
): Step<Field> {
  const status = useFormSnapshot(form, (snapshot) => snapshot.status)
  const formError = useFormSnapshot(form, (snapshot) => snapshot.formError)
  const serviceMessage = useFormSnapshot(form, (snapshot) => snapshot.serviceMessage)
  const requestError = useFormSnapshot(form, (snapshot) => snapshot.requestError)
  const retryAt = useFormSnapshot(form, (snapshot) => snapshot.retryAt)
  const isWaiting = useFormSnapshot(form, (snapshot) => snapshot.isWaiting)
  const text = scope.messages[mode]
  const pending = status === 'validating' || status === 'submitting'
  const finishing = status === 'finishing'
  const cancel = useCancel({ error: requestError, pending, onCancel })
  const strength =
    strengthMeter || onStrengthChange ? { form, isShown: strengthMeter, onChange: onStrengthChange } : undefined

  const success =
    finishing || status === 'done'
      ? { title: text.success, text: text.next, finishing }
      : readOnlyReason
        ? { title: text.title, text: readOnlyReason }
        : undefined

  useStepTelemetry(mode === 'reset' ? 'reset' : 'change', 'password')

  return useStep<Field>(scope, {
    step: 'password',
    username,
    takesFocus,
    form: {
      text,
      onSubmit(event) {
        event.preventDefault()
        form.send({ type: 'submit' })
      },
      onFocus: ({ target }) => target instanceof HTMLInputElement && form.send({ type: 'focus' }),
      pending,
      error: formError,
      hiddenErrorCodes,
      serviceMessage,
      retryAt,
      waiting: isWaiting,
      endWait: () => form.send({ type: 'waitEnded' }),
      cancel: onCancel && cancel,
      ...endedState,
    },
    success,
    below: success && panelContent,
    fields: names,
    field: (name, render) => (
      <PasswordField
        name={name as FieldName}
        form={form}
        last={name === names.at(-1)}
        strength={strength}
        suggest={suggest}
        render={render}
      />
    ),
  })
}
