'use client'

import type { CSSProperties } from 'react'
import type { PasswordError } from '../../../core/errors.js'
import type { Step } from '../../form/types.js'
import { focusNew } from '../../shared/focus-new.js'
import type { FrameScope } from '../../shared/form-context.js'
import { activeElementFor, firstField } from '../../shared/use-form-focus.js'
import type { AutoState, ExtrasOptions, ExtrasView } from '../extras-types.js'
import type { Field } from '../types.js'
import { memoryOf, reasons, type Memory } from './choose-mode.js'

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
