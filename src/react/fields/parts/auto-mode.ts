'use client'

import type { CSSProperties } from 'react'
import type { PasswordError } from '../../../core/errors.js'
import { personOf } from '../../../form/requests/person-of.js'
import { securityInfoModule } from '../../../form/requests/security-info-module.js'
import type { Step } from '../../form/types.js'
import type { Kit } from '../../provider/kit-context.js'
import { focusNew } from '../../shared/focus-new.js'
import type { FrameScope } from '../../shared/form-context.js'
import { activeElementFor, firstField } from '../../shared/use-form-focus.js'
import type { Attempt } from '../challenge-types.js'
import type { AutoState, ExtrasOptions, ExtrasView, SetExtras } from '../extras-types.js'
import type { Field } from '../types.js'

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

const reasons = { change: 'asksCurrent', set: 'asksNone' } as const

/** `undefined` where the account cannot be read. */
async function readMode(kit: Kit): Promise<AutoState['mode'] | undefined> {
  try {
    const { passwordSet } = await (await securityInfoModule.load()).readSecurityInfo(kit)
    return passwordSet ? 'change' : 'set'
  } catch {
    return undefined // What the form sends itself fails with words of its own.
  }
}

/** A form that is for a change or for a first password, as the account is. */
export function viewAuto({ scope, kit, props, state, setState }: ExtrasOptions): ExtrasView {
  const { auto, text } = state
  const reason = auto?.reason && text?.auto[auto.reason]
  return {
    mode: auto?.mode ?? 'change',
    takesOver(error) {
      const other = otherMode(error, auto)
      if (!other) return false
      kit.cacheOwner.securityInfo = undefined // What was read of the account is out of date.
      setState((before) => ({ ...before, auto: other }))
      return true
    },
    addTo(step, attempt) {
      if (step.step === 'done') return step
      const memory = memoryOf(setState)
      if (!auto) return waiting(memory, step, text?.auto.loading)
      const described = reason ? [step.descriptionProps.id] : []
      const before = step.formProps['aria-describedby']
      return {
        ...step,
        description: reason || step.description,
        formProps: {
          ...step.formProps,
          'aria-describedby': [...described, ...(before ? [before] : [])].join(' ') || undefined,
          style: { minBlockSize: memory.blockSize, alignContent: 'start' },
          ref(form) {
            memory.form = form
            memory.attempt = attempt
            if (form) arrive(scope, memory, form, auto, reason, props.autoFocus)
          },
        },
      }
    },
  }
}

/** The mode that an answer of the service asks for, if that is not the present one. */
function otherMode({ code, apiCode }: PasswordError, auto: AutoState | undefined): AutoState | undefined {
  // An answer that contradicts itself asks for nothing: the password may have been changed.
  if (code === 'outcome-unknown') return undefined
  if (apiCode === 2201 && auto?.mode === 'set') return { mode: 'change', reason: reasons.change }
  if (apiCode === 2027 && auto?.mode === 'change') return { mode: 'set', reason: reasons.set }
  return undefined
}

const unseen: CSSProperties = { visibility: 'hidden' }

/**
 * The form keeps its place, and only the one sentence is seen, where the title will be. It is not announced: what is there within a
 * second is not felt as a wait.
 */
function waiting(memory: Memory, step: Step<Field>, sentence = ''): Step<Field> {
  return {
    ...step,
    description: sentence,
    titleProps: { ...step.titleProps, style: unseen },
    descriptionProps: { ...step.descriptionProps, style: { visibility: 'visible', position: 'absolute' } },
    formProps: {
      ...step.formProps,
      'aria-busy': true,
      style: unseen,
      ref(form) {
        if (form) memory.blockSize = getComputedStyle(form).blockSize
      },
    },
  }
}

/**
 * The form is there, or asks for something else: the focus goes to where there is something to do. Where another account made it
 * ask, the person may be typing: the focus moves only if its field has gone.
 */
function arrive(
  scope: FrameScope,
  memory: Memory,
  form: HTMLFormElement,
  auto: AutoState,
  reason: string | undefined,
  autoFocus = false,
): void {
  if (memory.arrived === auto) return
  memory.arrived = auto
  scope.announce(reason ?? '')
  const isWanted =
    auto.hadFocus === undefined ? reason || autoFocus : auto.hadFocus && !form.contains(activeElementFor(form))
  if (isWanted) focusNew(scope, firstField(form))
}

interface Memory {
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

function memoryOf(setState: SetExtras): Memory {
  const memory = memories.get(setState) ?? {}
  memories.set(setState, memory)
  return memory
}
