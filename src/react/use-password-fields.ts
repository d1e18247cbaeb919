'use client'

import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useForm, type Control, type FieldError } from 'react-hook-form'
import { attempt } from '../core/attempt.js'
import type { PasswordError } from '../core/errors.js'
import { asSent, type BrokenRule, type FieldName, type Limits } from '../core/policy.js'
import { deferred } from './deferred.js'

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
  /**
   * Checks every field. Hands the texts, as they are to be sent, to `take` if they may be; else gives the input of the first
   * that may not and what is wrong with it. Rejects with `network`, `timeout` or `config` where they cannot be checked.
   */
  validate(take?: (texts: Record<FieldName, string>) => void): Promise<WrongField | undefined>
  /** Shows what the service said under its field, which is emptied where `clear` is set; gives its input. */
  refuse(name: FieldName, refusal: PasswordError, clear: boolean): HTMLInputElement | null
}

export interface WrongField {
  input: HTMLInputElement | null
  issue: FieldIssue
}

export interface PasswordFieldsOptions {
  names: readonly FieldName[]
  /** What the texts are measured against, as far as it is known by now. */
  limits(): Limits
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
export function usePasswordFields({ names, limits }: PasswordFieldsOptions): PasswordFields {
  const fields = useRef<Record<FieldName, Field>>({
    currentPassword: {},
    newPassword: {},
    confirmPassword: {},
  })
  const { control, trigger, setError, getFieldState } = useForm<Names>({
    resolver: async () => ({ values: {}, errors: await check(read()) }),
  })
  const shown = (name: FieldName): FieldIssue | undefined => getFieldState(name).error

  const textOf = (name: FieldName) => fields.current[name].input?.value ?? ''

  function read() {
    const { policy } = limits()
    return Object.fromEntries(names.map((name) => [name, asSent(textOf(name), policy)])) as Record<FieldName, string>
  }

  /** What is wrong with the texts. A rule of the host's that throws is `config`: what it threw may quote them. */
  async function check(texts: Record<FieldName, string>): Promise<Issues> {
    const { passwordSchema } = await deferred()
    return attempt(() => {
      const found: Issues = {}
      for (const name of names) {
        const { refusal } = fields.current[name]
        if (refusal) found[name] = { type: refusal.code, refusal }
      }
      const parsed = passwordSchema({ fields: names, ...limits() }).safeParse(texts)
      for (const issue of parsed.error?.issues ?? []) {
        const { params: broken } = issue as unknown as { params: BrokenRule }
        found[broken.field] ??= { type: broken.code, broken }
      }
      return found
    }, 'config')
  }

  /** Has react-hook-form look again, but only where its answer would be another: each look renders the field. */
  async function recheck(name: FieldName): Promise<void> {
    try {
      const now = await check(read())
      if (!same(now[name], shown(name))) await trigger(name)
    } catch {
      // What cannot be checked yet is checked on submit, and said there.
    }
  }

  return {
    control,
    inputProps(name) {
      const field = fields.current[name]
      return {
        ref(input) {
          field.input = input
        },
        onInput() {
          field.typed = true
          field.refusal = undefined
          if (shown(name)) void recheck(name)
          // Rules between two fields stand under the second.
          if (name === 'currentPassword' && shown('newPassword')) void recheck('newPassword')
          if (name === 'newPassword' && fields.current.confirmPassword.visited) void recheck('confirmPassword')
        },
        onBlur() {
          // Someone who only passes through has not made a mistake yet.
          if (!field.typed && !field.input?.value) return
          field.visited = true
          void recheck(name)
        },
      }
    },
    async validate(take) {
      for (const name of names) {
        fields.current[name].visited = true
        delete fields.current[name].refusal // Of a second attempt the service may think otherwise.
      }
      await trigger()
      // Once more, of the very texts that will be sent: a script may have changed an input meanwhile.
      const texts = read()
      if (Object.keys(await check(texts)).length > 0) await trigger()
      const wrong = names.find(shown)
      const issue = wrong && shown(wrong)
      if (issue) return { input: fields.current[wrong].input ?? null, issue }
      take?.(texts) // Called, not returned: whoever awaited the texts would hold them until the answer.
      return undefined
    },
    refuse(name, refusal, clear) {
      const field = fields.current[name]
      if (clear && field.input) field.input.value = ''
      field.refusal = refusal
      // On the page before the focus comes, so that it is read with the field.
      flushSync(() => setError(name, { type: refusal.code, refusal } as FieldIssue))
      return field.input ?? null
    },
  }
}

const same = (one: FieldIssue | undefined, other: FieldIssue | undefined) =>
  one?.type === other?.type &&
  one?.broken?.measured === other?.broken?.measured &&
  one?.broken?.rule === other?.broken?.rule
