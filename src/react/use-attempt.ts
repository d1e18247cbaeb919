'use client'

import { useRef, useState, type FormEvent } from 'react'
import { PasswordError, type PasswordErrorCode } from '../core/errors.js'
import { issueWords, words, type Messages } from '../core/messages.js'
import type { FieldName } from '../core/policy.js'
import type { Announce } from './announcer.js'
import { callHost, mapped } from './call-host.js'
import { activeElementFor } from './use-form-focus.js'
import type { PasswordFields } from './use-password-fields.js'
import type { FlowSuccess, Submission } from './use-submission.js'

export interface AttemptOptions<Values> {
  names: readonly FieldName[]
  fields: PasswordFields
  submission: Submission<Values>
  values(text: Record<FieldName, string>): Values
  messages: Messages
  /** The locale's BCP 47 tag. */
  tag: string
  /** Said while it is under way, and when it is done. */
  text: { pending: string; done: string }
  /** Codes the person is not told of. */
  untold: ReadonlySet<PasswordErrorCode>
  announce: Announce
  focus(element: HTMLElement | null): boolean
  mapError: ((error: PasswordError) => PasswordError) | undefined
  onSuccess: ((result: FlowSuccess) => void | Promise<void>) | undefined
  onError: ((error: PasswordError) => void) | undefined
  /** Before anything else is done about a refusal. */
  onRefusal(error: PasswordError): unknown
}

export interface Attempt {
  submit(event: FormEvent): Promise<void>
  /** The texts are being checked, or sent. */
  pending: boolean
  /** The host's `onSuccess` has not come back yet. */
  finishing: boolean
  /** What stands above the form. */
  error: PasswordError | null
  /** Milliseconds since the epoch until which a new attempt is useless; 0 where none has to be waited for. */
  retryAt: number
  /** That time has not come yet. */
  waiting: boolean
  endWait(): void
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

/** One attempt at a time: check, send, and say what came of it where it belongs. */
export function useAttempt<Values>({
  names,
  fields,
  submission,
  values,
  messages,
  tag,
  text,
  untold,
  announce,
  focus,
  mapError,
  onSuccess,
  onError,
  onRefusal,
}: AttemptOptions<Values>): Attempt {
  const [finishing, setFinishing] = useState(false)
  const [retryAt, setRetryAt] = useState(0)
  const [waiting, setWaiting] = useState(false)
  const [checking, setChecking] = useState(false)
  const [unchecked, setUnchecked] = useState<PasswordError | null>(null)
  const busy = useRef(false)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (waiting) announce(words(messages.wait, { seconds: Math.ceil((retryAt - Date.now()) / 1000) }))
    if (busy.current || waiting) return
    busy.current = true // At once: state would be too late for a second click (NET-09).
    try {
      const answer = await begun()
      if (answer) await heard(answer.promise)
    } finally {
      busy.current = false
    }
  }

  /** Checks, and sends what it has checked. The texts are gone when it comes back; the answer may not have come yet. */
  async function begun(): Promise<{ promise: Promise<FlowSuccess> } | undefined> {
    let answer: { promise: Promise<FlowSuccess> } | undefined
    submission.reset()
    setUnchecked(null)
    setRetryAt(0)
    const waits = !fields.isReady()
    announce(waits ? text.pending : '')
    setChecking(waits)
    try {
      const right = await valid((texts) => {
        announce(text.pending)
        answer = { promise: submission.submit(values(texts)) }
      })
      if (right && !answer) announce('')
    } catch (failure) {
      // Nothing is sent that could not be checked.
      failed(failure as PasswordError)
    } finally {
      setChecking(false)
    }
    return answer
  }

  function failed(failure: PasswordError): void {
    const error = mapped(failure, mapError)
    announce('')
    setUnchecked(error)
    void callHost(onError, error)
  }

  /** Whether the texts may be sent, which `take` then gets; if not, the focus goes to the first that may not. */
  async function valid(take?: (texts: Record<FieldName, string>) => void): Promise<boolean> {
    const wrong = await fields.validate(take)
    if (!wrong) return true
    const { input, issue } = wrong
    const stays = input !== null && activeElementFor(input) === input
    // Where the focus does not move, nothing would be heard of it.
    if (!focus(input) || stays) setTimeout(() => announce(issueWords(messages, issue, tag)))
    else announce('')
    return false
  }

  async function heard(answer: Promise<FlowSuccess>): Promise<void> {
    try {
      const result = await answer
      announce(text.done)
      setFinishing(true)
      await callHost(onSuccess, result)
      setFinishing(false)
    } catch (error) {
      await refused(error as PasswordError)
    }
  }

  async function refused(error: PasswordError): Promise<void> {
    announce('')
    if (error.code === 'aborted') return
    onRefusal(error)
    const retry = retryAtOf(error)
    setRetryAt(retry)
    setWaiting(isAhead(retry))
    const name = placeOf(error)
    const toldAs = untold.has(error.code) ? new PasswordError('rejected') : error
    if (toldAs.code === 'rejected') fields.note(toldAs)
    const told = ofTheText.has(error.code) && !(await valid())
    if (name && !told) {
      const input = fields.refuse(name, error, error.code === 'wrong-password')
      if (!focus(input)) announce(issueWords(messages, { refusal: error }, tag))
    }
    void callHost(onError, error)
  }

  function placeOf({ code }: PasswordError): FieldName | undefined {
    const name = fieldOf[code]
    return name && names.includes(name) ? name : undefined
  }

  function retryAtOf({ code, retryAt = 0 }: PasswordError): number {
    const unsaid = code === 'locked' && untold.has(code)
    return unsaid || isAhead(retryAt - longestWaitMs) ? 0 : retryAt
  }

  const error = submission.error ?? unchecked
  return {
    submit,
    pending: checking || submission.status === 'pending',
    finishing,
    error: error && !placeOf(error) ? error : null,
    retryAt,
    waiting,
    endWait: () => setWaiting(false),
  }
}
