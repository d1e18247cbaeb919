'use client'

import type { FocusEvent, ReactNode } from 'react'
import type { FieldName } from '../../core/policy.js'
import { FormContext, useFormScope, type FormScope } from '../shared/form-context.js'
import { getter, type Getter } from '../shared/merge-props.js'
import { maskClasses } from '../shared/masks.js'
import { requirementIds } from '../fields/checklist-line.js'
import { useCapsLock } from '../fields/use-caps-lock.js'
import { useField, type FieldOptions } from '../fields/use-field.js'
import { useNewPassword, type NewPassword } from '../fields/use-new-password.js'
import type { PasswordStepState } from '../password-step/use-password-step.js'
import { useSecretInput } from '../fields/use-secret-input.js'

/** A sentence, and the props of the element that holds it. */
export interface FormLine<Of extends 'p' | 'li' | 'button'> {
  key: string
  text: string
  props: Getter<Of>
}

/** A requirement of the new password. */
export interface FormRequirement extends FormLine<'li'> {
  /** `service`: only the service can tell. `text` says it in words; it is a `data-*` attribute of the element too. */
  state: 'met' | 'unmet' | 'service'
}

/** One field, as the host is to draw it. Whatever has words must be drawn: the input's description refers to it. */
export interface FormField {
  label: string
  /** What is wrong with it, in the person's language; empty where nothing is. */
  error: string
  invalid: boolean
  /** What else there is to say: how to choose a password, that Caps Lock is on, what is worth knowing of what was typed. */
  notes: readonly FormLine<'p'>[]
  /** What a new password must be; empty for other fields. */
  requirements: readonly FormRequirement[]
  /** Whether the text can be shown, and is. */
  toggle: 'show' | 'hide' | undefined
  /** Of the element around the whole field. */
  groupProps: Getter<'div'>
  labelProps: Getter<'label'>
  inputProps: Getter<'input'>
  /** Of the button that shows the text; its name is in the props. */
  toggleProps: Getter<'button'>
  /** Of the element that is there also while there is no error. */
  errorProps: Getter<'p'>
  requirementsProps: Getter<'ul'>
}

/** Draws one field; called again when something about it changes. */
export type RenderField = (field: FormField) => ReactNode

export interface OwnFieldOptions extends FieldOptions {
  input: object
  notes?: readonly FormLine<'p'>[] | undefined
  onLeave?: ((event: FocusEvent) => void) | undefined
}

const nothing: readonly never[] = []

/** What every field has. */
export function useOwnField({ input, notes = nothing, onLeave, ...options }: OwnFieldOptions): FormField {
  const { group, error, input: wiring, invalid } = useField(options)
  return {
    label: options.label,
    error: options.error ?? '',
    invalid,
    notes,
    requirements: nothing,
    toggle: undefined,
    groupProps: getter({
      ...group,
      onBlur(event: FocusEvent) {
        group.onBlur(event)
        onLeave?.(event)
      },
    }),
    labelProps: getter({ htmlFor: options.id }),
    inputProps: getter({ ...input, ...wiring }),
    toggleProps: getter({ type: 'button', hidden: true }),
    errorProps: getter(error),
    requirementsProps: getter({}),
  }
}

/** Draws the fields of a step with what they need around them. */
export const fieldOf = (scope: FormScope, step: PasswordStepState) => (name: FieldName, render: RenderField) => (
  <FormContext.Provider key={name} value={scope}>
    <OwnPassword name={name} step={step} render={render} />
  </FormContext.Provider>
)

interface OwnPasswordProps {
  name: FieldName
  step: PasswordStepState
  render: RenderField
}

/** A secret field of a step. It draws itself when something about it changes, and the host's form does not. */
function OwnPassword({ name, ...props }: OwnPasswordProps): ReactNode {
  return name === 'newPassword' ? <NewPasswordOf {...props} /> : <SecretOf {...props} name={name} />
}

function NewPasswordOf(props: Omit<OwnPasswordProps, 'name'>) {
  return <SecretOf {...props} name="newPassword" newPassword={useNewPassword(props.step.form)} />
}

function SecretOf({ name, step, render, newPassword }: OwnPasswordProps & { newPassword?: NewPassword }): ReactNode {
  const { id, messages } = useFormScope()
  const last = step.names.at(-1) === name
  const { visible, input, toggle, element, ...secret } = useSecretInput({ name, form: step.form, last })
  const capsLock = useCapsLock(element)
  const line = (key: string, text: string, lineId?: string) => ({ key, text, props: getter<'p'>({ id: lineId }) })
  const field = useOwnField({
    ...secret,
    hint: newPassword?.hint,
    describedBy: newPassword?.describedBy,
    input: { ...input, className: maskClasses, passwordrules: newPassword?.passwordRules },
    notes: [
      ...(capsLock ? [line('caps-lock', messages.capsLock)] : []),
      ...(newPassword ? [line('hint', newPassword.hint, `${secret.id}-hint`)] : []),
      ...(newPassword?.policyWords ? [line('policy', newPassword.policyWords, newPassword.policyId)] : []),
      ...(newPassword?.notes ?? []).map((note) => line(note, messages.notes[note], `${id}-${note}`)),
    ],
  })
  const ids = newPassword ? requirementIds(newPassword.listId, newPassword.lines) : []
  return render({
    ...field,
    toggle: visible ? 'hide' : 'show',
    toggleProps: getter(toggle),
    requirements: (newPassword?.lines ?? []).map(({ key, state, label, listed }, index) => ({
      key,
      state,
      text: listed ? `${label.replace(/[.。।]$/, '')}${messages.requirementStates[state]}` : label,
      props: getter({ id: ids[index], [`data-${state}`]: '' }),
    })),
    // The role, since without its bullets VoiceOver takes it for no list.
    requirementsProps: getter({ role: 'list', 'aria-label': messages.requirementsTitle }),
  })
}
