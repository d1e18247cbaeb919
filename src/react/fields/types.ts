'use client'

import type { ComponentPropsWithRef } from 'react'
import type { Requirement } from '../../core/policy.js'
import type { Strength } from '../../core/strength/estimate-strength.js'
import type { PasswordForm } from '../../form/password-form.js'
import type { Line, LinkLine } from '../form/types.js'

/** A requirement of the new password, as it is drawn: no text of the field, and nothing measured of it. */
export interface RequirementLine extends Line {
  state: Requirement['state']
  /** Its state in words; empty for a line that says by itself what is wrong. */
  stateText: string
}

/** What estimates how hard the new password is to guess. */
export interface StrengthOptions {
  form: PasswordForm
  /** Draws the meter. */
  isShown: boolean
  onChange: ((strength: Strength | null) => void) | undefined
}

/** What only the field of a new password has. */
export interface NewPasswordExtras {
  requirements: readonly RequirementLine[]
  requirementsProps: { role: 'list'; 'aria-label': string }
  /** What is said of a policy that is not there. */
  policy: Line | undefined
  /** What is worth knowing of the new password. */
  notes: readonly Line[]
  strength: StrengthOptions | undefined
  /** For which a button makes up a password. */
  suggest?: PasswordForm | false | undefined
}

/** One field: its words, and the attributes of each element. The kit's own fields and a host's are both drawn from it. */
export interface Field extends Partial<NewPasswordExtras> {
  label: string
  /** Empty where nothing is wrong. */
  error: string
  invalid: boolean
  hint: Line | undefined
  /** A button below the input; the kit draws it below the field. */
  action?: LinkLine | undefined
  capsLock?: boolean
  /** Whether the text is shown; `undefined` where it always is. */
  visible?: boolean
  groupProps: ComponentPropsWithRef<'div'>
  labelProps: { htmlFor: string }
  inputProps: ComponentPropsWithRef<'input'> & { passwordrules?: string | undefined }
  toggleProps?: ComponentPropsWithRef<'button'>
  /** No live region: it is read with the field, or announced by the form's one live region. */
  errorProps: { id: string }
}
