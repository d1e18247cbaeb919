'use client'

import { flushSync } from 'react-dom'
import { attempt } from '../core/attempt.js'
import { PasswordError } from '../core/errors.js'
import { asSent, requirements, type BrokenRule, type FieldName, type Requirement } from '../core/policy.js'
import { passwordSchema } from '../core/schemas.js'
import type { FieldIssue, FieldsState } from './use-password-fields.js'

type Texts = Record<FieldName, string>
type Issues = Partial<Record<FieldName, FieldIssue>>

export interface WrongField {
  name: FieldName
  input: HTMLInputElement | null
  issue: FieldIssue
}

function read({ names, limits, textOf }: FieldsState): Texts {
  const { policy } = limits()
  return Object.fromEntries(names.map((name) => [name, asSent(textOf(name), policy)])) as Texts
}

/** What is wrong with the texts. A rule of the host's that throws is `config`: what it threw may quote them. */
export function check(state: FieldsState, texts: Texts = read(state)): Promise<Issues> {
  const { names, fields, limits, breach } = state
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

/** The list of requirements; nothing where a rule of the host's throws, which is told of on submit. */
export function listOf({ names, fields, limits, textOf }: FieldsState): readonly Requirement[] | undefined {
  const { refusal, noted } = fields.current.newPassword
  const currentPassword = names.includes('currentPassword') ? textOf('currentPassword') : undefined
  try {
    return requirements(textOf('newPassword'), { ...limits(), currentPassword }, refusal ?? noted).items
  } catch {
    return undefined
  }
}

/** Has react-hook-form look again, but only where its answer would be another: each look renders the field. */
async function recheck(state: FieldsState, name: FieldName): Promise<void> {
  try {
    const now = await check(state)
    if (!same(now[name], state.shown(name))) await state.trigger(name)
  } catch {
    // What cannot be checked yet is checked on submit, and said there.
  }
}

/** Looks again at whatever something has been found wrong with. */
export function recheckShown(state: FieldsState): void {
  for (const name of state.names) if (state.shown(name)) void recheck(state, name)
}

/** Something has been typed: what is wrong by now may be right, and the other way round. */
export function typed(state: FieldsState, name: FieldName): void {
  const { fields, shown } = state
  if (shown(name)) void recheck(state, name)
  // Rules between two fields stand under the second.
  if (name === 'currentPassword' && shown('newPassword')) void recheck(state, 'newPassword')
  if (name === 'newPassword' && fields.current.confirmPassword.visited) void recheck(state, 'confirmPassword')
}

/** Asks whether a text that may be chosen otherwise is known from leaks. */
async function askOfLeaks(state: FieldsState, texts: Texts): Promise<void> {
  const { breach, tell } = state
  if (!breach.asks || !texts.newPassword) return
  const { newPassword: issue } = await check(state, texts)
  if (issue && issue.broken !== breached) return
  await breach.check(texts.newPassword)
  tell()
}

/** A field has been left. */
export async function leave(state: FieldsState, name: FieldName): Promise<void> {
  const { breach } = state
  await recheck(state, name)
  if (name !== 'newPassword' || breach.verdict()) return
  await askOfLeaks(state, read(state))
  if (breach.verdict() === 'breached') await recheck(state, name)
}

/**
 * Checks every field. Hands the texts, as they are to be sent, to `take` if they may be; else gives the input of the first
 * that may not and what is wrong with it, or nothing where the person types on. Rejects with `network`, `timeout` or `config` where they cannot be checked.
 */
export async function validate(state: FieldsState, take?: (texts: Texts) => void): Promise<WrongField | undefined> {
  const { names, fields, breach, settle, trigger, shown, tell } = state
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
  const texts = read(state)
  // Whatever was said before: an input can change without a word of it, and no copy is kept to tell by.
  await askOfLeaks(state, texts)
  const found = await check(state, texts)
  const wrong = names.find((name) => found[name])
  if (wrong) await trigger()
  const issue = wrong && (shown(wrong) ?? found[wrong])
  if (issue) return { name: wrong, input: fields.current[wrong].input ?? null, issue }
  // Typed in while it was asked about: nobody has said yet that this is what they want.
  if (breach.asks && !breach.verdict()) return undefined
  take?.(texts) // Called, not returned: whoever awaited the texts would hold them until the answer.
  return undefined
}

/** Shows what the service said under its field, which is emptied where `clear` is set; gives it. */
export function refuse(
  { fields, setError, tell }: FieldsState,
  name: FieldName,
  refusal: PasswordError,
  clear: boolean,
): WrongField {
  const field = fields.current[name]
  if (clear && field.input) field.input.value = ''
  field.refusal = refusal
  // On the page before the focus comes, so that it is read with the field.
  const issue: FieldIssue = { type: refusal.code, refusal }
  flushSync(() => setError(name, issue))
  tell()
  return { name, input: field.input ?? null, issue }
}

/** Notes what the service said of the texts as a whole, for the list of requirements. */
export function note({ fields, tell }: FieldsState, refusal: PasswordError): void {
  fields.current.newPassword.noted = refusal
  tell()
}

const breached: BrokenRule = { field: 'newPassword', code: 'breached', measured: 0, limit: 0 }

const same = (one: FieldIssue | undefined, other: FieldIssue | undefined) =>
  one?.type === other?.type &&
  one?.broken?.measured === other?.broken?.measured &&
  one?.broken?.rule === other?.broken?.rule
