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

type Issues = Partial<Record<FieldName, FieldIssue>>

/** react-hook-form is told the names of the secret fields and what is wrong with them; it has no values. */
export type Names = Partial<Record<FieldName, never>>

export interface PasswordFields {
  control: Control<Names>
  /** What an input of that name needs. */
  inputProps(name: FieldName): {
    ref: (input: HTMLInputElement | null) => void
    onInput: () => void
    onBlur: () => void
  }
  /** The text of every field, read from the inputs at this moment. */
  read(): Record<FieldName, string>
  /** Checks every field; focuses the first that is wrong. */
  validate(): Promise<boolean>
  /** Shows what the service said under its field, which is emptied where `clear` is set, and focuses it. */
  refuse(name: FieldName, refusal: PasswordError, clear: boolean): Promise<void>
}

export interface PasswordFieldsOptions {
  names: readonly FieldName[]
  policy: PasswordPolicy
  keyBytes(): number | undefined
}

interface Field {
  input?: HTMLInputElement | null
  typed?: boolean
  /** Left at least once after something was typed. */
  visited?: boolean
  /** What the service said of the text that is in it. */
  refusal?: PasswordError | undefined
}

/**
 * The secret fields of a form. Their text stays in the inputs; react-hook-form owns what is wrong with them. A field is
 * checked when it is left and on submit, and while it is typed in once it is wrong.
 */
export function usePasswordFields({ names, policy, keyBytes }: PasswordFieldsOptions): PasswordFields {
  const fields = useRef<Record<FieldName, Field>>({
    currentPassword: {},
    newPassword: {},
    confirmPassword: {},
  })
  const { control, trigger, getFieldState } = useForm<Names>({ resolver: () => ({ values: {}, errors: issues() }) })
  const shown = (name: FieldName): FieldIssue | undefined => getFieldState(name).error

  function read() {
    return Object.fromEntries(names.map((name) => [name, fields.current[name].input?.value ?? ''])) as Record<
      FieldName,
      string
    >
  }

  function issues(): Issues {
    const found: Issues = {}
    for (const name of names) {
      const { refusal } = fields.current[name]
      if (refusal) found[name] = { type: refusal.code, refusal }
    }
    const parsed = passwordSchema({ fields: names, policy, keyBytes: keyBytes() }).safeParse(read())
    for (const issue of parsed.error?.issues ?? []) {
      const { params: broken } = issue as unknown as { params: BrokenRule }
      found[broken.field] ??= { type: broken.code, broken }
    }
    return found
  }

  /** Has react-hook-form look again, but only where its answer would be another: each look renders the field. */
  function recheck(name: FieldName): void {
    const [now, before] = [issues()[name], shown(name)]
    if (now?.type !== before?.type || now?.broken?.measured !== before?.broken?.measured) void trigger(name)
  }

  return {
    control,
    read,
    inputProps(name) {
      const field = fields.current[name]
      return {
        ref(input) {
          field.input = input
        },
        onInput() {
          field.typed = true
          field.refusal = undefined
          if (shown(name)) recheck(name)
          // Rules between two fields stand under the second.
          if (name === 'currentPassword' && shown('newPassword')) recheck('newPassword')
          if (name === 'newPassword' && fields.current.confirmPassword.visited) recheck('confirmPassword')
        },
        onBlur() {
          // Someone who only passes through has not made a mistake yet.
          if (!field.typed && !field.input?.value) return
          field.visited = true
          recheck(name)
        },
      }
    },
    async validate() {
      for (const name of names) fields.current[name].refusal = undefined // Of a second attempt the service may think otherwise.
      await trigger()
      const wrong = names.find(shown)
      if (wrong) fields.current[wrong].input?.focus()
      return !wrong
    },
    async refuse(name, refusal, clear) {
      const field = fields.current[name]
      if (clear && field.input) field.input.value = ''
      field.refusal = refusal
      await trigger(name)
      field.input?.focus()
    },
  }
}
