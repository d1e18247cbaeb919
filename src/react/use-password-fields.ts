'use client'

import { useRef, type RefObject } from 'react'
import { useForm, type Control, type FieldError, type UseFormSetError, type UseFormTrigger } from 'react-hook-form'
import type { PasswordError } from '../core/errors.js'
import { blankRequirements, type BrokenRule, type FieldName, type Limits, type Requirement } from '../core/policy.js'
import { deferred, deferredHere } from './deferred.js'
import type { Breach } from './use-breach.js'
import { activeElementFor } from './use-form-focus.js'

/** What is wrong with a field: a rule of ours, or a refusal of the service. Never text. */
export interface FieldIssue extends FieldError {
  broken?: BrokenRule
  refusal?: PasswordError
}

/** react-hook-form is told the names of the secret fields and what is wrong with them; it has no values. */
export type Names = Partial<Record<FieldName, never>>

export interface PasswordFields {
  control: Control<Names>
  /** For what checks them. */
  state: FieldsState
  /** What an input of that name needs. */
  inputProps(name: FieldName): {
    ref: (input: HTMLInputElement | null | undefined) => void
    onInput: () => void
    onBlur: () => void
  }
  /** Whether checking them waits for nothing. */
  isReady(): boolean
  limits(): Limits
  isFocused(name: FieldName): boolean
  /** What the new password must be, and whether it is. */
  requirements(): readonly Requirement[]
  /** Hands the new password to `look`, and keeps nothing of it. */
  look<Result>(look: (text: string) => Result): Result
  /** Tells of whatever the list of requirements may depend on. */
  watch(listener: () => void): () => void
  /** What the texts are measured against is another now. */
  changed(): void
}

export interface PasswordFieldsOptions {
  names: readonly FieldName[]
  /** What the texts are measured against, as far as it is known by now. */
  limits(): Limits
  /** Fetches what can be fetched of it; never rejects. */
  settle(): Promise<unknown>
  /** Whether there is nothing left to fetch. */
  isSettled(): boolean
  breach: Breach
}

interface Field {
  /** Null once it is taken away; undefined where the host draws none that can be read. */
  input?: HTMLInputElement | null | undefined
  typed?: boolean
  /** Left at least once after something was typed. */
  visited?: boolean
  /** What the service said of the text that is in it. */
  refusal?: PasswordError | undefined
  /** What it said of the texts as a whole. */
  noted?: PasswordError | undefined
}

/** What the code that checks them is handed. */
export interface FieldsState extends Omit<PasswordFieldsOptions, 'isSettled'> {
  fields: RefObject<Record<FieldName, Field>>
  trigger: UseFormTrigger<Names>
  setError: UseFormSetError<Names>
  /** What the page says of a field. */
  shown(name: FieldName): FieldIssue | undefined
  tell(): void
  textOf(name: FieldName): string
}

/**
 * The secret fields of a form. Their text stays in the inputs; react-hook-form owns what is wrong with them. A field is
 * checked when it is left and on submit, and while it is typed in once it is wrong.
 */
export function usePasswordFields({ names, limits, settle, isSettled, breach }: PasswordFieldsOptions): PasswordFields {
  const listeners = useRef(new Set<() => void>())
  const fields = useRef<Record<FieldName, Field>>({
    currentPassword: {},
    newPassword: {},
    confirmPassword: {},
  })
  const { control, trigger, setError, getFieldState } = useForm<Names>({
    resolver: async () => ({ values: {}, errors: await (await deferred()).check(state) }),
  })
  const shown = (name: FieldName): FieldIssue | undefined => getFieldState(name).error

  const tell = () => listeners.current.forEach((listener) => listener())
  const textOf = (name: FieldName) => fields.current[name].input?.value ?? ''

  const state: FieldsState = {
    names,
    limits,
    settle,
    breach,
    fields,
    trigger,
    setError,
    shown,
    tell,
    textOf,
  }
  return {
    control,
    state,
    inputProps(name) {
      const field = fields.current[name]
      return {
        ref(input) {
          field.input = input
        },
        onInput() {
          field.typed = true
          field.refusal = field.noted = undefined
          if (name === 'newPassword') breach.forget()
          tell()
          deferredHere()?.typed(state, name) // Without it nothing has been found wrong yet.
        },
        onBlur() {
          // Someone who only passes through has not made a mistake yet.
          if (!field.typed && !field.input?.value) return
          field.visited = true
          tell()
          // What cannot be checked or asked yet is so on submit, and said there.
          deferred()
            .then((late) => late.leave(state, name))
            .catch(() => {})
        },
      }
    },
    limits,
    isFocused(name) {
      const { input } = fields.current[name]
      return input ? activeElementFor(input) === input : false
    },
    isReady: () => deferredHere() !== undefined && isSettled() && !breach.asks,
    requirements: () =>
      deferredHere()?.listOf(state) ??
      blankRequirements({ ...limits(), currentPassword: names.includes('currentPassword') ? '' : undefined }),
    look: (look) => look(textOf('newPassword')),
    watch(listener) {
      const mine = listeners.current
      mine.add(listener)
      return () => mine.delete(listener)
    },
    changed() {
      tell()
      deferredHere()?.recheckShown(state)
    },
  }
}
