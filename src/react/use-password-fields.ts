'use client'

import { useRef } from 'react'
import { useForm, type Control, type FieldError } from 'react-hook-form'
import type { PasswordError } from '../core/errors.js'
import type { BrokenRule, FieldName, PasswordPolicy } from '../core/policy.js'
import { passwordSchema } from '../core/schemas.js'

/** What is wrong with a field: a rule of ours, or a refusal of the service. Never text. */
export interface FieldIssue extends FieldError {
  broken?: BrokenRule
  refusal?: PasswordError
}

/** react-hook-form knows each secret field by how often it has changed, and by nothing else. */
type Revisions = Record<FieldName, number>

export interface PasswordFields {
  control: Control<Revisions>
  /** What an input of that name needs. */
  inputProps(name: FieldName): {
    ref: (input: HTMLInputElement | null) => (() => void) | void
    onInput: () => void
    onBlur: () => void
  }
  /** The text of every field, read from the inputs at this moment. */
  read(): Record<FieldName, string>
  /** Checks every field; focuses the first that is wrong. */
  validate(): Promise<boolean>
  /** Shows what the service said under its field, which is emptied where `clear` is set, and focuses it. */
  refuse(name: FieldName, refusal: PasswordError, clear: boolean): void
}

export interface PasswordFieldsOptions {
  names: readonly FieldName[]
  policy: PasswordPolicy
  keyBytes(): number | undefined
}

interface Field {
  input: HTMLInputElement | null
  revision: number
  /** Left at least once after something was typed. */
  visited: boolean
  /** What the service said of the text of this revision. */
  verdict?: { revision: number; refusal: PasswordError }
}

const newField = (): Field => ({ input: null, revision: 0, visited: false })

/**
 * The secret fields of a form. Their text stays in the inputs: react-hook-form owns what is wrong with them, and gets a
 * counter for a value. A field is checked when it is left and on submit, and while it is typed in once it is wrong.
 */
export function usePasswordFields({ names, policy, keyBytes }: PasswordFieldsOptions): PasswordFields {
  const fields = useRef<Record<FieldName, Field>>(null)
  fields.current ??= { currentPassword: newField(), newPassword: newField(), confirmPassword: newField() }
  const all = fields.current

  const { control, register, trigger, getFieldState } = useForm<Revisions>({
    mode: 'onSubmit',
    shouldFocusError: false,
    resolver: () => ({ values: {}, errors: issues() }),
  })

  function read(): Record<FieldName, string> {
    return Object.fromEntries(names.map((name) => [name, all[name].input?.value ?? ''])) as Record<FieldName, string>
  }

  function issues(): Partial<Record<FieldName, FieldIssue>> {
    const found: Partial<Record<FieldName, FieldIssue>> = {}
    const parsed = passwordSchema({ fields: names, policy, keyBytes: keyBytes() }).safeParse(read())
    for (const { message, ...issue } of parsed.error?.issues ?? []) {
      const broken = { code: message, ...('params' in issue && issue.params) } as BrokenRule
      found[broken.field] ??= { type: broken.code, broken }
    }
    for (const name of names) {
      const { verdict, revision } = all[name]
      if (verdict?.revision === revision) found[name] = { type: verdict.refusal.code, refusal: verdict.refusal }
    }
    return found
  }

  /** Has react-hook-form look again, but only where its answer would be another: each look renders the field. */
  async function recheck(name: FieldName): Promise<void> {
    if (!sameIssue(issues()[name], getFieldState(name).error as FieldIssue | undefined)) await trigger(name)
  }

  function focusFirst(): boolean {
    const wrong = names.find((name) => getFieldState(name).invalid)
    if (wrong) all[wrong].input?.focus()
    return !wrong
  }

  return {
    control,
    read,
    inputProps(name) {
      const field = all[name]
      register(name, { setValueAs: () => field.revision })
      return {
        ref(input) {
          field.input = input
        },
        onInput() {
          field.revision += 1
          if (getFieldState(name).invalid) void recheck(name)
          if (name === 'newPassword' && all.confirmPassword.visited) void recheck('confirmPassword')
        },
        onBlur() {
          // Someone who only passes through has not made a mistake yet.
          if (field.revision === 0 && !field.input?.value) return
          field.visited = true
          void recheck(name)
        },
      }
    },
    async validate() {
      for (const name of names) delete all[name].verdict // The service may think differently of a second attempt.
      await trigger()
      return focusFirst()
    },
    refuse(name, refusal, clear) {
      const field = all[name]
      if (clear && field.input) {
        field.input.value = ''
        field.revision += 1
      }
      field.verdict = { revision: field.revision, refusal }
      void trigger(name).then(() => field.input?.focus())
    },
  }
}

function sameIssue(one: FieldIssue | undefined, other: FieldIssue | undefined): boolean {
  return one?.type === other?.type && one?.broken?.measured === other?.broken?.measured
}
