'use client'

import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useForm, type Control, type FieldError } from 'react-hook-form'
import { attempt } from '../core/attempt.js'
import { PasswordError } from '../core/errors.js'
import {
  asSent,
  blankRequirements,
  type BrokenRule,
  type FieldName,
  type Limits,
  type Requirement,
} from '../core/policy.js'
import { deferred, deferredHere } from './deferred.js'
import type { Breach } from './use-breach.js'
import { activeElementFor } from './use-form-focus.js'

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
   * that may not and what is wrong with it, or nothing where the person types on. Rejects with `network`, `timeout` or `config` where they cannot be checked.
   */
  validate(take?: (texts: Record<FieldName, string>) => void): Promise<WrongField | undefined>
  /** Whether `validate` has to wait for something. */
  isReady(): boolean
  /** Shows what the service said under its field, which is emptied where `clear` is set; gives its input. */
  refuse(name: FieldName, refusal: PasswordError, clear: boolean): HTMLInputElement | null
  /** Notes what the service said of the texts, for the list of requirements. */
  note(refusal: PasswordError): void
  limits(): Limits
  isFocused(name: FieldName): boolean
  /** Whether the service, or what is known of leaks, speaks against the new password: the list does not know of it. */
  isRefused(): boolean
  /** What the new password must be, and whether it is. */
  requirements(): readonly Requirement[]
  /** Hands the new password to `look`, and keeps nothing of it. */
  look<Result>(look: (text: string) => Result): Result
  /** Tells of whatever the list of requirements may depend on. */
  watch(listener: () => void): () => void
  /** What the texts are measured against is another now. */
  changed(): void
}

export interface WrongField {
  input: HTMLInputElement | null
  issue: FieldIssue
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
  input?: HTMLInputElement | null
  typed?: boolean
  /** Left at least once after something was typed. */
  visited?: boolean
  /** What the service said of the text that is in it. */
  refusal?: PasswordError | undefined
  /** What it said of the texts as a whole. */
  noted?: PasswordError | undefined
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
    resolver: async () => ({ values: {}, errors: await check(read()) }),
  })
  const shown = (name: FieldName): FieldIssue | undefined => getFieldState(name).error

  const tell = () => listeners.current.forEach((listener) => listener())
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
      if (breach.verdict() === 'breached') found.newPassword ??= { type: breached.code, broken: breached }
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

  /** Asks whether a text that may be chosen otherwise is known from leaks. */
  async function askOfLeaks(texts: Record<FieldName, string>): Promise<void> {
    if (!breach.asks || !texts.newPassword) return
    const { newPassword: issue } = await check(texts)
    if (issue && issue.broken !== breached) return
    await breach.check(texts.newPassword)
    tell()
  }

  async function leave(name: FieldName): Promise<void> {
    await recheck(name)
    if (name !== 'newPassword' || breach.verdict()) return
    await askOfLeaks(read())
    if (breach.verdict() === 'breached') await recheck(name)
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
          field.noted = undefined
          if (name === 'newPassword') breach.forget()
          tell()
          if (shown(name)) void recheck(name)
          // Rules between two fields stand under the second.
          if (name === 'currentPassword' && shown('newPassword')) void recheck('newPassword')
          if (name === 'newPassword' && fields.current.confirmPassword.visited) void recheck('confirmPassword')
        },
        onBlur() {
          // Someone who only passes through has not made a mistake yet.
          if (!field.typed && !field.input?.value) return
          field.visited = true
          tell()
          void leave(name).catch(() => {}) // What could not be asked is asked on submit.
        },
      }
    },
    async validate(take) {
      // An input of the host's that cannot be read must not be taken for an empty one.
      if (names.some((name) => !fields.current[name].input)) throw new PasswordError('config')
      for (const name of names) {
        fields.current[name].visited = true
        // Of a second attempt the service may think otherwise.
        delete fields.current[name].refusal
        delete fields.current[name].noted
      }
      await settle()
      tell()
      await trigger()
      // Once more, of the very texts that will be sent: a script may have changed an input meanwhile.
      const texts = read()
      // Whatever was said before: an input can change without a word of it, and no copy is kept to tell by.
      await askOfLeaks(texts)
      const found = await check(texts)
      const wrong = names.find((name) => found[name])
      if (wrong) await trigger()
      const issue = wrong && (shown(wrong) ?? found[wrong])
      if (issue) return { input: fields.current[wrong].input ?? null, issue }
      // Typed in while it was asked about: nobody has said yet that this is what they want.
      if (breach.asks && !breach.verdict()) return undefined
      take?.(texts) // Called, not returned: whoever awaited the texts would hold them until the answer.
      return undefined
    },
    refuse(name, refusal, clear) {
      const field = fields.current[name]
      if (clear && field.input) field.input.value = ''
      field.refusal = refusal
      // On the page before the focus comes, so that it is read with the field.
      flushSync(() => setError(name, { type: refusal.code, refusal } as FieldIssue))
      tell()
      return field.input ?? null
    },
    limits,
    isFocused(name) {
      const { input } = fields.current[name]
      return input ? activeElementFor(input) === input : false
    },
    isRefused: () => fields.current.newPassword.refusal !== undefined || breach.verdict() === 'breached',
    isReady: () => deferredHere() !== undefined && isSettled() && !breach.asks,
    note(refusal) {
      fields.current.newPassword.noted = refusal
      tell()
    },
    requirements() {
      const { refusal, noted } = fields.current.newPassword
      const currentPassword = names.includes('currentPassword') ? textOf('currentPassword') : undefined
      const all = { ...limits(), currentPassword }
      try {
        const found = deferredHere()?.requirements(textOf('newPassword'), all, refusal ?? noted)
        return found?.items ?? blankRequirements(all)
      } catch {
        return blankRequirements(all) // A rule of the host's that throws is told of on submit.
      }
    },
    look: (look) => look(textOf('newPassword')),
    watch(listener) {
      const mine = listeners.current
      mine.add(listener)
      return () => mine.delete(listener)
    },
    changed() {
      tell()
      for (const name of names) if (shown(name)) void recheck(name)
    },
  }
}

const breached: BrokenRule = { field: 'newPassword', code: 'breached', measured: 0, limit: 0 }

const same = (one: FieldIssue | undefined, other: FieldIssue | undefined) =>
  one?.type === other?.type &&
  one?.broken?.measured === other?.broken?.measured &&
  one?.broken?.rule === other?.broken?.rule
