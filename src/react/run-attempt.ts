'use client'

import { PasswordError, type PasswordErrorCode } from '../core/errors.js'
import { issueWords, words } from '../core/messages.js'
import type { FieldName } from '../core/policy.js'
import { yieldToPage } from '../core/yield-to-page.js'
import { callHost } from './call-host.js'
import { note, refuse, validate, type WrongField } from './check-fields.js'
import type { Untold } from './alert-words.js'
import { pendingDelayMs } from './announcer.js'
import { focusNew } from './focus-new.js'
import type { AttemptOptions } from './use-attempt.js'
import { activeElementFor } from './use-form-focus.js'
import type { FlowSuccess } from './use-submission.js'

export interface AttemptState<Values> extends AttemptOptions<Values> {
  setFinishing(finishing: boolean): void
  setRetryAt(time: number): void
  setWaiting(waiting: boolean): void
}

/** Where the form says what a failure means; what is not listed, or has no field here, stands above the form. */
const fieldOf: Partial<Record<PasswordErrorCode, FieldName>> = {
  'wrong-password': 'currentPassword',
  'same-password': 'newPassword',
  'weak-password': 'newPassword',
  'too-long': 'newPassword',
  'ill-formed': 'newPassword',
}

/** Of these the schema may know more, now that the key's size is known. */
const ofTheText: ReadonlySet<PasswordErrorCode> = new Set(['too-long', 'ill-formed'])

/** No page is kept open for longer: a day. */
const longestWaitMs = 86_400_000

const isAhead = (time: number) => time > Date.now()

/** The field under which a failure is told, where the form has it. */
export function placeOf(names: readonly FieldName[], { code }: PasswordError): FieldName | undefined {
  const name = fieldOf[code]
  return name && names.includes(name) ? name : undefined
}

/** Checks, and sends what it has checked. The texts are gone when it comes back; the answer may not have come yet. */
export async function begin<Values>(
  attempt: AttemptState<Values>,
): Promise<{ promise: Promise<FlowSuccess> } | undefined> {
  const { names, fields, text, announce, submission, values } = attempt
  // Nobody has said yet that what was typed meanwhile is what they want.
  if (await typedMeanwhile(names.map((name) => fields.state.fields.current[name].input))) {
    announce('')
    return undefined
  }
  // Once all of them are taken away there is no form, and nobody to tell.
  if (names.every((name) => fields.state.fields.current[name].input === null)) return undefined
  let answer: { promise: Promise<FlowSuccess> } | undefined
  const right = await valid(attempt, (texts) => {
    announce(text.pending, pendingDelayMs)
    answer = { promise: submission.submit(values(texts)) }
  })
  if (right && !answer) announce('')
  return answer
}

/**
 * Gives the page its turn, and tells whether something was typed in it. What a click does by itself is a task for a slow
 * phone already; what follows is another.
 */
async function typedMeanwhile(inputs: readonly (HTMLInputElement | null | undefined)[]): Promise<boolean> {
  let typed = false
  const onInput = () => {
    typed = true
  }
  for (const input of inputs) input?.addEventListener('input', onInput)
  await yieldToPage()
  for (const input of inputs) input?.removeEventListener('input', onInput)
  return typed
}

/** Whether the texts may be sent, which `take` then gets; if not, the focus goes to the first that may not. */
async function valid<Values>(
  attempt: AttemptState<Values>,
  take?: (texts: Record<FieldName, string>) => void,
): Promise<boolean> {
  const wrong = await validate(attempt.fields.state, take)
  if (!wrong) return true
  show(attempt, wrong)
  return false
}

/** Leads to the field that is wrong; where the focus does not move, nothing would be heard of it. */
function show<Values>(
  { messages, tag, announce, formFocus }: AttemptState<Values>,
  { name, input, issue: wrong }: WrongField,
): void {
  const stays = input !== null && activeElementFor(input) === input
  const issue = words(messages.fieldIssue, {
    field: messages.fields[name].label,
    issue: issueWords(messages, wrong, tag),
  })
  announce(stays || !focusNew(formFocus, input) ? issue : '')
}

/** Says what came of it. */
export async function hear<Values>(attempt: AttemptState<Values>, answer: Promise<FlowSuccess>): Promise<void> {
  const { text, announce, onSuccess, setFinishing } = attempt
  try {
    const result = await answer
    announce(text.done)
    setFinishing(true)
    await callHost(onSuccess, result)
    setFinishing(false)
  } catch (error) {
    await refused(attempt, error as PasswordError)
  }
}

async function refused<Values>(attempt: AttemptState<Values>, error: PasswordError): Promise<void> {
  const { names, fields, untold, announce, onError, onRefusal, setRetryAt, setWaiting } = attempt
  announce('')
  if (error.code === 'aborted') return
  onRefusal(error)
  const retry = retryAtOf(error, untold)
  setRetryAt(retry)
  setWaiting(isAhead(retry))
  const name = placeOf(names, error)
  const toldAs = untold[error.code] ? new PasswordError('rejected') : error
  if (toldAs.code === 'rejected') note(fields.state, toldAs)
  const told = ofTheText.has(error.code) && !(await valid(attempt))
  if (name && !told) {
    show(attempt, refuse(fields.state, name, error, error.code === 'wrong-password'))
  }
  void callHost(onError, error)
}

/** Says why nothing is sent yet. */
export function remind<Values>({ messages, announce }: AttemptState<Values>, retryAt: number): void {
  announce(words(messages.wait, { seconds: Math.ceil((retryAt - Date.now()) / 1000) }))
}

function retryAtOf({ code, retryAt = 0 }: PasswordError, untold: Untold): number {
  const unsaid = code === 'locked' && untold[code]
  return unsaid || isAhead(retryAt - longestWaitMs) ? 0 : retryAt
}
