'use client'

import { personOf } from '../../../form/requests/person-of.js'
import { securityInfoModule } from '../../../form/requests/security-info-module.js'
import type { Kit } from '../../provider/kit-context.js'
import { activeElementFor } from '../../shared/use-form-focus.js'
import type { Attempt } from '../challenge-types.js'
import type { AutoState, SetExtras } from '../extras-types.js'

/** Milliseconds. A form that is hidden for longer is worse than one that may have to ask for something else. */
const longestWaitMs = 1000

/**
 * Asks the account, once for each person that the provider is for. The first that cannot be read is taken to have a password, as
 * most have. Where that takes too long, so is this one: the form is shown, and a late answer changes it only while it is empty.
 * With a later person that cannot be read the form stays as it is.
 */
export async function chooseMode(kit: Kit, setState: SetExtras): Promise<void> {
  const memory = memoryOf(setState)
  if (memory.kit === kit) return
  memory.kit = kit
  memory.timer ??= setTimeout(() => {
    memory.isLate = true
    setState((before) => ({ ...before, auto: { mode: 'change' } }))
  }, longestWaitMs)
  const person = await personOf(kit)
  const { owner } = memory
  if (owner?.person && owner.person === person) return
  const mode = await readMode(kit)
  if (memory.kit !== kit) return // Another provider's answer is waited for by now.
  clearTimeout(memory.timer)
  const { form, attempt, isLate } = memory
  // What is being sent, or was, is drawn in the words of its own mode.
  const isIdle = (attempt?.getSnapshot().status ?? 'idle') === 'idle'
  // A read that failed is made again when the person's token is refreshed.
  if (mode && isIdle) {
    memory.owner = { person }
    memory.isLate = false
  }
  const isBusy = !isIdle || (isLate && form && isFilledIn(form))
  const hadFocus = !!form?.contains(activeElementFor(form))
  setState((before) => {
    const { auto } = before
    if (!auto) return { ...before, auto: { mode: mode ?? 'change' } }
    if (!mode || isBusy || mode === auto.mode) return before
    return { ...before, auto: { mode, reason: reasons[mode], hadFocus } }
  })
}

/** Whether there is text in it. */
const isFilledIn = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement>('input:not([readonly], [type=checkbox])')].some(
    ({ value }) => value !== '',
  )

/** Why the form is another than before, by its new mode. */
export const reasons = { change: 'asksCurrent', set: 'asksNone' } as const

/** `undefined` where the account cannot be read. */
async function readMode(kit: Kit): Promise<AutoState['mode'] | undefined> {
  try {
    const { passwordSet } = await (await securityInfoModule.load()).readSecurityInfo(kit)
    return passwordSet ? 'change' : 'set'
  } catch {
    return undefined // What the form sends itself fails with words of its own.
  }
}

/** What is remembered beside the state, since nothing is drawn when it changes. */
export interface Memory {
  /** What a form with all fields takes: one with fewer keeps that, so that nothing below it moves. */
  blockSize?: string
  arrived?: AutoState
  /** Ends the wait for the first answer. */
  timer?: ReturnType<typeof setTimeout>
  /** The form was shown before the first answer. */
  isLate?: boolean
  /** The newest that the form was drawn with. */
  kit?: Kit
  /** Whose account chose the mode; `undefined` where the token does not say. */
  owner?: { person: string | undefined }
  form?: HTMLFormElement | null
  attempt?: Attempt
}

/** Of one form on the page, which has a `setState` of its own. */
const memories = new WeakMap<SetExtras, Memory>()

export function memoryOf(setState: SetExtras): Memory {
  const memory = memories.get(setState) ?? {}
  memories.set(setState, memory)
  return memory
}
